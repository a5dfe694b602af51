package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SDMX-CSV 2: the columns STRUCTURE and STRUCTURE_ID, and SDMX-CSV 1.0: the column DATAFLOW; then the components by their
 * identifiers. Written with labels ("REF_AREA: Reference area"), the identifier counts.
 */
public final class SdmxCsv implements ObservationFormat {

    private static final Set<String> ABOUT_THE_STRUCTURE =
            Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME");
    /** So a message of version 2 tells what stands between several values of a cell; no component here has several. */
    private static final Pattern WITH_SEPARATOR = Pattern.compile("STRUCTURE\\[.]");

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv";
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        CsvRows.read(file, SdmxCsv::layout, receiver);
    }

    private static RowLayout layout(Iterable<String> names) {
        RowLayout.Builder layout = new RowLayout.Builder();
        boolean structure = false;
        for (String name : names) {
            int colon = name.indexOf(':');
            String id = (colon < 0 ? name : name.substring(0, colon)).strip();
            if (ABOUT_THE_STRUCTURE.contains(id) || WITH_SEPARATOR.matcher(id).matches()) {
                structure = true;
                layout.skip();
            } else {
                layout.add(id, Column.ofSdmx(id), colon >= 0);
            }
        }
        if (!structure) {
            throw UnreadableFile.at(1, "READABLE_FILE.no-structure-column");
        }
        return layout.buildSdmx();
    }
}
