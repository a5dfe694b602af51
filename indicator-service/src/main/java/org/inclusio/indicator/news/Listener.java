package org.inclusio.indicator.news;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One who listens: what was sent last, and when. Asked by one thread at a time. */
final class Listener {

    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private static final int AT_ONCE = 100;
    private static final long COME_BACK_MILLIS = 5_000;

    private final NewsTable table;
    private final NewestNews newest;
    private final Sse sse;
    private long last;
    private long saidAt = System.nanoTime() - LONGEST_SILENCE.toNanos();

    /** @param last number of the news behind which it begins */
    Listener(NewsTable table, NewestNews newest, Sse sse, long last) {
        this.table = table;
        this.newest = newest;
        this.sse = sse;
        this.last = last;
    }

    /** What is to be sent now: news, a sign of life after a silence, or nothing. */
    List<OutboundSseEvent> next() {
        List<OutboundSseEvent> events = new ArrayList<>();
        if (newest.number() > last) {
            for (News one : table.after(last, AT_ONCE)) {
                events.add(sse.newEventBuilder()
                        .id(Long.toString(one.id()))
                        .name(one.type())
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, one.body())
                        .build());
                last = one.id();
            }
        }
        if (events.isEmpty() && System.nanoTime() - saidAt >= LONGEST_SILENCE.toNanos()) {
            events.add(sse.newEventBuilder()
                    .comment("listening")
                    .reconnectDelay(COME_BACK_MILLIS)
                    .build());
        }
        if (!events.isEmpty()) {
            saidAt = System.nanoTime();
        }
        return events;
    }
}
