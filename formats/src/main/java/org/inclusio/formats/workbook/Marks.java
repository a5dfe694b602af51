package org.inclusio.formats.workbook;

import java.util.BitSet;

/** Marks of things that are numbered from 0, of which few have one. */
final class Marks {

    private final BitSet raised = new BitSet();
    private final BitSet struck = new BitSet();

    void put(int number, Mark mark) {
        switch (mark) {
            case NONE -> {}
            case RAISED -> raised.set(number);
            case STRUCK -> struck.set(number);
        }
    }

    Mark of(int number) {
        return struck.get(number) ? Mark.STRUCK : raised.get(number) ? Mark.RAISED : Mark.NONE;
    }
}
