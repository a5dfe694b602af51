package org.inclusio.report.rendering.akn;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.language.Language;

/**
 * What a document is, by the levels of FRBR and in the addresses of the naming convention: the work, the expression in one
 * language, and the file. The draft has no symbol yet, and its address says so.
 */
final class Meta {

    private static final String NUMBER = "A-70-draft";
    private static final String ORIGINAL = Language.ENGLISH.threeLetters();

    private final Xml xml;
    private final ReportDocument report;
    private final String date;

    /** @param date of the figures in it, by ISO 8601 */
    Meta(Xml xml, ReportDocument report, String date) {
        this.xml = xml;
        this.report = report;
        this.date = date;
    }

    /** Of what is issued: the cover with the report in it. */
    void ofPublication() throws XMLStreamException {
        xml.begin("meta");
        identification(work("documentCollection", "publication"), "", "publication", "progressReportPublication");
        lifecycle("");
        xml.begin("references", "source", "#inclusio");
        originals("documentCollection", "publication", "", "");
        xml.empty(
                "TLCOrganization", "eId", "inclusio", "href", "/ontology/organization/inclusio", "showAs", "Inclusio");
        xml.empty(
                "TLCOrganization",
                "eId",
                "un-sg",
                "href",
                "/ontology/organization/un/un-sg",
                "showAs",
                report.masthead().unitedNations());
        xml.empty(
                "TLCOrganization",
                "eId",
                "un-ga",
                "href",
                "/ontology/organization/un/un-ga",
                "showAs",
                report.masthead().organ());
        xml.empty("TLCConcept", "eId", "symbol", "href", "/ontology/concept/un/symbol", "showAs", "symbol");
        xml.end();
        xml.end();
    }

    /** Of the report without its cover. */
    void ofReport(List<Section> annexes) throws XMLStreamException {
        xml.begin("meta");
        identification(work("doc", "paper"), "/!main", "paper", "progressReport");
        lifecycle("report__");
        xml.begin("references", "source", "#inclusio");
        originals("doc", "paper", "/!main", "report__");
        for (int i = 1; i <= annexes.size(); i++) {
            xml.empty(
                    "hasAttachment",
                    "eId",
                    "report__attachment_" + i,
                    "href",
                    expression(work("doc", "paper"), report.language()) + annex(i),
                    "showAs",
                    annexes.get(i - 1).heading());
        }
        xml.end();
        xml.end();
    }

    /** Of an annex, which is a component of the report and no work of its own. */
    void ofAnnex(int number) throws XMLStreamException {
        xml.begin("meta");
        identification(work("doc", "paper"), annex(number), "paper", "annex");
        xml.begin("references", "source", "#inclusio");
        xml.empty(
                "attachmentOf",
                "eId",
                "annex_" + number + "__report",
                "href",
                expression(work("doc", "paper"), report.language()) + "/!main",
                "showAs",
                report.title());
        xml.end();
        xml.end();
    }

    private static String annex(int number) {
        return "/!annex_" + number;
    }

    private String work(String type, String subtype) {
        return "/akn/un/" + type + "/" + subtype + "/un-sg/" + date + "/" + NUMBER;
    }

    private static String expression(String work, Language language) {
        return work + "/" + language.threeLetters() + "@";
    }

    /** @param component of the work, or empty for the whole of it */
    private void identification(String work, String component, String subtype, String name) throws XMLStreamException {
        String expression = expression(work, report.language());
        xml.begin("identification", "source", "#inclusio");
        xml.begin("FRBRWork");
        core(work + component, work);
        value("FRBRcountry", "un");
        value("FRBRsubtype", subtype);
        value("FRBRnumber", NUMBER);
        value("FRBRname", name);
        value("FRBRprescriptive", "false");
        value("FRBRauthoritative", "false");
        xml.end();
        xml.begin("FRBRExpression");
        core(expression + component, expression);
        boolean translated = report.language() != Language.ENGLISH;
        String original = expression(work, Language.ENGLISH) + component;
        if (translated) {
            xml.empty("FRBRmasterExpression", "href", original, "showAs", "English");
        }
        xml.empty("FRBRlanguage", "language", report.language().threeLetters());
        if (translated) {
            xml.empty("FRBRtranslation", "href", original, "fromLanguage", ORIGINAL, "by", "#inclusio");
        }
        xml.end();
        xml.begin("FRBRManifestation");
        core(expression + component + ".xml", expression + ".xml");
        value("FRBRformat", "application/akn+xml");
        xml.end();
        xml.end();
    }

    private void core(String self, String uri) throws XMLStreamException {
        value("FRBRthis", self);
        value("FRBRuri", uri);
        xml.empty("FRBRdate", "date", date, "name", "cut-off");
        xml.empty("FRBRauthor", "href", "#un-sg");
    }

    private void value(String element, String value) throws XMLStreamException {
        xml.empty(element, "value", value);
    }

    /** All that has happened to a draft is that it was made. */
    private void lifecycle(String prefix) throws XMLStreamException {
        xml.begin("lifecycle", "source", "#inclusio");
        xml.empty(
                "eventRef",
                "eId",
                prefix + "event_1",
                "date",
                date,
                "source",
                "#" + prefix + "original",
                "type",
                "generation",
                "originatingExpression",
                Boolean.toString(report.language() == Language.ENGLISH));
        xml.end();
    }

    private void originals(String type, String subtype, String component, String prefix) throws XMLStreamException {
        xml.empty(
                "original",
                "eId",
                prefix + "original",
                "href",
                expression(work(type, subtype), Language.ENGLISH) + component,
                "showAs",
                report.masthead().symbol());
    }
}
