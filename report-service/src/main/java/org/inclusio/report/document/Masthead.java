package org.inclusio.report.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The head of the first page. The date is that of submission, and the original language is the drafting language.
 *
 * @param agenda the session and the item under which the report is considered, one line each
 */
public record Masthead(
        String organ,
        String symbol,
        String distribution,
        LocalDate date,
        String originalLanguage,
        List<String> agenda) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public Masthead {
        agenda = List.copyOf(agenda);
    }

    /** The date as it prints. */
    public String day() {
        return DAY.format(date);
    }

    /** The lines of the masthead in the order in which they print. */
    public List<String> lines() {
        return Stream.concat(
                        Stream.of(
                                "United Nations",
                                symbol,
                                organ,
                                "Distr.: " + distribution,
                                day(),
                                "Original: " + originalLanguage),
                        agenda.stream())
                .toList();
    }
}
