package org.inclusio.markup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * What a CommonMark text says and no reader is shown: cells of a row beyond those of the table's head (GitHub Flavored
 * Markdown 0.29, 4.10), and addresses of links that nothing refers to (CommonMark 0.31.2, 4.7).
 *
 * @param line of the text, from 1
 */
public record LeftOut(Kind kind, int line) {

    /** What is left out. */
    public enum Kind {
        CELL,
        ADDRESS
    }

    /** The first in a text. */
    public static Optional<LeftOut> firstIn(String body) {
        Node document = ForeignText.parsedWithPlaces(body);
        String[] lines = body.split("\r\n|\n|\r", -1);
        Set<String> addresses = new HashSet<>();
        for (Node at = document; at != null; at = ForeignText.after(at)) {
            if (at instanceof Link link) {
                addresses.add(link.getDestination());
            } else if (at instanceof Image picture) {
                addresses.add(picture.getDestination());
            }
        }
        for (Node at = document; at != null; at = ForeignText.after(at)) {
            if (at instanceof TableRow row && cells(text(row, lines)) > cellsOfHead(row)) {
                return Optional.of(new LeftOut(Kind.CELL, line(row)));
            }
            if (at instanceof LinkReferenceDefinition definition && !addresses.contains(definition.getDestination())) {
                return Optional.of(new LeftOut(Kind.ADDRESS, line(definition)));
            }
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static int cellsOfHead(TableRow row) {
        Node table = row;
        while (!(table instanceof TableBlock)) {
            table = table.getParent();
        }
        int cells = 0;
        for (Node cell = table.getFirstChild().getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }

    /** Without what stands before it in a list or a quotation. */
    private static String text(TableRow row, String[] lines) {
        SourceSpan span = row.getSourceSpans().get(0);
        return lines[span.getLineIndex()].substring(span.getColumnIndex());
    }

    /** As many as a row has between its bars. */
    private static int cells(String row) {
        String text = row.strip().replace("\\|", "");
        int bars = (int) text.chars().filter(c -> c == '|').count();
        boolean isBegun = text.startsWith("|");
        boolean isEnded = text.endsWith("|") && (bars > 1 || !isBegun);
        return bars + 1 - (isBegun ? 1 : 0) - (isEnded ? 1 : 0);
    }
}
