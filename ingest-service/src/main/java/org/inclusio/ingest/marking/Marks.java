package org.inclusio.ingest.marking;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.statistics.observation.Bounds;

/** Which cells of a workbook findings are about, by sheets, rows and columns. */
final class Marks {

    private final Map<String, NavigableMap<Integer, NavigableMap<Integer, Mark>>> sheets = new HashMap<>();

    /** Finds the cell of each finding by the headers of its sheet. */
    static Marks of(Path workbook, List<Finding> findings, Language language) throws IOException {
        Marks marks = new Marks();
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            List<Sheet> read = Xlsx.sheetsWithData(book);
            Map<Integer, List<String>> headers = new HashMap<>();
            for (Finding finding : findings) {
                int number = Place.sheet(finding.line());
                if (number < read.size() && Place.row(finding.line()) > 0) {
                    if (!headers.containsKey(number)) {
                        headers.put(number, header(read.get(number)));
                    }
                    marks.sheets
                            .computeIfAbsent(read.get(number).getName(), name -> new TreeMap<>())
                            .computeIfAbsent(Place.row(finding.line()), row -> new TreeMap<>())
                            .computeIfAbsent(column(headers.get(number), finding), column -> new Mark())
                            .add(finding, language);
                }
            }
        }
        return marks;
    }

    /** The marks of a sheet, by row from 1 and column from 0. */
    NavigableMap<Integer, NavigableMap<Integer, Mark>> of(String sheet) {
        return sheets.getOrDefault(sheet, new TreeMap<>());
    }

    private static List<String> header(Sheet sheet) throws IOException {
        List<String> header = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            Optional<Row> first = rows.findFirst();
            for (int i = 0; first.isPresent() && i < first.get().getCellCount(); i++) {
                header.add(text(first.get().getCell(i)));
            }
        }
        return header;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return cell.getValue() instanceof BigDecimal number && Bounds.isComputed(number)
                ? number.stripTrailingZeros().toPlainString()
                : cell.getText().strip();
    }

    /** The first cell of the row stands for the row. */
    private static int column(List<String> header, Finding finding) {
        if (finding.ownColumn() != null && header.contains(finding.ownColumn())) {
            return header.indexOf(finding.ownColumn());
        }
        for (int i = 0; finding.column() != null && i < header.size(); i++) {
            if (Xlsx.means(header.get(i), finding.column())) {
                return i;
            }
        }
        return 0;
    }
}
