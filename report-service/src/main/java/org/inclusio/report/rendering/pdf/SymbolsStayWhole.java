package org.inclusio.report.rendering.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import org.inclusio.report.language.Language;

/**
 * Breaks lines where the language allows it, but not at the slash of a document's symbol, such as A/68/169, nor in a span
 * of years, such as 1990-1995.
 */
final class SymbolsStayWhole implements FSTextBreaker {

    private final BreakIterator breaks;
    private String text = "";

    SymbolsStayWhole(Language language) {
        this.breaks = BreakIterator.getLineInstance(language.locale().toLocale());
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && next > 0 && next < text.length() && isInSymbol(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean isInSymbol(int position) {
        char before = text.charAt(position - 1);
        char after = text.charAt(position);
        return after == '/' || before == '/' || before == '\u2013' && Character.isDigit(after);
    }
}
