package org.inclusio.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.text.Characters;

/**
 * SDMX-CSV 2: the columns STRUCTURE and STRUCTURE_ID, and SDMX-CSV 1.0: the column DATAFLOW; then the components by their
 * identifiers. Labels are left out, whether they stand behind the identifiers ("REF_AREA: Reference area") or in columns of
 * their own behind them; so are the columns on the making of the file. Keys have to say what the dimensions say.
 */
public final class SdmxCsv implements ObservationFormat {

    private static final Set<String> ABOUT_THE_STRUCTURE =
            Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME");
    /** What the field guide of SDMX-CSV has as columns of others. */
    private static final Set<String> PASSED_OVER = Set.of("UPDATED", "PREPARED");
    /** So a message of version 2 tells what stands between several values of a cell; no component here has several. */
    private static final Pattern WITH_SEPARATOR = Pattern.compile("STRUCTURE\\[.]");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z][A-Z0-9_]*(\\[.*])?");

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv";
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        CsvRows.readAny(file, SdmxCsv::layout, receiver);
    }

    /** Whether a header has a column that every file of this format has, and no other file. */
    public static boolean isHeader(List<String> names) {
        return names.stream().map(SdmxCsv::identifier).anyMatch(SdmxCsv::isAboutTheStructure);
    }

    private static String identifier(String name) {
        int colon = name.indexOf(':');
        return Characters.trimmed(colon < 0 ? name : name.substring(0, colon));
    }

    private static boolean isAboutTheStructure(String id) {
        return ABOUT_THE_STRUCTURE.contains(id) || WITH_SEPARATOR.matcher(id).matches();
    }

    private static RowLayout layout(List<String> names) {
        RowLayout.Builder layout = new RowLayout.Builder();
        boolean structure = false;
        boolean named = names.stream().map(Characters::trimmed).anyMatch("STRUCTURE_NAME"::equals);
        for (String name : names) {
            String id = identifier(name);
            Optional<Column> column = Column.ofSdmx(id);
            if (isAboutTheStructure(id)) {
                structure = true;
                layout.addStructure(
                        id.equals("STRUCTURE") || WITH_SEPARATOR.matcher(id).matches());
            } else if (RepeatedKeys.isOne(id)) {
                layout.addKey(id);
            } else if (PASSED_OVER.contains(id)) {
                layout.skip();
            } else if (PlainCsv.isNameless(name)) {
                layout.addNameless();
            } else if (named
                    && column.isEmpty()
                    && layout.isAfterComponent()
                    && !IDENTIFIER.matcher(id).matches()) {
                layout.addNames(name);
            } else if (column.isEmpty() && Component.isFurther(id)) {
                layout.addFurther(id, id.length() < name.length());
            } else {
                layout.add(id, column, id.length() < name.length());
            }
        }
        if (!structure) {
            throw UnreadableFile.at(1, "READABLE_FILE.no-structure-column");
        }
        return layout.buildSdmx();
    }
}
