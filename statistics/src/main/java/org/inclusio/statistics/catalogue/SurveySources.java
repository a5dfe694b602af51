package org.inclusio.statistics.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By which words the stated source of a number is a sample survey: the names of programmes, and "survey" itself. */
public final class SurveySources {

    private enum How {
        /** In capitals, with up to three letters of a country before it and the number of a round after it. */
        ABBREVIATION("(?-i:(?<![\\p{L}\\d])\\p{Lu}{0,3}%s\\d{0,2}(?![\\p{L}\\d]))"),
        WORD("(?<!\\p{L})%s(?!\\p{L})"),
        BEGINNING("(?<!\\p{L})%s"),
        ANYWHERE("%s");

        private final String pattern;

        How(String pattern) {
            this.pattern = pattern;
        }

        String of(String written) {
            return pattern.formatted(Pattern.quote(written));
        }
    }

    private static final class Known {
        private static final Pattern WORDS = Pattern.compile(
                words().stream().collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        private static List<String> words() {
            return new CatalogueFile("survey-sources.csv")
                    .rows(row -> How.valueOf(row.getField("how")).of(row.getField("written")));
        }
    }

    private SurveySources() {}

    /** Whether a source names a survey; null does not. */
    public static boolean isSurvey(String source) {
        return source != null && Known.WORDS.matcher(source).find();
    }
}
