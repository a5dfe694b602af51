package org.inclusio.indicator.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Assesses the progress of every indicator by this system's own rule, as a reader would who asked for one after the other. */
@ApplicationScoped
public class AssessEverything {

    private final IndicatorCatalogue catalogue;
    private final Rules rules;
    private final AssessProgress assess;

    AssessEverything(IndicatorCatalogue catalogue, Rules rules, AssessProgress assess) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.assess = assess;
    }

    /** The names of the columns. */
    public static List<String> header() {
        return AssessmentCsv.header();
    }

    /** Hands on the progress of every group, by what held at an instant. */
    public void each(Instant asOf, Consumer<List<String>> row) {
        for (Indicator indicator : catalogue.indicators()) {
            MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
            parameters.putSingle("asOf", asOf.toString());
            assess.each(
                    ProgressQuestion.of(catalogue, rules, indicator.code(), parameters),
                    one -> row.accept(AssessmentCsv.row(one)));
        }
    }
}
