package org.inclusio.report.rendering.html;

import com.ibm.icu.lang.UScript;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.ScriptRuns;

/**
 * Text as HTML in which runs of a script that the page's language is not written in say so, for fonts and for those who
 * listen. Their language is not known; of their script something is: "und-Ethi" is BCP 47.
 */
final class ForeignRuns {

    private ForeignRuns() {}

    static String html(String text, Language language) {
        if (text.chars().allMatch(c -> c < 0x250)) {
            return Anchors.escaped(text);
        }
        StringBuilder html = new StringBuilder();
        for (ScriptRuns.Run run : ScriptRuns.of(text)) {
            boolean own = run.script() == UScript.COMMON
                    || run.script() == UScript.LATIN
                    || run.script() == ScriptRuns.of(language);
            // What stands behind the last letter belongs to the page's language, as quotation marks do.
            int end = own ? 0 : end(run.text());
            int begin = own ? 0 : begin(run.text(), end);
            if (end > 0) {
                html.append(Anchors.escaped(run.text().substring(0, begin)))
                        .append("<span lang=\"und-")
                        .append(run.code())
                        .append("\">")
                        .append(Anchors.escaped(run.text().substring(begin, end)))
                        .append("</span>");
            }
            html.append(Anchors.escaped(run.text().substring(end)));
        }
        return html.toString();
    }

    private static int end(String text) {
        int end = text.length();
        while (end > 0 && !isOfScript(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    private static int begin(String text, int end) {
        int begin = 0;
        while (begin < end && !isOfScript(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        return begin;
    }

    private static boolean isOfScript(int character) {
        int script = UScript.getScript(character);
        return script != UScript.COMMON && script != UScript.UNKNOWN;
    }
}
