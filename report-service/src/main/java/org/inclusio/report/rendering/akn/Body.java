package org.inclusio.report.rendering.akn;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.Section;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.document.Subheading;

/**
 * Chapters and what they are made of. Identifiers follow the naming convention and are the same in all languages; what has
 * no element of its own is a container with a name, by which it is identified.
 */
final class Body {

    private final Xml xml;
    private int texts;
    private int subsections;
    /** Subsections that are open: none, one with a letter, and one with a number in it. */
    private int open;

    Body(Xml xml) {
        this.xml = xml;
    }

    void chapter(Section section) throws XMLStreamException {
        String id = section.anchor().replace("section-", "sec_");
        xml.begin("section", "eId", id);
        xml.text("num", section.numeral());
        xml.text("heading", section.heading());
        blocks(section, id);
        xml.end();
    }

    /** @param id of what they stand in, which subsections begin with */
    void blocks(Section section, String id) throws XMLStreamException {
        open = 0;
        subsections = 0;
        for (Block block : section.blocks()) {
            block(block, id);
        }
        close(0);
    }

    private void block(Block block, String id) throws XMLStreamException {
        if (block instanceof NumberedParagraph paragraph) {
            xml.begin("paragraph", "eId", "para_" + paragraph.number());
            xml.text("num", paragraph.number() + ".");
            xml.begin("content");
            xml.begin("p");
            xml.linked(paragraph.linked());
            for (Footnote note : paragraph.footnotes()) {
                note(note);
            }
            xml.end();
            xml.end();
            xml.end();
        } else if (block instanceof PlainParagraph paragraph) {
            begin("text", "text_" + ++texts);
            xml.text("p", paragraph.text());
            end();
        } else if (block instanceof Subheading heading) {
            close(heading.level() - 2);
            open = heading.level() - 1;
            xml.begin("subsection", "eId", id + "__subsec_" + ++subsections);
            xml.text("num", heading.numeral());
            xml.text("heading", heading.text());
        } else if (block instanceof StatisticalTable table) {
            table(table);
        } else if (block instanceof Chart chart) {
            chart(chart);
        }
    }

    /** Closes the subsections that are open beyond so many. */
    private void close(int kept) throws XMLStreamException {
        while (open > kept) {
            xml.end();
            open--;
        }
    }

    private void note(Footnote note) throws XMLStreamException {
        xml.begin("sup", "class", "footnote");
        xml.begin(
                "authorialNote",
                "eId",
                "authorialNote_" + note.number(),
                "marker",
                Integer.toString(note.number()),
                "placement",
                "bottom");
        xml.text("p", note.text());
        xml.end();
        xml.end();
    }

    private void table(StatisticalTable table) throws XMLStreamException {
        begin("table", "table_" + table.number());
        xml.begin("table");
        xml.text("caption", table.label() + " " + table.title());
        xml.begin("tr");
        header(table.stubHead());
        for (String column : table.columns()) {
            header(column);
        }
        xml.end();
        for (StatisticalTable.Row row : table.rows()) {
            xml.begin("tr");
            header(row.label());
            for (Linked cell : table.cells(row)) {
                cell("td", cell);
            }
            xml.end();
        }
        xml.end();
        below(table.below());
        end();
    }

    private void chart(Chart chart) throws XMLStreamException {
        begin("figure", "figure_" + chart.numeral());
        xml.text("p", chart.description());
        ChartTable table = chart.table();
        xml.begin("table");
        xml.text("caption", chart.label() + " " + chart.title());
        xml.begin("tr");
        for (String column : table.head()) {
            header(column);
        }
        xml.end();
        for (List<ChartTable.Cell> row : table.rows()) {
            xml.begin("tr");
            for (int column = 0; column < row.size(); column++) {
                cell(column < table.labels() ? "th" : "td", row.get(column).linked());
            }
            xml.end();
        }
        xml.end();
        below(chart.below());
        end();
    }

    private void below(List<Linked> lines) throws XMLStreamException {
        for (Linked line : lines) {
            xml.text("p", line);
        }
    }

    private void header(String text) throws XMLStreamException {
        xml.begin("th");
        xml.text("p", text);
        xml.end();
    }

    private void cell(String element, Linked text) throws XMLStreamException {
        xml.begin(element);
        xml.text("p", text);
        xml.end();
    }

    private void begin(String name, String id) throws XMLStreamException {
        xml.begin("hcontainer", "name", name, "eId", id);
        xml.begin("content");
    }

    private void end() throws XMLStreamException {
        xml.end();
        xml.end();
    }
}
