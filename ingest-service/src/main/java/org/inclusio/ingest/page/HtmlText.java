package org.inclusio.ingest.page;

/** Texts for the pages that this service writes. */
public final class HtmlText {

    private HtmlText() {}

    /** The text as content or between quotes; nothing for null. */
    public static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
