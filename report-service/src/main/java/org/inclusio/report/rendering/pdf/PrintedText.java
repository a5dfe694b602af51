package org.inclusio.report.rendering.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.jboss.logging.Logger;

/**
 * The text of a page as the maker of the PDF can print it, which joins no letters and puts no marks in their places: it gets
 * a private code point for each cluster that it could not draw itself ({@link Clusters}). What no carried font has is
 * named by its script in the language of the page.
 */
final class PrintedText {

    private static final Logger LOG = Logger.getLogger(PrintedText.class);

    /** Text between tags, but for what the head, styles and drawings hold. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("<head\\b.*?</head>|<style\\b.*?</style>|<svg\\b.*?</svg>|<[^>]*>", Pattern.DOTALL);

    /** Scripts of which letters change with their neighbours, or marks with their letters. */
    private static final Set<Integer> SHAPED = Set.of(
            UScript.ARABIC,
            UScript.BENGALI,
            UScript.DEVANAGARI,
            UScript.GUJARATI,
            UScript.GURMUKHI,
            UScript.KANNADA,
            UScript.KHMER,
            UScript.LAO,
            UScript.MALAYALAM,
            UScript.MONGOLIAN,
            UScript.MYANMAR,
            UScript.NKO,
            UScript.ORIYA,
            UScript.SINHALA,
            UScript.SYRIAC,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.THAANA,
            UScript.THAI,
            UScript.TIBETAN);

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final Language language;
    private final Clusters clusters = new Clusters();
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> unprintable = new TreeSet<>();
    private final List<String> body;
    private final Map<String, Piece> known = new HashMap<>();
    private boolean turns;

    /** A piece that a reader takes for one letter, and the face that it is drawn with; null where the body's prints it. */
    private record Piece(String text, String face, int script) {}

    PrintedText(Language language) {
        this.language = language;
        this.body = language == Language.CHINESE
                ? List.of(Faces.LETTERS, Faces.SIGNS, Faces.IDEOGRAPHS)
                : Faces.OF_THE_BODY;
    }

    /** A page of which each text is printed so. */
    String page(String html) {
        StringBuilder page = new StringBuilder(html.length());
        Matcher other = NOT_TEXT.matcher(html);
        int done = 0;
        while (other.find()) {
            page.append(text(html.substring(done, other.start()))).append(other.group());
            done = other.end();
        }
        page.append(text(html.substring(done)));
        if (!unprintable.isEmpty()) {
            LOG.warnf(
                    "No carried font has these scripts, of which a document in %s names the texts and prints none: %s.",
                    language, String.join(", ", unprintable));
        }
        return page.toString();
    }

    private String text(String text) {
        text.codePoints().forEach(used::add);
        if (text.chars().allMatch(c -> c < 0x250)) {
            return text;
        }
        turns |= text.codePoints().anyMatch(PrintedText::isFromTheRight);
        StringBuilder printed = new StringBuilder(text.length());
        List<Piece> run = new ArrayList<>();
        for (Piece piece : pieces(text)) {
            if (!run.isEmpty() && !continues(run.get(0), piece)) {
                printed.append(drawn(run));
                run.clear();
            }
            run.add(piece);
        }
        return printed.append(run.isEmpty() ? "" : drawn(run)).toString();
    }

    private List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text);
        int begin = letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE; begin = end, end = letters.next()) {
            pieces.add(known.computeIfAbsent(text.substring(begin, end), this::piece));
        }
        return pieces;
    }

    private Piece piece(String text) {
        int first = text.codePointAt(0);
        int script = Faces.script(text);
        boolean single = text.length() == Character.charCount(first);
        if (single && (first < 0x250 || Faces.isUnseen(first) || Character.isWhitespace(first))) {
            return new Piece(text, null, script);
        }
        String composed = COMPOSED.normalize(text);
        if (!SHAPED.contains(script)
                && composed.codePointCount(0, composed.length()) == 1
                && body.stream().anyMatch(face -> Faces.has(face, composed))) {
            return new Piece(composed, null, script);
        }
        Optional<String> face = Faces.of(text);
        return new Piece(text, face.orElse(""), script);
    }

    /** Runs are of one face and script; what the body prints, and what nothing prints, make runs as well. */
    private static boolean continues(Piece first, Piece next) {
        return first.face() == null
                ? next.face() == null
                : first.face().equals(next.face()) && first.script() == next.script();
    }

    private String drawn(List<Piece> run) {
        List<String> texts = run.stream().map(Piece::text).toList();
        String text = String.join("", texts);
        String face = run.get(0).face();
        if (face == null) {
            return text;
        }
        if (face.isEmpty()) {
            String script =
                    new ULocale("und_" + UScript.getShortName(run.get(0).script())).getDisplayScript(language.locale());
            unprintable.add(UScript.getName(run.get(0).script()));
            return text(Phrases.of(language).say("script-without-font", "script", script));
        }
        return clusters.drawn(face, texts, isFromTheRight(firstStrong(text)));
    }

    private static int firstStrong(String text) {
        return text.codePoints()
                .filter(c -> UCharacter.getIntPropertyValue(c, UProperty.SCRIPT) != UScript.INHERITED)
                .findFirst()
                .orElse(text.codePointAt(0));
    }

    static boolean isFromTheRight(int character) {
        int direction = UCharacter.getDirection(character);
        return direction == UCharacter.RIGHT_TO_LEFT || direction == UCharacter.RIGHT_TO_LEFT_ARABIC;
    }

    Clusters clusters() {
        return clusters;
    }

    /** Whether anything in it runs from right to left. */
    boolean turns() {
        return turns;
    }

    /** The characters of the page. */
    Set<Integer> used() {
        return used;
    }
}
