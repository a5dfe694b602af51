package org.inclusio.benchmark.measure;

/** Hears what is being done, so that nobody waits in front of a silent terminal. */
@FunctionalInterface
interface Progress {
    void tell(String format, Object... values);
}
