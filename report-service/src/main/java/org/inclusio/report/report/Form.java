package org.inclusio.report.report;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** A form that a report is kept in. */
enum Form {
    /** The document's tree, and the figures behind its numbers. */
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.TEXT_HTML),
    PDF("application/pdf"),
    /** Akoma Ntoso 3.0. */
    AKN("application/akn+xml"),
    /** For a word processor. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The tables and charts alone, for a spreadsheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    static final String PDF_TYPE = "application/pdf";
    static final String AKN_TYPE = "application/akn+xml";
    static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the header Content-Type says. */
    String contentType() {
        return this == HTML ? mediaType + ";charset=UTF-8" : mediaType;
    }

    static Form of(MediaType type) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(type.getType() + "/" + type.getSubtype()))
                .findFirst()
                .orElseThrow();
    }
}
