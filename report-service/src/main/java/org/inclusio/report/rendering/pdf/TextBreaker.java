package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.LineBreaks;

/**
 * Tells the maker of the PDF where a line may end: where the characters that clusters stand for allow it. It is asked anew for
 * what is left of a text after each line, which therefore is not looked through again.
 */
final class TextBreaker implements FSTextBreaker {

    private final LineBreaks breaks;
    private final Clusters clusters;
    private String whole = "";
    private List<Integer> ends = List.of();
    private int left;
    private int next;

    TextBreaker(Language language, Clusters clusters) {
        this.breaks = LineBreaks.of(language);
        this.clusters = clusters;
    }

    @Override
    public void setText(String newText) {
        if (newText.isEmpty() || !whole.endsWith(newText)) {
            whole = newText;
            ends = clusters.isEmpty() ? breaks.in(newText) : ends(newText);
        }
        left = whole.length() - newText.length();
        next = 0;
        while (next < ends.size() && ends.get(next) <= left) {
            next++;
        }
    }

    /** Places in the characters that are meant are brought back to those of the text; one within a cluster is none. */
    private List<Integer> ends(String text) {
        StringBuilder meant = new StringBuilder(text.length());
        int[] lengths = new int[text.length()];
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            int before = meant.length();
            meant.append(clusters.text(code));
            lengths[at] = meant.length() - before;
            at += Character.charCount(code);
        }
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        int reached = 0;
        for (int end : breaks.in(meant.toString())) {
            while (reached < end) {
                reached += lengths[at];
                at += Character.charCount(text.codePointAt(at));
            }
            if (reached == end) {
                ends.add(at);
            }
        }
        return ends;
    }

    @Override
    public int next() {
        return next < ends.size() ? ends.get(next++) - left : -1;
    }
}
