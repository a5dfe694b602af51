package org.inclusio.report.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The head of the first page. The date is that of submission, and the original language is the drafting language. */
public record Masthead(String organ, String symbol, String distribution, LocalDate date, String originalLanguage) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The lines of the masthead in the order in which they print. */
    public List<String> lines() {
        return List.of(
                "United Nations",
                organ,
                symbol,
                "Distr.: " + distribution,
                DAY.format(date),
                "Original: " + originalLanguage);
    }
}
