package org.inclusio.report.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The head of the first page, each part as it prints. The day is that of submission.
 *
 * @param original the drafting language; a version in another language names that one in a line above
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

    /** How, when and in which languages it is issued, one line each. */
    public List<String> issued() {
        return Stream.concat(Stream.of(distribution, day), original.lines()).toList();
    }

    /** The lines of the masthead in the order in which they print. */
    public List<String> lines() {
        return Stream.of(Stream.of(unitedNations, symbol, organ), issued().stream(), agenda.stream())
                .flatMap(part -> part)
                .toList();
    }
}
