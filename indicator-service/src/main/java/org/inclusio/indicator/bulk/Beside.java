package org.inclusio.indicator.bulk;

import java.io.IOException;
import java.util.List;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.statistics.catalogue.Series;

/** What is written while values are read: it is given those of one sub-series after the other. */
interface Beside {

    void begin(Series series) throws IOException;

    void add(List<IndicatorValue> values) throws IOException;

    /** After the last value of a sub-series. */
    void finish() throws IOException;

    /** The same in a thread of its own. */
    default Beside in(Behind thread) {
        Beside written = this;
        return new Beside() {
            @Override
            public void begin(Series series) throws IOException {
                thread.run(() -> written.begin(series));
            }

            @Override
            public void add(List<IndicatorValue> values) throws IOException {
                thread.run(() -> written.add(values));
            }

            @Override
            public void finish() throws IOException {
                thread.run(written::finish);
            }
        };
    }
}
