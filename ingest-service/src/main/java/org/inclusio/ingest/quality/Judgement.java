package org.inclusio.ingest.quality;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

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

    /** What the row says in a column, as far as a sentence shows it. */
    String shown(Column column) {
        return shortened(row.get(column));
    }

    /** Says the cause and the remedy; the place is that of the column in the row. */
    void say(Column column, Rule rule, Sentence cause) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(
                row.line(),
                column.name(),
                shown(column),
                shortened(row.header(column)),
                shortened(row.word(column)),
                rule,
                false,
                cause.at(row.place(), row.named(column))));
    }

    private static String shortened(String text) {
        if (text == null) {
            return null;
        }
        String readable = Characters.shown(text.length() <= SHOWN ? text : text.substring(0, SHOWN + 1));
        return readable.length() <= SHOWN ? readable : readable.substring(0, SHOWN) + "...";
    }
}
