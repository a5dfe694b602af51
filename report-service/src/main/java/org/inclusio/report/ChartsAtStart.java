package org.inclusio.report;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.inclusio.report.rendering.chart.ChartSvg;

/** Loads what draws charts beside the start of the service, so that neither readiness nor the first report waits for it. */
@ApplicationScoped
class ChartsAtStart {

    void load(@Observes StartupEvent started) {
        Thread thread = new Thread(ChartSvg::load, "charts");
        thread.setDaemon(true);
        thread.start();
    }
}
