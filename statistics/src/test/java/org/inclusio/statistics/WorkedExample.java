package org.inclusio.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.Input;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** A value worked out by hand from the numbers of one year, or of two. */
record WorkedExample(String series, String inputs, BigDecimal expected, String calculation, String about) {

    static final Period YEAR = new Period(2009);

    static List<WorkedExample> all() {
        List<WorkedExample> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        WorkedExample.class.getResourceAsStream("worked-examples.csv"), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                all.add(new WorkedExample(
                        row.getField("series"),
                        row.getField("inputs"),
                        new BigDecimal(row.getField("expected")),
                        row.getField("calculation"),
                        row.getField("about")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** {@code POP[age=Y15T24]=120}, or {@code EMPLOYED@2008=100} for another year. */
    List<Input> observations() {
        return Arrays.stream(inputs.split(" ")).map(WorkedExample::input).toList();
    }

    private static Input input(String text) {
        int equals = text.lastIndexOf('=');
        String[] cell = text.substring(0, equals).split("@");
        Term term = Term.parse(cell[0]);
        Disaggregation group = Disaggregation.TOTAL;
        for (Map.Entry<Dimension, String> code : term.brackets().entrySet()) {
            group = group.with(code.getKey(), code.getValue());
        }
        return new Input(
                new Cell(term.series(), group, cell.length > 1 ? Period.parse(cell[1]) : YEAR),
                new BigDecimal(text.substring(equals + 1)));
    }
}
