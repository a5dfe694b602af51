package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.LineBreaks;

/** Tells the maker of the PDF where a line may end: where the characters that clusters stand for allow it. */
final class TextBreaker implements FSTextBreaker {

    private final LineBreaks breaks;
    private final Clusters clusters;
    private Iterator<Integer> ends = List.<Integer>of().iterator();

    TextBreaker(Language language, Clusters clusters) {
        this.breaks = LineBreaks.of(language);
        this.clusters = clusters;
    }

    @Override
    public void setText(String newText) {
        ends = (clusters.isEmpty() ? breaks.in(newText) : ends(newText)).iterator();
    }

    private List<Integer> ends(String text) {
        StringBuilder meant = new StringBuilder(text.length());
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            meant.append(clusters.text(code));
            at += Character.charCount(code);
            places.put(meant.length(), at);
        }
        return breaks.in(meant.toString()).stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public int next() {
        return ends.hasNext() ? ends.next() : -1;
    }
}
