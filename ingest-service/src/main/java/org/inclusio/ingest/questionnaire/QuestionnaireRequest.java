package org.inclusio.ingest.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Dimension;

/**
 * What a questionnaire asks.
 *
 * @param series codes of sub-series or base series
 * @param breakdowns dimensions by which each series is asked for beside its total; one at a time, so that a table never
 *     has more rows than somebody can fill in
 */
record QuestionnaireRequest(List<String> series, int from, int to, List<Dimension> breakdowns) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_SERIES = 100;
    private static final int MOST_YEARS = 60;

    /** @throws org.inclusio.problem.RefusedRequest when a series, a year or a dimension is none */
    static QuestionnaireRequest of(
            IndicatorCatalogue catalogue, String series, String from, String to, String breakdowns) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : listed(series)) {
            if (!catalogue.isKnownSeries(code)) {
                throw bad("'" + shortened(code)
                        + "' in the parameter series is not in the catalogue. GET /v1/indicators of the"
                        + " indicator service shows the codes");
            }
            codes.add(code);
        }
        if (codes.isEmpty() || codes.size() > MOST_SERIES) {
            throw bad("The parameter series names no series or more than 100. Send ?series=POP,ENROLMENT_PRIMARY");
        }
        int first = year("from", from);
        int last = year("to", to);
        if (first > last || last - first >= MOST_YEARS) {
            throw bad("The years from " + first + " to " + last + " are none or more than 60. Ask for fewer");
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : listed(breakdowns)) {
            dimensions.add(dimension(name));
        }
        return new QuestionnaireRequest(
                List.copyOf(codes), first, last, dimensions.stream().distinct().toList());
    }

    private static Dimension dimension(String name) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.sdmxName().equals(name)
                    && dimension != Dimension.CUSTOM_BREAKDOWN
                    && dimension != Dimension.AGE) {
                return dimension;
            }
        }
        throw bad("'" + shortened(name) + "' in the parameter breakdown is not one of SEX, URBANISATION,"
                + " INCOME_WEALTH_QUANTILE, EDUCATION_LEV, DISABILITY_STATUS, MIGRATION_STATUS and INDIGENOUS_STATUS");
    }

    /** The codes that divide everybody on this dimension, as the catalogue has them. */
    static List<String> parts(IndicatorCatalogue catalogue, Dimension dimension) {
        return catalogue.partitions().stream()
                .filter(partition ->
                        partition.dimension() == dimension && partition.whole().equals("_T"))
                .map(Partition::parts)
                .max((a, b) -> Integer.compare(b.size(), a.size()))
                .orElse(List.of());
    }

    private static List<String> listed(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }

    private static int year(String name, String text) {
        if (text == null || !text.matches("\\d{4}")) {
            throw bad("The parameter " + name + " must be a year of four digits");
        }
        int year = Integer.parseInt(text);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw bad("The parameter " + name + " must be a year from 1900 to 2100");
        }
        return year;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private static RuntimeException bad(String sentence) {
        return QuestionnaireRefusal.BAD_PARAMETER.because(sentence + ".");
    }
}
