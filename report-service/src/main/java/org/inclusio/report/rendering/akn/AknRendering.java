package org.inclusio.report.rendering.akn;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.document.Subheading;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;

/**
 * The report as Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018). A report of the Secretary-General has no class of its
 * own in the guidelines of the United Nations; that it is a paper named progressReport is this system's reading. Charts
 * come as tables of their values.
 */
public final class AknRendering {

    private static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final String NUMBER = "A-70-draft";

    /** Of a report that is nowhere kept. */
    public byte[] render(ReportDocument report, Instant dated) {
        return render(report, dated, Origins.nowhere());
    }

    /** @param dated the date of the document */
    public byte[] render(ReportDocument report, Instant dated, Origins origins) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Writing(
                            xml,
                            report,
                            origins,
                            dated.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                    .write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report could not be written as Akoma Ntoso.", e);
        }
        return out.toByteArray();
    }

    private static final class Writing {

        private final XMLStreamWriter xml;
        private final ReportDocument report;
        private final Origins origins;
        private final String date;
        private int parts;
        /** Subsections that are open: none, one with a letter, and one with a number in it. */
        private int open;

        Writing(XMLStreamWriter xml, ReportDocument report, Origins origins, String date) {
            this.xml = xml;
            this.report = report;
            this.origins = origins;
            this.date = date;
        }

        void write() throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(AKN);
            xml.writeStartElement("akomaNtoso");
            xml.writeDefaultNamespace(AKN);
            xml.writeStartElement("doc");
            xml.writeAttribute("name", "progressReport");
            meta();
            coverPage();
            preface();
            xml.writeStartElement("mainBody");
            for (Section section : report.sections()) {
                section(section);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void meta() throws XMLStreamException {
            String work = "/akn/un/doc/paper/un-sg/" + date + "/" + NUMBER;
            String expression = work + "/" + report.language().threeLetters() + "@";
            xml.writeStartElement("meta");
            xml.writeStartElement("identification");
            xml.writeAttribute("source", "#inclusio");
            xml.writeStartElement("FRBRWork");
            names(work + "/!main", work);
            empty("FRBRcountry", "value", "un");
            empty("FRBRsubtype", "value", "paper");
            empty("FRBRnumber", "value", NUMBER);
            xml.writeEndElement();
            xml.writeStartElement("FRBRExpression");
            names(expression + "/!main", expression);
            empty("FRBRlanguage", "language", report.language().threeLetters());
            if (report.language() != Language.ENGLISH) {
                String original = Language.ENGLISH.threeLetters();
                xml.writeEmptyElement("FRBRtranslation");
                xml.writeAttribute("href", work + "/" + original + "@/!main");
                xml.writeAttribute("fromLanguage", original);
                xml.writeAttribute("by", "#inclusio");
            }
            xml.writeEndElement();
            xml.writeStartElement("FRBRManifestation");
            names(expression + "/!main.xml", expression + ".xml");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("references");
            xml.writeAttribute("source", "#inclusio");
            xml.writeEmptyElement("TLCOrganization");
            xml.writeAttribute("eId", "inclusio");
            xml.writeAttribute("href", "/ontology/organization/inclusio");
            xml.writeAttribute("showAs", "Inclusio");
            xml.writeEmptyElement("TLCOrganization");
            xml.writeAttribute("eId", "un-sg");
            xml.writeAttribute("href", "/ontology/organization/un/un-sg");
            xml.writeAttribute("showAs", report.masthead().unitedNations());
            xml.writeEmptyElement("TLCConcept");
            xml.writeAttribute("eId", "symbol");
            xml.writeAttribute("href", "/ontology/concept/un/symbol");
            xml.writeAttribute("showAs", "symbol");
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void names(String self, String uri) throws XMLStreamException {
            empty("FRBRthis", "value", self);
            empty("FRBRuri", "value", uri);
            xml.writeEmptyElement("FRBRdate");
            xml.writeAttribute("date", date);
            xml.writeAttribute("name", "cut-off");
            empty("FRBRauthor", "href", "#un-sg");
        }

        private void empty(String element, String attribute, String value) throws XMLStreamException {
            xml.writeEmptyElement(element);
            xml.writeAttribute(attribute, value);
        }

        /** The masthead, each part named as the guidelines of the United Nations name it. */
        private void coverPage() throws XMLStreamException {
            Masthead masthead = report.masthead();
            xml.writeStartElement("coverPage");
            named("docAuthority", null, null, masthead.unitedNations());
            named("docNumber", "refersTo", "#symbol", masthead.symbol());
            named("docAuthority", null, null, masthead.organ());
            named("inline", "name", "distribution", masthead.distribution());
            named("docDate", "date", date, masthead.day());
            named("inline", "name", "originalLanguage", masthead.original().replace('\n', ' '));
            xml.writeEndElement();
        }

        private void preface() throws XMLStreamException {
            xml.writeStartElement("preface");
            List<String> agenda = report.masthead().agenda();
            for (int line = 0; line < agenda.size(); line++) {
                if (line == 0) {
                    named("session", null, null, agenda.get(line));
                } else {
                    named("inline", "name", "agendaItem", agenda.get(line));
                }
            }
            text("p", report.notice());
            named("docTitle", null, null, report.title());
            named("docType", null, null, report.byline());
            if (!report.summary().isEmpty()) {
                xml.writeStartElement("container");
                xml.writeAttribute("name", "summary");
                text("p", report.summaryHeading());
                for (Linked paragraph : report.linkedSummary()) {
                    text("p", paragraph);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }

        /** A paragraph that is one part of the masthead. */
        private void named(String element, String attribute, String value, String text) throws XMLStreamException {
            xml.writeStartElement("p");
            xml.writeStartElement(element);
            if (attribute != null) {
                xml.writeAttribute(attribute, value);
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void section(Section section) throws XMLStreamException {
            boolean annex = section.anchor().startsWith("annex");
            xml.writeStartElement(annex ? "hcontainer" : "section");
            if (annex) {
                xml.writeAttribute("name", "annex");
            }
            xml.writeAttribute("eId", section.anchor());
            text("num", section.numeral());
            text("heading", section.heading());
            open = 0;
            for (Block block : section.blocks()) {
                block(block);
            }
            close(0);
            xml.writeEndElement();
        }

        private void block(Block block) throws XMLStreamException {
            if (block instanceof NumberedParagraph paragraph) {
                xml.writeStartElement("paragraph");
                xml.writeAttribute("eId", "paragraph-" + paragraph.number());
                text("num", paragraph.number() + ".");
                xml.writeStartElement("content");
                xml.writeStartElement("p");
                linked(paragraph.linked());
                for (Footnote note : paragraph.footnotes()) {
                    note(note);
                }
                xml.writeEndElement();
                xml.writeEndElement();
                xml.writeEndElement();
            } else if (block instanceof PlainParagraph paragraph) {
                begin("text", "text-" + ++parts);
                text("p", paragraph.text());
                end();
            } else if (block instanceof Subheading heading) {
                close(heading.level() - 2);
                open = heading.level() - 1;
                xml.writeStartElement("subsection");
                xml.writeAttribute("eId", "subsection-" + ++parts);
                text("num", heading.numeral());
                text("heading", heading.text());
            } else if (block instanceof StatisticalTable table) {
                table(table);
            } else if (block instanceof Chart chart) {
                chart(chart);
            }
        }

        /** Closes the subsections that are open beyond so many. */
        private void close(int kept) throws XMLStreamException {
            while (open > kept) {
                xml.writeEndElement();
                open--;
            }
        }

        private void note(Footnote note) throws XMLStreamException {
            xml.writeStartElement("sup");
            xml.writeAttribute("class", "footnote");
            xml.writeStartElement("authorialNote");
            xml.writeAttribute("eId", "footnote-" + note.number());
            xml.writeAttribute("marker", Integer.toString(note.number()));
            xml.writeAttribute("placement", "bottom");
            text("p", note.text());
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void table(StatisticalTable table) throws XMLStreamException {
            begin("table", "table-" + table.number());
            xml.writeStartElement("table");
            text("caption", table.label() + " " + table.title());
            xml.writeStartElement("tr");
            header(table.stubHead());
            for (String column : table.columns()) {
                header(column);
            }
            xml.writeEndElement();
            for (StatisticalTable.Row row : table.rows()) {
                xml.writeStartElement("tr");
                header(row.label());
                for (Linked cell : table.cells(row)) {
                    xml.writeStartElement("td");
                    text("p", cell);
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            for (Linked line : table.below()) {
                text("p", line);
            }
            end();
        }

        private void chart(Chart chart) throws XMLStreamException {
            begin("figure", "figure-" + chart.numeral());
            text("p", chart.description());
            ChartTable table = chart.table();
            xml.writeStartElement("table");
            text("caption", chart.label() + " " + chart.title());
            xml.writeStartElement("tr");
            for (String column : table.head()) {
                header(column);
            }
            xml.writeEndElement();
            for (List<ChartTable.Cell> row : table.rows()) {
                xml.writeStartElement("tr");
                for (int column = 0; column < row.size(); column++) {
                    xml.writeStartElement(column < table.labels() ? "th" : "td");
                    text("p", row.get(column).linked());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            for (Linked line : chart.below()) {
                text("p", line);
            }
            end();
        }

        private void begin(String name, String id) throws XMLStreamException {
            xml.writeStartElement("hcontainer");
            xml.writeAttribute("name", name);
            xml.writeAttribute("eId", id);
            xml.writeStartElement("content");
        }

        private void end() throws XMLStreamException {
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void header(String text) throws XMLStreamException {
            xml.writeStartElement("th");
            text("p", text);
            xml.writeEndElement();
        }

        private void text(String element, Linked text) throws XMLStreamException {
            xml.writeStartElement(element);
            linked(text);
            xml.writeEndElement();
        }

        /** Numbers are references to where they come from. */
        private void linked(Linked text) throws XMLStreamException {
            for (Linked.Piece piece : text.pieces()) {
                Optional<String> origin = origins.of(piece.statistic());
                if (origin.isPresent()) {
                    xml.writeStartElement("ref");
                    xml.writeAttribute("href", origin.get());
                }
                xml.writeCharacters(piece.text());
                if (origin.isPresent()) {
                    xml.writeEndElement();
                }
            }
        }

        private void text(String element, String text) throws XMLStreamException {
            xml.writeStartElement(element);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }
}
