package org.inclusio.indicator.received;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.statistics.observation.Disaggregation;

/** A slice turned into one array for each column, because one statement with arrays outruns one for each row. */
record SliceColumns(Collection<AnnouncedObservation> rows) {

    private record Column(String type, Function<AnnouncedObservation, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("text", o -> o.cell().series()),
            new Column("integer", o -> o.cell().timePeriod()),
            new Column("text", o -> total(o.cell().sex())),
            new Column("text", o -> total(o.cell().age())),
            new Column("text", o -> total(o.cell().urbanisation())),
            new Column("text", o -> total(o.cell().wealthQuantile())),
            new Column("text", o -> total(o.cell().educationLevel())),
            new Column("text", o -> total(o.cell().disabilityStatus())),
            new Column("text", o -> total(o.cell().migrationStatus())),
            new Column("text", o -> total(o.cell().indigenousStatus())),
            new Column("text", o -> total(o.cell().customBreakdown())),
            new Column("numeric", AnnouncedObservation::value),
            new Column("text", AnnouncedObservation::unit),
            new Column("integer", o -> Objects.requireNonNullElse(o.unitMultiplier(), 0)),
            new Column("text", o -> Objects.requireNonNullElse(o.obsStatus(), "A")),
            new Column("text", o -> Objects.requireNonNullElse(o.confStatus(), "F")),
            new Column("text", AnnouncedObservation::nature),
            new Column("numeric", AnnouncedObservation::lowerBound),
            new Column("numeric", AnnouncedObservation::upperBound),
            new Column("integer", AnnouncedObservation::sampleSize),
            new Column("numeric", AnnouncedObservation::designEffect),
            new Column("text", AnnouncedObservation::source),
            new Column("boolean", o -> Boolean.TRUE.equals(o.withdrawn())),
            new Column("bigint", AnnouncedObservation::line));

    /** A cell that one slice states twice counts as it was stated first, for one statement can't change a row twice. */
    static SliceColumns of(List<AnnouncedObservation> observations) {
        Map<List<String>, AnnouncedObservation> byCell = new LinkedHashMap<>();
        observations.forEach(observation -> byCell.putIfAbsent(key(observation.cell()), observation));
        return new SliceColumns(byCell.values());
    }

    /** Sets one parameter for each column and returns the index of the next. */
    int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Column column : COLUMNS) {
            Object[] values = rows.stream().map(column.value).toArray();
            statement.setArray(index++, connection.createArrayOf(column.type, values));
        }
        return index;
    }

    private static List<String> key(Cell cell) {
        return List.of(
                cell.series(),
                Integer.toString(cell.timePeriod()),
                total(cell.sex()),
                total(cell.age()),
                total(cell.urbanisation()),
                total(cell.wealthQuantile()),
                total(cell.educationLevel()),
                total(cell.disabilityStatus()),
                total(cell.migrationStatus()),
                total(cell.indigenousStatus()),
                total(cell.customBreakdown()));
    }

    private static String total(String code) {
        return code == null || code.isBlank() ? Disaggregation.ALL : code;
    }
}
