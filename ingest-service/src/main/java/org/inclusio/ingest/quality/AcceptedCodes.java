package org.inclusio.ingest.quality;

import org.inclusio.ingest.format.RecentTexts;
import org.inclusio.statistics.catalogue.CodeList;

/** The codes of a list, those met lately at hand. May be asked by several threads. */
final class AcceptedCodes {

    private final CodeList list;
    private final String[] recent = new String[RecentTexts.PLACES];

    AcceptedCodes(CodeList list) {
        this.list = list;
    }

    CodeList list() {
        return list;
    }

    boolean accept(String code) {
        int place = RecentTexts.place(code);
        if (code.equals(recent[place])) {
            return true;
        }
        if (!list.contains(code)) {
            return false;
        }
        recent[place] = code;
        return true;
    }
}
