package org.inclusio.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** The published figures of the shipped sample that offices report as indicators, as indicator-service passes them on. */
public final class Sample {

    private Sample() {}

    /** The values of all areas, in the order of series, area and year. */
    public static List<PublishedValue> values() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<PublishedValue> values = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("inclusio.root"), "deploy", "sample"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("goal-"))
                    .sorted()
                    .toList()) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    for (NamedCsvRecord row : rows) {
                        catalogue
                                .series(row.getField("series"))
                                .ifPresent(series -> values.add(value(row, series.indicator())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        values.sort(Comparator.comparing((PublishedValue value) -> value.cell().series())
                .thenComparing(value -> value.cell().refArea())
                .thenComparing(value -> value.cell().timePeriod()));
        return values;
    }

    /** The same as figures of this service. */
    public static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (PublishedValue value : values()) {
            Cell cell = value.cell();
            figures.add(Figures.of(cell.series(), cell.refArea(), cell.timePeriod())
                    .number(figures.size() + 1)
                    .group(new Disaggregation(
                            cell.sex(),
                            cell.age(),
                            cell.urbanisation(),
                            cell.wealthQuantile(),
                            null,
                            null,
                            null,
                            null,
                            null))
                    .value(value.value())
                    .unit(value.unit())
                    .origin(value.origin().name())
                    .nature(value.nature())
                    .obsStatus(value.obsStatus())
                    .source(value.source())
                    .figure());
        }
        return figures;
    }

    /**
     * The same with values that are not shown: of Kenya two that are suppressed, of 1991 for everybody and of 2009 for the
     * poorest fifth, and one of 2013 for everybody that is too unsure to be printed.
     */
    public static List<Figure> figuresAndHidden() {
        List<Figure> figures = new ArrayList<>(figures());
        Disaggregation everybody = IndicatorCatalogue.load().universe("MDG_0401_U5MR");
        figures.add(Figures.of("MDG_0401_U5MR", "KEN", 1991)
                .number(figures.size() + 1)
                .group(everybody)
                .suppressed()
                .figure());
        figures.add(Figures.of("MDG_0401_U5MR", "KEN", 2009)
                .number(figures.size() + 1)
                .group(everybody.with(Dimension.WEALTH_QUANTILE, "Q1"))
                .suppressed()
                .figure());
        figures.add(Figures.of("MDG_0401_U5MR", "KEN", 2013)
                .number(figures.size() + 1)
                .group(everybody)
                .value("7777")
                .reliability(Reliability.SUPPRESS)
                .figure());
        figures.sort(Comparator.comparing(Figure::series)
                .thenComparing(Figure::refArea)
                .thenComparing(Figure::year));
        return figures;
    }

    /** The same as messages, each with its key. */
    public static List<Map.Entry<String, String>> messages() throws JsonProcessingException {
        Map<String, List<PublishedValue>> byArea = new TreeMap<>();
        values().forEach(value -> byArea.computeIfAbsent(value.cell().refArea(), any -> new ArrayList<>())
                .add(value));
        ObjectMapper json = new ObjectMapper();
        List<Map.Entry<String, String>> messages = new ArrayList<>();
        for (var area : byArea.entrySet()) {
            List<PublishedValue> values = area.getValue();
            int most = IndicatorValuesPublished.MOST_VALUES;
            for (int from = 0; from < values.size(); from += most) {
                int to = Math.min(values.size(), from + most);
                messages.add(Map.entry(
                        area.getKey(),
                        json.writeValueAsString(new IndicatorValuesPublished(
                                1, area.getKey(), from / most, to == values.size(), values.subList(from, to)))));
            }
        }
        return messages;
    }

    private static PublishedValue value(NamedCsvRecord row, String indicator) {
        Cell cell = new Cell(
                row.getField("series"),
                row.getField("ref_area"),
                code(row, "sex"),
                code(row, "age"),
                code(row, "location"),
                code(row, "wealth"),
                null,
                null,
                null,
                null,
                null,
                Integer.parseInt(row.getField("time_period")));
        BigDecimal value = new BigDecimal(row.getField("value"));
        return new PublishedValue(
                cell,
                indicator,
                value,
                row.getField("unit"),
                PublishedValue.Origin.REPORTED,
                null,
                row.getField("nature").isEmpty() ? null : row.getField("nature"),
                row.getField("obs_status").isEmpty() ? null : row.getField("obs_status"),
                null,
                null,
                null,
                null,
                row.getField("source"),
                null,
                List.of(new PublishedValue.Input(cell, value, null, 1, row.getStartingLineNumber(), null, null, null)),
                null);
    }

    private static String code(NamedCsvRecord row, String column) {
        return row.getField(column).equals("_T") ? null : row.getField(column);
    }
}
