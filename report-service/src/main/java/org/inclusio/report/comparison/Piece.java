package org.inclusio.report.comparison;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.language.Language;

/** A part of a text that stayed, went or came. */
public record Piece(Kind kind, String text) {

    /** What became of it. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    /** The pieces that tell one text from another, word by word, as the language divides words. */
    static List<Piece> between(String before, String after, Language language) {
        List<Piece> pieces = new ArrayList<>();
        String deleted = "";
        String inserted = "";
        List<Diff.Run<String>> runs = Diff.of(words(before, language), words(after, language));
        for (int i = 0; i < runs.size(); i++) {
            String text = String.join("", runs.get(i).items());
            switch (runs.get(i).kind()) {
                case DELETED -> deleted += text;
                case INSERTED -> inserted += text;
                case SAME -> {
                    // A space or a comma within a replacement is read with it.
                    boolean within = !deleted.isEmpty() && !inserted.isEmpty() && i < runs.size() - 1;
                    if (within && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                        deleted += text;
                        inserted += text;
                    } else {
                        addChange(pieces, deleted, inserted);
                        pieces.add(new Piece(Kind.SAME, text));
                        deleted = "";
                        inserted = "";
                    }
                }
            }
        }
        addChange(pieces, deleted, inserted);
        return pieces;
    }

    private static void addChange(List<Piece> pieces, String deleted, String inserted) {
        if (!deleted.isEmpty()) {
            pieces.add(new Piece(Kind.DELETED, deleted));
        }
        if (!inserted.isEmpty()) {
            pieces.add(new Piece(Kind.INSERTED, inserted));
        }
    }

    /** How much of two texts is the same, from 0 to 1, by letters and digits. */
    static double likeness(List<Piece> pieces) {
        double same = 0;
        double all = 0;
        for (Piece piece : pieces) {
            long letters =
                    piece.text().codePoints().filter(Character::isLetterOrDigit).count();
            same += piece.kind() == Kind.SAME ? 2 * letters : 0;
            all += piece.kind() == Kind.SAME ? 2 * letters : letters;
        }
        return all == 0 ? 0 : same / all;
    }

    private static List<String> words(String text, Language language) {
        BreakIterator breaks = BreakIterator.getWordInstance(language.locale());
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words.add(text.substring(from, breaks.current()));
            from = breaks.current();
        }
        return words;
    }
}
