package org.inclusio.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was pushed and what became of it. */
final class PushSummary {

    private static final int SHOWN = 10;

    private long submissions;
    private long rows;
    private long characters;
    private long accepted;
    private long added;
    private long changed;
    private long withoutArea;
    private final List<String> rejected = new ArrayList<>();

    synchronized void add(OfficeFile part, IngestClient.Outcome outcome) {
        submissions++;
        rows += part.rows();
        characters += part.characters();
        added += outcome.added();
        changed += outcome.changed();
        if (outcome.accepted()) {
            accepted++;
        } else {
            rejected.add(String.format(
                    Locale.ROOT,
                    "%s, %,d rows of %s, %s%s",
                    part.area(),
                    part.rows(),
                    part.source(),
                    outcome.id().isEmpty()
                            ? outcome.status().toLowerCase(Locale.ROOT)
                            : outcome.status().toLowerCase(Locale.ROOT) + " (submission " + outcome.id() + ")",
                    outcome.findings().isEmpty() ? "" : ": " + String.join("; ", outcome.findings())));
        }
    }

    synchronized void withoutArea(long more) {
        withoutArea += more;
    }

    synchronized long submissions() {
        return submissions;
    }

    synchronized long rows() {
        return rows;
    }

    synchronized long characters() {
        return characters;
    }

    /** Every submission that was not accepted, with its first findings. */
    synchronized List<String> rejected() {
        return List.copyOf(rejected);
    }

    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d submissions with %,d rows: %,d accepted (%,d observations new, %,d changed), %,d not accepted",
                submissions,
                rows,
                accepted,
                added,
                changed,
                rejected.size()));
        if (withoutArea > 0) {
            lines.add(String.format(
                    Locale.ROOT, "%,d rows were not pushed: they name no area that has an office", withoutArea));
        }
        rejected.stream().limit(SHOWN).forEach(text -> lines.add("not accepted: " + text));
        return lines;
    }

    synchronized long notShown() {
        return Math.max(0, rejected.size() - SHOWN);
    }
}
