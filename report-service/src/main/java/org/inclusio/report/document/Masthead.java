package org.inclusio.report.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The head of the first page, each part as it prints. The day is that of submission, and the original language is the
 * drafting language.
 *
 * @param agenda the session and the item under which the report is considered, one line each
 */
public record Masthead(
        String unitedNations,
        String organ,
        String symbol,
        String distribution,
        String day,
        String original,
        List<String> agenda) {

    public Masthead {
        agenda = List.copyOf(agenda);
    }

    /** The lines of the masthead in the order in which they print. */
    public List<String> lines() {
        return Stream.concat(Stream.of(unitedNations, symbol, organ, distribution, day, original), agenda.stream())
                .toList();
    }
}
