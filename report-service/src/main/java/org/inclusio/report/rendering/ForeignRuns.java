package org.inclusio.report.rendering;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.ScriptRuns;

/**
 * A text in parts of which those of a script that the document's language is not written in say so, for fonts and for those
 * who listen. Their language is not known; of their script something is: "und-Ethi" is BCP 47.
 */
public final class ForeignRuns {

    private ForeignRuns() {}

    /** @param language a tag of BCP 47, or null of what the document's own language is written in */
    public record Part(String text, String language) {}

    /** The parts, in their order; together they are the text. */
    public static List<Part> of(String text, Language language) {
        if (text.chars().allMatch(c -> c < 0x250)) {
            return List.of(new Part(text, null));
        }
        List<Part> parts = new ArrayList<>();
        for (ScriptRuns.Run run : ScriptRuns.of(text)) {
            boolean own = run.script() == UScript.COMMON
                    || run.script() == UScript.LATIN
                    || run.script() == ScriptRuns.of(language);
            // What stands behind the last letter belongs to the page's language, as quotation marks do.
            int end = own ? 0 : end(run.text());
            int begin = own ? 0 : begin(run.text(), end);
            add(parts, run.text().substring(0, begin), null);
            add(parts, run.text().substring(begin, end), "und-" + run.code());
            add(parts, run.text().substring(end), null);
        }
        return parts;
    }

    private static void add(List<Part> parts, String text, String language) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, language));
        }
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
