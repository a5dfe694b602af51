package org.inclusio.report.rendering.docx;

import com.ibm.icu.lang.UScript;
import java.util.Optional;
import java.util.function.Function;
import org.inclusio.report.document.Linked;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.ScriptRuns;

/** Paragraphs with a style, and text in runs of one direction. */
final class Paragraphs {

    private final WordXml xml;
    private final Language language;

    Paragraphs(WordXml xml, Language language) {
        this.xml = xml;
        this.language = language;
    }

    void open(String style) {
        open(style, false);
    }

    /** @param keepWithNext on one page with the paragraph that follows */
    void open(String style, boolean keepWithNext) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (keepWithNext) {
            xml.empty("w:keepNext");
        }
        if (language.isRightToLeft()) {
            xml.empty("w:bidi");
        }
        xml.close();
    }

    /** One of a drawing, which programs measure from the left in every language if its paragraph goes so. */
    void openDrawing(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (language.isRightToLeft()) {
            xml.empty("w:bidi", "w:val", "0").empty("w:jc", "w:val", "right");
        }
        xml.close();
    }

    void close() {
        xml.close();
    }

    void plain(String style, String text) {
        open(style);
        runs(text);
        close();
    }

    /**
     * Two texts on one line, the second at the style's tabulator.
     *
     * @param firstStyle of the characters of the first, or null
     */
    void columns(String style, String firstStyle, String first, String second) {
        open(style);
        runs(first, firstStyle);
        xml.open("w:r").empty("w:tab").close();
        runs(second);
        close();
    }

    /** A heading behind its numeral, or below it. */
    void heading(String style, String numeral, String heading, boolean below) {
        open(style);
        runs(numeral);
        xml.open("w:r").empty(below ? "w:br" : "w:tab").close();
        runs(heading);
        close();
    }

    /** A label, and below it a title in bold. */
    void caption(String style, String label, String title) {
        open(style);
        runs(label);
        xml.open("w:r").empty("w:br").close();
        runs(title, "CaptionTitle");
        close();
    }

    void runs(String text) {
        runs(text, null);
    }

    private void runs(String text, String style) {
        DirectedText.runs(text, language.isRightToLeft()).forEach(run -> run(run, style));
    }

    /**
     * Text with numbers that lead to where they come from; they look as the others do.
     *
     * @param relation gives the name of the relation to where a statistic leads to
     */
    void runs(Linked text, Function<Integer, Optional<String>> relation) {
        for (DirectedText.Run run : DirectedText.runs(text, language.isRightToLeft())) {
            Optional<String> link = Optional.ofNullable(run.statistic()).flatMap(relation);
            link.ifPresent(id -> xml.open("w:hyperlink", "r:id", id));
            run(run, null);
            link.ifPresent(id -> xml.close());
        }
    }

    private void run(DirectedText.Run run, String style) {
        ScriptRuns.of(run.text()).forEach(script -> run(script, run.rightToLeft(), style));
    }

    private void run(ScriptRuns.Run run, boolean rightToLeft, String style) {
        boolean foreign = run.script() != UScript.COMMON && run.script() != ScriptRuns.of(language);
        xml.open("w:r").open("w:rPr");
        if (style != null) {
            xml.empty("w:rStyle", "w:val", style);
        }
        if (foreign && run.script() != UScript.LATIN) {
            ScriptFont.write(xml, run);
        } else if (language == Language.CHINESE) {
            // Quotation marks and dashes are shared with Latin writing; here they are as wide as ideographs.
            xml.empty("w:rFonts", "w:hint", "eastAsia");
        }
        if (rightToLeft) {
            xml.empty("w:rtl");
        } else if (foreign && run.isComplex()) {
            xml.empty("w:cs");
        }
        if (foreign && run.script() != UScript.LATIN) {
            ScriptFont.writeLanguage(xml, run);
        }
        xml.close().open("w:t", "xml:space", "preserve").characters(run.text());
        xml.close().close();
    }
}
