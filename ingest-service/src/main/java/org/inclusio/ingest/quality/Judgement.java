package org.inclusio.ingest.quality;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.ingest.format.Column;
import org.inclusio.ingest.format.RawObservation;

/** What has been said of one row so far; no list is made for the many rows of which there is nothing to say. */
final class Judgement {

    private static final int SHOWN = 120;

    private final RawObservation row;
    private List<Finding> findings = List.of();

    Judgement(RawObservation row) {
        this.row = row;
    }

    RawObservation row() {
        return row;
    }

    List<Finding> findings() {
        return findings;
    }

    /** {@code %s} in the sentence stands for what the row says, in quotes. */
    void say(Column column, Rule rule, String sentence) {
        String value = row.get(column);
        String shown = shortened(value);
        String cause = sentence.startsWith("%s") ? quoted(shown) + sentence.substring(2) : sentence;
        if (findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(
                row.line(),
                column.name(),
                shown,
                shortened(row.header(column)),
                shortened(row.word(column)),
                rule,
                rule.severity(),
                false,
                row.place() + ", " + row.named(column) + ": " + cause + "."));
    }

    private static String quoted(String text) {
        return text == null ? "nothing" : "\"" + text + "\"";
    }

    private static String shortened(String text) {
        if (text == null) {
            return null;
        }
        String readable = text.replace("\0", "");
        return readable.length() <= SHOWN ? readable : readable.substring(0, SHOWN) + "...";
    }
}
