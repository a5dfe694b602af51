package org.inclusio.ingest.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Observations as plain CSV under the names that {@code POST /v1/submissions} reads: sent back, they change nothing. */
final class ObservationCsv {

    private static final int AT_ONCE = 2_000;

    private record Column(String name, Function<StatedObservation, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("ref_area", StatedObservation::refArea),
            new Column("series", StatedObservation::series),
            new Column("freq", StatedObservation::freq),
            new Column("sex", StatedObservation::sex),
            new Column("age", StatedObservation::age),
            new Column("location", StatedObservation::urbanisation),
            new Column("wealth", StatedObservation::wealthQuantile),
            new Column("education", StatedObservation::educationLevel),
            new Column("disability", StatedObservation::disabilityStatus),
            new Column("migration", StatedObservation::migrationStatus),
            new Column("indigenous", StatedObservation::indigenousStatus),
            new Column("group", StatedObservation::customBreakdown),
            new Column("time_period", StatedObservation::timePeriod),
            new Column("value", one -> one.value() == null ? null : one.value().toPlainString()),
            new Column("unit", StatedObservation::unit),
            new Column("unit_mult", StatedObservation::unitMultiplier),
            new Column("status", StatedObservation::obsStatus),
            new Column("confidentiality", StatedObservation::confStatus),
            new Column("nature", StatedObservation::nature),
            new Column("lower", StatedObservation::lowerBound),
            new Column("upper", StatedObservation::upperBound),
            new Column("sample_size", StatedObservation::sampleSize),
            new Column("design_effect", StatedObservation::designEffect),
            new Column("source", StatedObservation::source),
            new Column("comment", StatedObservation::comment),
            new Column("time_detail", StatedObservation::timeDetail));

    private ObservationCsv() {}

    /** Reads and writes a part at a time, however many there are. */
    static void write(Observations observations, Observations.Question question, Writer out) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(COLUMNS.stream().map(Column::name).toList());
            Cursor cursor = null;
            List<StatedObservation> part;
            do {
                part = observations.after(question, cursor, AT_ONCE);
                for (StatedObservation one : part) {
                    csv.writeRecord(cells(one).toList());
                    cursor = Cursor.after(one);
                }
            } while (part.size() == AT_ONCE);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Stream<String> cells(StatedObservation one) {
        return COLUMNS.stream().map(column -> {
            Object value = column.value().apply(one);
            return value == null ? null : value.toString();
        });
    }
}
