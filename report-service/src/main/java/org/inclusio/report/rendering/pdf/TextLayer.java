package org.inclusio.report.rendering.pdf;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.inclusio.report.language.Language;

/**
 * What a reader searches and copies: the characters that were written. A font tells them of its glyphs (ISO 32000-1, 9.10.3),
 * and where several characters look alike the library tells the first of them: a radical for an ideograph.
 */
final class TextLayer {

    private static final Pattern RANGES = Pattern.compile("beginbfrange(.*?)endbfrange", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4})>\\s*<((?:\\p{XDigit}{4})+)>");
    private static final int AT_ONCE = 100;
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final Clusters clusters;
    private final Set<Integer> used;

    TextLayer(PrintedText text) {
        this.clusters = text.clusters();
        this.used = text.used();
    }

    /** Whether a font of the document can say other characters than were written; of the others none needs to be looked at. */
    static boolean mayDiffer(PrintedText text, Language language) {
        return language == Language.ARABIC
                || language == Language.CHINESE
                || !text.clusters().isEmpty();
    }

    /** Corrects a document whose fonts are embedded already. */
    void correct(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            resources(page.getCOSObject().getCOSDictionary(COSName.RESOURCES), seen);
        }
    }

    private void resources(COSDictionary resources, Set<COSBase> seen) throws IOException {
        if (resources == null || !seen.add(resources)) {
            return;
        }
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts != null) {
            for (COSName name : fonts.keySet()) {
                COSDictionary font = fonts.getCOSDictionary(name);
                if (font != null
                        && seen.add(font)
                        && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                    rewrite(map);
                }
            }
        }
        COSDictionary drawings = resources.getCOSDictionary(COSName.XOBJECT);
        if (drawings != null) {
            for (COSName name : drawings.keySet()) {
                if (drawings.getDictionaryObject(name) instanceof COSStream drawing) {
                    resources(drawing.getCOSDictionary(COSName.RESOURCES), seen);
                }
            }
        }
    }

    private void rewrite(COSStream stream) throws IOException {
        String written = stream.toTextString();
        Map<Integer, String> characters = new TreeMap<>();
        Matcher ranges = RANGES.matcher(written);
        boolean corrected = false;
        while (ranges.find()) {
            Matcher range = RANGE.matcher(ranges.group(1));
            while (range.find()) {
                int first = Integer.parseInt(range.group(1), 16);
                int last = Integer.parseInt(range.group(2), 16);
                int[] text = text(range.group(3)).codePoints().toArray();
                for (int code = first; code <= last; code++) {
                    String told = new String(text, 0, text.length);
                    String meant = meant(told);
                    corrected |= !told.equals(meant);
                    characters.put(code, meant);
                    text[text.length - 1]++;
                }
            }
        }
        if (corrected) {
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(map(written, characters).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private String meant(String told) {
        int character = told.codePointAt(0);
        String cluster = clusters.text(character);
        if (!cluster.equals(Character.toString(character))) {
            return cluster;
        }
        if (isArabicForm(character)) {
            return COMPATIBLE.normalize(told);
        }
        return Radicals.ideograph(character)
                .filter(used::contains)
                .map(Character::toString)
                .orElse(told);
    }

    private static boolean isArabicForm(int character) {
        return character >= 0xfb50 && character <= 0xfdff || character >= 0xfe70 && character <= 0xfefc;
    }

    private static String map(String written, Map<Integer, String> characters) {
        int begin = written.indexOf("endcodespacerange") + "endcodespacerange".length();
        StringBuilder map = new StringBuilder(written.substring(0, begin)).append('\n');
        List<Map.Entry<Integer, String>> all = List.copyOf(characters.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map.Entry<Integer, String>> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            map.append(some.size()).append(" beginbfchar\n");
            for (var one : some) {
                map.append('<').append(hex(one.getKey())).append("> <");
                one.getValue().chars().forEach(c -> map.append(hex(c)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append(written.substring(written.indexOf("endcmap"))).toString();
    }

    private static String hex(int number) {
        return String.format("%04X", number);
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return text.toString();
    }
}
