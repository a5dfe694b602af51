package org.inclusio.ingest.marking;

import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule.Severity;

/** What is said of one cell: the colour of the worst, and the words of all that have room in a note. */
final class Mark {

    private static final int MOST_WORDS = 2_000;

    private Severity severity = Severity.NOTICE;
    private final StringBuilder words = new StringBuilder();

    void add(Finding finding, Language language) {
        severity = finding.severity().compareTo(severity) < 0 ? finding.severity() : severity;
        if (words.length() < MOST_WORDS) {
            words.append(words.isEmpty() ? "" : "\n\n")
                    .append(finding.severity())
                    .append(", ")
                    .append(finding.rule())
                    .append('\n')
                    .append(Wording.in(language).say(finding.sentence()))
                    .append('\n')
                    .append(PageTexts.of(language).say("remedy." + finding.rule()));
        }
    }

    Severity severity() {
        return severity;
    }

    String words() {
        return Xml.text(words.toString(), 2 * MOST_WORDS);
    }

    static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "FBD9D3";
            case WARNING -> "FDEFC3";
            case NOTICE -> "DCEBF7";
        };
    }
}
