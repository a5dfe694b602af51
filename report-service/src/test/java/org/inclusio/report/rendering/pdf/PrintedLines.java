package org.inclusio.report.rendering.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Lines as they are seen, from the side where reading begins. */
public final class PrintedLines {

    private PrintedLines() {}

    /** What stands at the same height of a page, in the order of its places. */
    public static List<String> of(PDDocument document, boolean fromTheRight) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            Collecting collecting = new Collecting();
            collecting.setStartPage(page);
            collecting.setEndPage(page);
            collecting.getText(document);
            Comparator<TextPosition> places = Comparator.comparing(TextPosition::getXDirAdj);
            for (List<TextPosition> line : collecting.lines.values()) {
                line.sort(fromTheRight ? places.reversed() : places);
                lines.add(line.stream()
                        .map(TextPosition::getUnicode)
                        .collect(Collectors.joining())
                        .strip());
            }
        }
        return lines;
    }

    private static final class Collecting extends PDFTextStripper {

        private final TreeMap<Integer, List<TextPosition>> lines = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            lines.computeIfAbsent(Math.round(text.getYDirAdj()), any -> new ArrayList<>())
                    .add(text);
        }
    }
}
