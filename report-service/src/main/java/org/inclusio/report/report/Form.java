package org.inclusio.report.report;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.inclusio.report.language.Language;

/** A form that a report is kept in. */
enum Form {
    /** The document's tree, and the figures behind its numbers. */
    JSON(MediaType.APPLICATION_JSON, "json"),
    HTML(MediaType.TEXT_HTML, "html"),
    PDF("application/pdf", "pdf"),
    /** Akoma Ntoso 3.0. */
    AKN("application/akn+xml", "akn.xml"),
    /** For a word processor. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** The tables and charts alone, for a spreadsheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    static final String PDF_TYPE = "application/pdf";
    static final String AKN_TYPE = "application/akn+xml";
    static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String ending;

    Form(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the header Content-Type says. */
    String contentType() {
        return this == HTML ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /**
     * What the header Content-Disposition says, such as {@code inline; filename="report-70-2015-07-01-v2-fr.pdf"}: the
     * session, the day of the cut-off, the version and the language. What a browser can show it shows.
     */
    String disposition(Report report, int version, Language language) {
        boolean isShown = this == JSON || this == HTML || this == PDF;
        return "%s; filename=\"report-%d-%s-v%d-%s.%s\""
                .formatted(
                        isShown ? "inline" : "attachment",
                        report.session,
                        report.cutOff.toString().substring(0, 10),
                        version,
                        language.code(),
                        ending);
    }

    static Form of(MediaType type) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(type.getType() + "/" + type.getSubtype()))
                .findFirst()
                .orElseThrow();
    }
}
