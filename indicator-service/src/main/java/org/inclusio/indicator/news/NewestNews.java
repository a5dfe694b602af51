package org.inclusio.indicator.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** The number of the newest piece of news, asked of the database once a second however many listen. */
@ApplicationScoped
class NewestNews {

    private static final long AGE_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

    private final NewsTable table;
    private long number;
    private long readAt = System.nanoTime() - AGE_NANOS;

    NewestNews(NewsTable table) {
        this.table = table;
    }

    synchronized long number() {
        if (System.nanoTime() - readAt >= AGE_NANOS) {
            number = table.newest();
            readAt = System.nanoTime();
        }
        return number;
    }
}
