package org.inclusio.ingest.questionnaire;

import java.util.List;
import org.inclusio.ingest.round.Expectation;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** What somebody asks for by the parameters of the request, without a round. */
final class QuestionnaireParameters {

    private QuestionnaireParameters() {}

    /** @throws org.inclusio.problem.RefusedRequest when a series, a year or a dimension is none */
    static Expectation expectation(
            IndicatorCatalogue catalogue, String series, String from, String to, String breakdowns) {
        Expectation expectation =
                new Expectation(List.of(), listed(series), listed(breakdowns), year("from", from), year("to", to));
        try {
            expectation.require(catalogue);
        } catch (IllegalArgumentException e) {
            throw QuestionnaireRefusal.BAD_PARAMETER.because(e.getMessage()
                    + " Send for example ?series=POP,ENROLMENT_PRIMARY&from=2010&to=2014&breakdown=SEX.");
        }
        return expectation;
    }

    private static List<String> listed(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }

    private static int year(String name, String text) {
        if (text == null || !text.matches("\\d{4}")) {
            throw QuestionnaireRefusal.BAD_PARAMETER.because("The parameter " + name
                    + " must be a year of four digits. Send series, from and to, or the code of a round.");
        }
        return Integer.parseInt(text);
    }
}
