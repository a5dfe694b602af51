package org.inclusio.ingest.quality;

import org.inclusio.ingest.format.RecentTexts;
import org.inclusio.statistics.catalogue.CodeList;

/** The codes of a list, those met lately at hand. May be asked by several threads. */
final class AcceptedCodes {

    private final CodeList list;
    private final String[] recent = new String[RecentTexts.PLACES];
    private String last;

    AcceptedCodes(CodeList list) {
        this.list = list;
    }

    CodeList list() {
        return list;
    }

    boolean accept(String code) {
        // A file repeats the very same object from row to row.
        if (code == last) {
            return true;
        }
        int place = RecentTexts.place(code);
        if (!code.equals(recent[place])) {
            if (!list.contains(code)) {
                return false;
            }
            recent[place] = code;
        }
        last = code;
        return true;
    }
}
