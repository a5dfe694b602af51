package org.inclusio.statistics.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * A value of a sub-series worked by hand from the numbers of an area.
 *
 * @param about the area and the sources, or empty where the numbers are an illustration
 * @param group the value is about, besides what the series is about anyway
 * @param expected as worked by hand, rounded
 * @param published what the source publishes for the same, where it does
 * @param calculation how it was worked, without its result
 */
public record WorkedExample(
        String series,
        Optional<String> about,
        Period year,
        Disaggregation group,
        List<Given> inputs,
        BigDecimal expected,
        Optional<BigDecimal> published,
        String calculation) {

    /** One number that an office sent: of a base series, or of the series itself. */
    public record Given(String series, Disaggregation group, Period year, BigDecimal value) {}

    public WorkedExample {
        inputs = List.copyOf(inputs);
    }

    static WorkedExample of(NamedCsvRecord row) {
        Period year = Period.parse(row.getField("year"));
        return new WorkedExample(
                row.getField("series"),
                Optional.of(row.getField("about")).filter(text -> !text.isBlank()),
                year,
                group(Term.selection(row.getField("group"))),
                Arrays.stream(row.getField("inputs").split(" "))
                        .map(text -> given(text, year))
                        .toList(),
                new BigDecimal(row.getField("expected")),
                Optional.of(row.getField("published"))
                        .filter(text -> !text.isBlank())
                        .map(BigDecimal::new),
                row.getField("calculation"));
    }

    /** {@code POP[age=Y15T24]=120}, or {@code EMPLOYED@2008=100} for another year. */
    private static Given given(String text, Period year) {
        int equals = text.lastIndexOf('=');
        String[] cell = text.substring(0, equals).split("@");
        Term term = Term.parse(cell[0]);
        return new Given(
                term.series(),
                group(term.brackets()),
                cell.length > 1 ? Period.parse(cell[1]) : year,
                new BigDecimal(text.substring(equals + 1)));
    }

    private static Disaggregation group(Map<Dimension, String> codes) {
        Disaggregation group = Disaggregation.TOTAL;
        for (Map.Entry<Dimension, String> code : codes.entrySet()) {
            group = group.with(code.getKey(), code.getValue());
        }
        return group;
    }
}
