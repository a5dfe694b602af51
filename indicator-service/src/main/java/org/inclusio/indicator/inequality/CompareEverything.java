package org.inclusio.indicator.inequality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

/** Compares the groups of every dimension of every indicator, as is told of each, from values that are read once. */
@ApplicationScoped
public class CompareEverything {

    private final IndicatorCatalogue catalogue;

    CompareEverything(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The names of the columns. */
    public static List<String> header() {
        return InequalityCsv.COMPARISONS;
    }

    /**
     * Compares the groups of every dimension of a sub-series, within everybody, while its values are read.
     *
     * @param row is given a row for each measure
     */
    public Along along(Series series, Consumer<List<String>> row) {
        return new Along(
                series,
                Arrays.stream(Dimension.values())
                        .filter(dimension -> !catalogue.groupOrders(dimension).isEmpty()
                                && series.disaggregations().contains(dimension))
                        .map(dimension -> question(series, dimension))
                        .toList(),
                row);
    }

    private InequalityQuestion question(Series series, Dimension dimension) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("dimension", dimension.jsonName());
        return InequalityQuestion.of(catalogue, series.indicator(), parameters);
    }

    /** Is given the values of a sub-series, of one area after the other and in each by year, and holds those of one year. */
    public final class Along {

        private final Series series;
        private final List<InequalityQuestion> questions;
        private final List<List<IndicatorValue>> together;
        private final Consumer<List<String>> row;
        private String area;
        private int year;

        private Along(Series series, List<InequalityQuestion> questions, Consumer<List<String>> row) {
            this.series = series;
            this.questions = questions;
            this.together = questions.stream()
                    .<List<IndicatorValue>>map(any -> new ArrayList<>())
                    .toList();
            this.row = row;
        }

        public void add(IndicatorValue value) {
            if (value.timePeriod() != year || !value.refArea().equals(area)) {
                finish();
                area = value.refArea();
                year = value.timePeriod();
            }
            for (int i = 0; i < questions.size(); i++) {
                if (questions.get(i).asksFor(series, value)) {
                    together.get(i).add(value);
                }
            }
        }

        /** Hands on the year that was the last. */
        public void finish() {
            for (int i = 0; i < questions.size(); i++) {
                List<IndicatorValue> values = together.get(i);
                if (!values.isEmpty()) {
                    GroupsOfOne groups = GroupsOfOne.of(
                            questions.get(i),
                            series,
                            catalogue.codeList(questions.get(i).dimension()),
                            values);
                    InequalityCsv.rows(groups.published()).forEach(row);
                    values.clear();
                }
            }
        }
    }
}
