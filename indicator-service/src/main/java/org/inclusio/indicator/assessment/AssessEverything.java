package org.inclusio.indicator.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** Assesses the progress of every indicator by this system's own rule, as is told of each, from values that are read once. */
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

    /**
     * Assesses every group of a sub-series while its values are read.
     *
     * @param row is given the progress of each
     */
    public Along along(Series series, Consumer<List<String>> row) {
        ProgressQuestion question =
                ProgressQuestion.of(catalogue, rules, series.indicator(), new MultivaluedHashMap<>());
        AssessProgress.Along along = assess.along(question, series, one -> row.accept(AssessmentCsv.row(one)));
        return new Along(along);
    }

    /** Is given the values of a sub-series, of one area after the other and in each by year. */
    public static final class Along {

        private final AssessProgress.Along along;

        private Along(AssessProgress.Along along) {
            this.along = along;
        }

        public void add(IndicatorValue value) {
            along.add(value);
        }

        /** After the last value. */
        public void finish() {
            along.finish();
        }
    }
}
