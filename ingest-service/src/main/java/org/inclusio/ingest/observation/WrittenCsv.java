package org.inclusio.ingest.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.ingest.structure.DataStructure;

/** Plain CSV, SDMX-CSV 1.0, or SDMX-CSV 2.0 with the action R (replace). */
enum WrittenCsv implements WrittenFormat {
    PLAIN(List.of(), List.of()),
    SDMX_1(
            List.of("DATAFLOW"),
            List.of(DataStructure.AGENCY + ":" + DataStructure.DATAFLOW + "(" + DataStructure.VERSION + ")")),
    SDMX_2(
            List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
            List.of(
                    "datastructure",
                    DataStructure.AGENCY + ":" + DataStructure.ID + "(" + DataStructure.VERSION + ")",
                    "R"));

    private final List<String> firstNames;
    private final List<String> firstCells;

    WrittenCsv(List<String> firstNames, List<String> firstCells) {
        this.firstNames = firstNames;
        this.firstCells = firstCells;
    }

    @Override
    public Message begin(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> names = new ArrayList<>(firstNames);
        StatedComponent.ALL.forEach(component -> names.add(
                this == PLAIN
                        ? component.column().plainName()
                        : component.column().name()));
        csv.writeRecord(names);
        return new Message() {
            @Override
            public void row(StatedObservation one) throws IOException {
                List<String> cells = new ArrayList<>(firstCells);
                StatedComponent.ALL.forEach(
                        component -> cells.add(WrittenCsv.this == PLAIN ? component.told(one) : component.text(one)));
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
