package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.Iterator;
import java.util.List;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.LineBreaks;

/** Tells the maker of the PDF where a line may end. */
final class TextBreaker implements FSTextBreaker {

    private final LineBreaks breaks;
    private Iterator<Integer> ends = List.<Integer>of().iterator();

    TextBreaker(Language language) {
        this.breaks = LineBreaks.of(language);
    }

    @Override
    public void setText(String newText) {
        ends = breaks.in(newText).iterator();
    }

    @Override
    public int next() {
        return ends.hasNext() ? ends.next() : -1;
    }
}
