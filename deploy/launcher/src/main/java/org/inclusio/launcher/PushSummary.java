package org.inclusio.launcher;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was pushed and what became of it. */
final class PushSummary {

    private static final int SHOWN = 10;

    private final Map<IngestClient.Fate, Long> submissions = new EnumMap<>(IngestClient.Fate.class);
    private final List<String> notAccepted = new ArrayList<>();
    private long rows;
    private long characters;
    private long added;
    private long changed;
    private long refused;
    private long earlier;
    private long withoutArea;

    synchronized void add(OfficeFile part, IngestClient.Outcome outcome) {
        submissions.merge(outcome.fate(), 1L, Long::sum);
        rows += part.rows();
        characters += part.characters();
        refused += outcome.fate() == IngestClient.Fate.REFUSED ? part.rows() : outcome.refused();
        if (outcome.earlier()) {
            earlier++;
        } else {
            added += outcome.added();
            changed += outcome.changed();
        }
        if (outcome.fate() != IngestClient.Fate.ACCEPTED) {
            notAccepted.add(sentence(part, outcome));
        }
    }

    private static String sentence(OfficeFile part, IngestClient.Outcome outcome) {
        String what =
                switch (outcome.fate()) {
                    case ACCEPTED, REJECTED ->
                        String.format(Locale.ROOT, "none of %,d rows kept (submission %s)", part.rows(), outcome.id());
                    case PARTLY_ACCEPTED ->
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d rows refused (submission %s)",
                                outcome.refused(),
                                outcome.received(),
                                outcome.id());
                    case REFUSED -> String.format(Locale.ROOT, "%,d rows, request refused", part.rows());
                };
        return part.area() + ", " + part.source() + ": " + what
                + (outcome.findings().isEmpty() ? "" : ": " + String.join(" ", outcome.findings()));
    }

    synchronized void withoutArea(long more) {
        withoutArea += more;
    }

    synchronized long submissions() {
        return submissions.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized long rows() {
        return rows;
    }

    synchronized long characters() {
        return characters;
    }

    /** Every submission of which something was not kept, with its first findings. */
    synchronized List<String> notAccepted() {
        return List.copyOf(notAccepted);
    }

    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d submissions with %,d rows: %,d accepted whole, %,d in part, %,d not at all",
                submissions(),
                rows,
                count(IngestClient.Fate.ACCEPTED),
                count(IngestClient.Fate.PARTLY_ACCEPTED),
                count(IngestClient.Fate.REJECTED) + count(IngestClient.Fate.REFUSED)));
        lines.add(String.format(
                Locale.ROOT, "%,d observations new, %,d changed; %,d rows refused", added, changed, refused));
        if (earlier > 0) {
            lines.add(String.format(
                    Locale.ROOT, "%,d submissions were known from an earlier run and not taken in again", earlier));
        }
        if (withoutArea > 0) {
            lines.add(String.format(
                    Locale.ROOT, "%,d rows were not pushed: they name no area that has an office", withoutArea));
        }
        lines.addAll(notAccepted.subList(0, Math.min(SHOWN, notAccepted.size())));
        return lines;
    }

    synchronized long notShown() {
        return Math.max(0, notAccepted.size() - SHOWN);
    }

    private long count(IngestClient.Fate fate) {
        return submissions.getOrDefault(fate, 0L);
    }
}
