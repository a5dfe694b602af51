package org.inclusio.report.evidence;

import java.util.function.Supplier;

/** What follows from something that doesn't change: found when it is asked for first, and then kept. */
final class Once<T> {

    private final Supplier<T> found;
    private volatile T kept;

    Once(Supplier<T> found) {
        this.found = found;
    }

    /** Where two ask at once both may find it, which is the same. */
    T get() {
        T known = kept;
        if (known == null) {
            known = found.get();
            kept = known;
        }
        return known;
    }
}
