package org.inclusio.ingest.quality;

import org.inclusio.formats.sentence.Sentence;

/**
 * What is wrong with a row, where, and what to do about it.
 *
 * @param line line of the file that the row begins on, from 1
 * @param column the column, by its SDMX name; null when the finding is about the whole row
 * @param value what the file says there, shortened
 * @param ownColumn the header over that column in the file; null where that is none of its own
 * @param ownValue the office's own word there; null where that is none of its own
 * @param explained whether the row has a comment of its own, which answers a warning
 * @param sentence place, cause and remedy
 */
public record Finding(
        long line,
        String column,
        String value,
        String ownColumn,
        String ownValue,
        Rule rule,
        boolean explained,
        Sentence sentence) {

    /** A finding whose row does not explain itself, in words of no office's own. */
    public Finding(long line, String column, String value, Rule rule, Sentence sentence) {
        this(line, column, value, null, null, rule, false, sentence);
    }

    /** The same about a column of the office's own file, which the sentence names after the place. */
    public Finding inColumn(String header) {
        Object place = sentence.argument("place");
        Sentence said = sentence.with("place", Sentence.of("place.column", "place", place, "header", header));
        return new Finding(line, column, value, header, ownValue, rule, explained, said);
    }

    /** Whether somebody has to say that the row is right all the same. */
    public boolean needsAnswer() {
        return severity() == Rule.Severity.WARNING && !explained;
    }

    public Rule.Severity severity() {
        return rule.severity();
    }

    /** The sentence in English. */
    public String message() {
        return sentence.toString();
    }
}
