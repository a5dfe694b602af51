package org.inclusio.report.rendering.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The typefaces that the service carries, each read when a text first needs it. */
final class Faces {

    static final String LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed.ttf";
    static final String SIGNS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    static final String IDEOGRAPHS = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** Faces that the body of a text in any language is printed with by itself. */
    static final List<String> OF_THE_BODY = List.of(LETTERS, SIGNS);

    private static final String OWN = "/fonts/";
    private static final String KOREAN = OWN + "NotoSansKR.ttf";
    private static final String EMOJI = OWN + "NotoEmoji.ttf";

    /** What a script is written with first; what no list names is looked for in every face. */
    private static final Map<Integer, String> OF_SCRIPTS = ofScripts();

    /** Units to the em that glyphs are drawn with. */
    static final float EM = 1_000;

    private static final Map<String, Font> READ = new ConcurrentHashMap<>();

    private Faces() {}

    /** A face that has every character of a piece of text, by its file; what is never seen need not be in it. */
    static Optional<String> of(String piece) {
        int script = script(piece);
        Stream<String> first = OF_SCRIPTS.containsKey(script)
                ? Stream.of(OF_SCRIPTS.get(script))
                : isPictograph(piece) ? Stream.of(EMOJI) : Stream.of();
        // Of the two large faces, what only one of them has is mostly Korean.
        Stream<String> others = Stream.concat(
                Stream.of(LETTERS, SIGNS, EMOJI),
                Stream.concat(OF_SCRIPTS.values().stream(), Stream.of(IDEOGRAPHS, KOREAN)));
        return Stream.concat(first, others)
                .distinct()
                .filter(face -> has(face, piece))
                .findFirst();
    }

    /** The bold one of a face, by its file. */
    static Optional<String> bold(String face) {
        return OF_THE_BODY.contains(face) ? Optional.of(face.replace(".ttf", "-Bold.ttf")) : Optional.empty();
    }

    static boolean has(String face, String piece) {
        Font font = font(face);
        return piece.codePoints().filter(c -> !isUnseen(c)).allMatch(font::canDisplay);
    }

    static Font font(String face) {
        return READ.computeIfAbsent(face, Faces::read);
    }

    /** The script of the first character that has one of its own. */
    static int script(String piece) {
        return piece.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED && script != UScript.UNKNOWN)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    private static boolean isPictograph(String piece) {
        return UCharacter.hasBinaryProperty(piece.codePointAt(0), UProperty.EXTENDED_PICTOGRAPHIC)
                && piece.codePointAt(0) > 0xffff;
    }

    /** Joiners, selectors of variants and the like. */
    static boolean isUnseen(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static Font read(String face) {
        try (InputStream in = Faces.class.getResourceAsStream(face)) {
            return Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(Map.of(
                            TextAttribute.SIZE,
                            EM,
                            TextAttribute.KERNING,
                            TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES,
                            TextAttribute.LIGATURES_ON));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + face + " can't be used.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + face + " can't be read.", e);
        }
    }

    private static Map<Integer, String> ofScripts() {
        Map<Integer, String> faces = new LinkedHashMap<>();
        faces.put(UScript.LATIN, LETTERS);
        faces.put(UScript.GREEK, LETTERS);
        faces.put(UScript.CYRILLIC, LETTERS);
        faces.put(UScript.ARABIC, SIGNS);
        faces.put(UScript.HEBREW, SIGNS);
        faces.put(UScript.BENGALI, OWN + "NotoSansBengali.ttf");
        faces.put(UScript.DEVANAGARI, OWN + "NotoSansDevanagari.ttf");
        faces.put(UScript.ETHIOPIC, OWN + "NotoSansEthiopic.ttf");
        faces.put(UScript.GUJARATI, OWN + "NotoSansGujarati.ttf");
        faces.put(UScript.GURMUKHI, OWN + "NotoSansGurmukhi.ttf");
        faces.put(UScript.KANNADA, OWN + "NotoSansKannada.ttf");
        faces.put(UScript.KHMER, OWN + "NotoSansKhmer.ttf");
        faces.put(UScript.MALAYALAM, OWN + "NotoSansMalayalam.ttf");
        faces.put(UScript.MYANMAR, OWN + "NotoSansMyanmar.ttf");
        faces.put(UScript.ORIYA, OWN + "NotoSansOriya.ttf");
        faces.put(UScript.SINHALA, OWN + "NotoSansSinhala.ttf");
        faces.put(UScript.TAMIL, OWN + "NotoSansTamil.ttf");
        faces.put(UScript.TELUGU, OWN + "NotoSansTelugu.ttf");
        faces.put(UScript.THAANA, OWN + "NotoSansThaana.ttf");
        faces.put(UScript.THAI, OWN + "NotoSansThai.ttf");
        faces.put(UScript.TIBETAN, OWN + "NotoSerifTibetan.ttf");
        faces.put(UScript.HAN, IDEOGRAPHS);
        faces.put(UScript.HANGUL, KOREAN);
        faces.put(UScript.HIRAGANA, KOREAN);
        faces.put(UScript.KATAKANA, KOREAN);
        return faces;
    }
}
