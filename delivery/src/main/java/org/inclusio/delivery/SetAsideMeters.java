package org.inclusio.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * {@code inclusio_set_aside_open}, by queue and by whether the items are tried again; beside it
 * {@code inclusio_set_aside_items_total} counts each time that one was set aside.
 */
@Singleton
class SetAsideMeters {

    private final SetAside setAside;
    private final List<ItemQueue> queues;
    private final MeterRegistry metrics;

    SetAsideMeters(SetAside setAside, @All List<ItemQueue> queues, MeterRegistry metrics) {
        this.setAside = setAside;
        this.queues = queues;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        for (ItemQueue queue : queues) {
            gauge(queue.name(), "left", SetAside.Open::left);
            gauge(queue.name(), "tried again", SetAside.Open::retried);
            metrics.counter("inclusio.set.aside.items", "queue", queue.name());
        }
    }

    private void gauge(String queue, String state, ToLongFunction<SetAside.Open> count) {
        Gauge.builder("inclusio.set.aside.open", () -> open(queue, count))
                .description("Items that their queue could not handle.")
                .tag("queue", queue)
                .tag("state", state)
                .register(metrics);
    }

    private double open(String queue, ToLongFunction<SetAside.Open> count) {
        try {
            SetAside.Open open = setAside.open().get(queue);
            return open == null ? 0 : count.applyAsLong(open);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
