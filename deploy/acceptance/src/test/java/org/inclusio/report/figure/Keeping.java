package org.inclusio.report.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.IndicatorValuesPublished;

/** As report-service hears a message. */
public final class Keeping {

    private final KeptFigures figures;

    public Keeping(DataSource report) {
        this.figures = new KeptFigures(report, Clock.systemUTC());
    }

    /** What is wrong with the message; nothing when it is kept. */
    public Optional<String> hear(byte[] message) throws IOException {
        Optional<String> fault =
                UsableValues.fault(new ObjectMapper().readValue(message, IndicatorValuesPublished.class));
        if (fault.isEmpty()) {
            figures.apply(new String(message, StandardCharsets.UTF_8));
        }
        return fault;
    }
}
