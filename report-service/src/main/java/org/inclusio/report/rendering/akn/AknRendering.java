package org.inclusio.report.rendering.akn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.rendering.Origins;

/**
 * The report as Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018) in the pattern of the guidelines of the United Nations: what
 * is issued is a collection named publication, which has the cover and the preface, and in it the report, of which each annex
 * is an attachment. A report of the Secretary-General has no class of its own there; that it is a paper named
 * progressReport is this system's reading. Charts come as tables of their values. Notes stand where they are called, because
 * all are the author's.
 */
public final class AknRendering {

    /** Of a report that is nowhere kept. */
    public byte[] render(ReportDocument report, Instant dated) {
        return render(report, dated, Origins.nowhere());
    }

    /** @param dated the date of the document */
    public byte[] render(ReportDocument report, Instant dated, Origins origins) {
        try {
            Xml xml = new Xml(report.language(), origins);
            new Writing(
                            xml,
                            report,
                            dated.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                    .publication();
            return xml.bytes();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report could not be written as Akoma Ntoso.", e);
        }
    }

    private static final class Writing {

        private final Xml xml;
        private final ReportDocument report;
        private final String date;
        private final Meta meta;
        private final Body body;

        Writing(Xml xml, ReportDocument report, String date) {
            this.xml = xml;
            this.report = report;
            this.date = date;
            this.meta = new Meta(xml, report, date);
            this.body = new Body(xml);
        }

        void publication() throws XMLStreamException {
            xml.begin("documentCollection", "name", "publication");
            meta.ofPublication();
            coverPage();
            preface();
            xml.begin("collectionBody");
            xml.begin("component", "eId", "comp_1");
            report();
            xml.end();
            xml.end();
            xml.end();
        }

        /** The masthead, each part named as the guidelines name it. */
        private void coverPage() throws XMLStreamException {
            Masthead masthead = report.masthead();
            xml.begin("coverPage");
            xml.named("docAuthority", masthead.unitedNations());
            xml.named("docNumber", masthead.symbol(), "refersTo", "#symbol");
            xml.named("docAuthority", masthead.organ(), "refersTo", "#un-ga");
            xml.named("inline", masthead.distribution(), "name", "distribution");
            xml.named("docDate", masthead.day(), "date", date);
            xml.named("inline", masthead.original().replace('\n', ' '), "name", "originalLanguage");
            xml.end();
        }

        private void preface() throws XMLStreamException {
            xml.begin("preface");
            List<String> agenda = report.masthead().agenda();
            for (int line = 0; line < agenda.size(); line++) {
                if (line == 0) {
                    xml.named("session", agenda.get(line));
                } else {
                    xml.named("inline", agenda.get(line), "name", "agendaItem");
                }
            }
            xml.text("p", report.notice());
            xml.named("docTitle", report.title());
            xml.named("docType", report.byline());
            xml.end();
        }

        private void report() throws XMLStreamException {
            List<Section> annexes =
                    report.sections().stream().filter(Section::annex).toList();
            xml.begin("doc", "name", "progressReport");
            meta.ofReport(annexes);
            summary();
            xml.begin("mainBody");
            for (Section section : report.sections()) {
                if (!section.annex()) {
                    body.chapter(section);
                }
            }
            xml.end();
            if (!annexes.isEmpty()) {
                xml.begin("attachments");
                for (int i = 0; i < annexes.size(); i++) {
                    annex(annexes.get(i), i + 1);
                }
                xml.end();
            }
            xml.end();
        }

        private void summary() throws XMLStreamException {
            if (report.summary().isEmpty()) {
                return;
            }
            xml.begin("preface");
            xml.begin("container", "name", "summary");
            xml.text("p", report.summaryHeading());
            for (Linked paragraph : report.linkedSummary()) {
                xml.text("p", paragraph);
            }
            xml.end();
            xml.end();
        }

        private void annex(Section annex, int number) throws XMLStreamException {
            xml.begin("attachment", "eId", "comp_" + (number + 1));
            xml.begin("doc", "name", "annex");
            meta.ofAnnex(number);
            xml.begin("preface");
            xml.named("docType", annex.numeral());
            xml.named("docTitle", annex.heading());
            xml.end();
            xml.begin("mainBody");
            body.blocks(annex, "comp_" + (number + 1));
            xml.end();
            xml.end();
            xml.end();
        }
    }
}
