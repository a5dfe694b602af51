package org.inclusio.formats.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain CSV, SDMX-CSV 1.0, or SDMX-CSV 2.0 with the action R (replace).
 *
 * @param <T> what rows are made of
 */
public final class WrittenCsv<T> implements WrittenFormat<T> {

    private final List<WrittenComponent<T>> components;
    private final boolean isPlain;
    private final List<String> firstNames;
    private final List<String> firstCells;

    private WrittenCsv(
            WrittenStructure<T> structure, boolean isPlain, List<String> firstNames, List<String> firstCells) {
        this.components = structure.all();
        this.isPlain = isPlain;
        this.firstNames = firstNames;
        this.firstCells = firstCells;
    }

    /** With short headers, and limits in place of values. */
    public static <T> WrittenCsv<T> plain(WrittenStructure<T> structure) {
        return new WrittenCsv<>(structure, true, List.of(), List.of());
    }

    /** SDMX-CSV 1.0. */
    public static <T> WrittenCsv<T> sdmx1(WrittenStructure<T> structure) {
        return new WrittenCsv<>(
                structure, false, List.of("DATAFLOW"), List.of(reference(structure, structure.dataflow())));
    }

    /** SDMX-CSV 2.0. */
    public static <T> WrittenCsv<T> sdmx2(WrittenStructure<T> structure) {
        return new WrittenCsv<>(
                structure,
                false,
                List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                List.of("datastructure", reference(structure, structure.id()), "R"));
    }

    /** SDMX-CSV 2.0 of a dataflow. */
    public static <T> WrittenCsv<T> sdmx2OfDataflow(WrittenStructure<T> structure) {
        return new WrittenCsv<>(
                structure,
                false,
                List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                List.of("dataflow", reference(structure, structure.dataflow()), "R"));
    }

    private static String reference(WrittenStructure<?> structure, String id) {
        return structure.agency() + ":" + id + "(" + structure.version() + ")";
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> names = new ArrayList<>(firstNames);
        components.forEach(component -> names.add(isPlain ? component.header() : component.id()));
        csv.writeRecord(names);
        return new Message<>() {
            @Override
            public void row(T one) throws IOException {
                List<String> cells = new ArrayList<>(firstCells);
                components.forEach(component -> cells.add(isPlain ? component.told(one) : component.text(one)));
                try {
                    csv.writeRecord(cells);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }

            @Override
            public void end() throws IOException {
                csv.flush();
            }
        };
    }
}
