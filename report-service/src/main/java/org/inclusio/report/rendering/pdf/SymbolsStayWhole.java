package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines where the language allows it, but not at the slash of a document's symbol, such as A/68/169. */
final class SymbolsStayWhole implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && next > 0 && next < text.length() && isAtSlash(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean isAtSlash(int position) {
        return text.charAt(position) == '/' || text.charAt(position - 1) == '/';
    }
}
