package org.inclusio.report.rendering.docx;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.inclusio.report.language.ScriptRuns;

/**
 * The font that a word processor is told for a script, by a name that office programs come with; who has it not takes
 * another that has the script. Latin, Greek and Cyrillic letters keep the font of their style.
 */
final class ScriptFont {

    private static final String INDIAN = "Nirmala UI";
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(UScript.BENGALI, INDIAN),
            Map.entry(UScript.DEVANAGARI, INDIAN),
            Map.entry(UScript.GUJARATI, INDIAN),
            Map.entry(UScript.GURMUKHI, INDIAN),
            Map.entry(UScript.KANNADA, INDIAN),
            Map.entry(UScript.MALAYALAM, INDIAN),
            Map.entry(UScript.ORIYA, INDIAN),
            Map.entry(UScript.SINHALA, INDIAN),
            Map.entry(UScript.TAMIL, INDIAN),
            Map.entry(UScript.TELUGU, INDIAN),
            Map.entry(UScript.ETHIOPIC, "Ebrima"),
            Map.entry(UScript.KHMER, "Leelawadee UI"),
            Map.entry(UScript.LAO, "Leelawadee UI"),
            Map.entry(UScript.THAI, "Leelawadee UI"),
            Map.entry(UScript.MYANMAR, "Myanmar Text"),
            Map.entry(UScript.TIBETAN, "Microsoft Himalaya"),
            Map.entry(UScript.THAANA, "MV Boli"),
            Map.entry(UScript.ARMENIAN, "Sylfaen"),
            Map.entry(UScript.GEORGIAN, "Sylfaen"),
            Map.entry(UScript.HANGUL, "Malgun Gothic"),
            Map.entry(UScript.HIRAGANA, "MS Mincho"),
            Map.entry(UScript.KATAKANA, "MS Mincho"));

    private ScriptFont() {}

    /** Says the font of a run; nothing where its style's is that of its script. */
    static void write(WordXml xml, ScriptRuns.Run run) {
        String name = NAMES.get(run.script());
        if (run.isEastAsian()) {
            if (name == null) {
                xml.empty("w:rFonts", "w:hint", "eastAsia");
            } else {
                xml.empty("w:rFonts", "w:eastAsia", name, "w:hint", "eastAsia");
            }
        } else if (name != null) {
            xml.empty("w:rFonts", "w:ascii", name, "w:hAnsi", name, "w:cs", name);
        }
    }

    /** Says the language that a script is mostly written in, of a script that the document's language is not written in. */
    static void writeLanguage(WordXml xml, ScriptRuns.Run run) {
        String likely =
                ULocale.addLikelySubtags(new ULocale("und_" + run.code())).getLanguage();
        xml.empty("w:lang", run.isEastAsian() ? "w:eastAsia" : run.isComplex() ? "w:bidi" : "w:val", likely);
    }
}
