package org.inclusio.report.language;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text in runs of one script (UAX #24); what scripts share, such as digits and spaces, belongs to what stands before it. */
public final class ScriptRuns {

    private static final Set<Integer> IDEOGRAPHIC =
            Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO, UScript.HANGUL);
    private static final Set<Integer> WESTERN =
            Set.of(UScript.COMMON, UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN);

    private ScriptRuns() {}

    /** @param script of Unicode, {@link UScript#COMMON} where no letter says one */
    public record Run(String text, int script) {

        /** ISO 15924. */
        public String code() {
            return UScript.getShortName(script);
        }

        /** Whether word processors take it for East Asian. */
        public boolean isEastAsian() {
            return IDEOGRAPHIC.contains(script);
        }

        /** Whether word processors take it for a complex script, of which letters change with their neighbours. */
        public boolean isComplex() {
            return !isEastAsian() && !WESTERN.contains(script);
        }
    }

    /** The runs, in their order; together they are the text. */
    public static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int script = UScript.COMMON;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int own = UScript.getScript(character);
            boolean shared = own == UScript.COMMON || own == UScript.INHERITED || own == UScript.UNKNOWN;
            if (!shared && script != UScript.COMMON && own != script) {
                runs.add(new Run(run.toString(), script));
                run.setLength(0);
            }
            script = shared ? script : own;
            run.appendCodePoint(character);
            at += Character.charCount(character);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), script));
        }
        return runs;
    }

    /** The script that texts of a language are written in. */
    public static int of(Language language) {
        return switch (language) {
            case ARABIC -> UScript.ARABIC;
            case CHINESE -> UScript.HAN;
            case RUSSIAN -> UScript.CYRILLIC;
            case ENGLISH, FRENCH, SPANISH -> UScript.LATIN;
        };
    }
}
