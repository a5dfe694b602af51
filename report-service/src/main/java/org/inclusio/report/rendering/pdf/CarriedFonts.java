package org.inclusio.report.rendering.pdf;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** What the fonts that the service carries can't print, which the PDF names in its place. */
public final class CarriedFonts {

    private CarriedFonts() {}

    /** The scripts of a text's characters that no carried font has, named in English, each once. */
    public static List<String> missing(String text) {
        return text.codePoints()
                .filter(character -> character >= 0x250
                        && !Faces.isUnseen(character)
                        && !Character.isWhitespace(character)
                        && Character.getType(character) != Character.CONTROL)
                .distinct()
                .mapToObj(Character::toString)
                .filter(character -> Faces.of(character).isEmpty())
                .map(character -> new ULocale("und_" + UScript.getShortName(Faces.script(character)))
                        .getDisplayScript(ULocale.ENGLISH))
                .distinct()
                .sorted()
                .toList();
    }
}
