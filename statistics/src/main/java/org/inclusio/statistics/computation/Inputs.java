package org.inclusio.statistics.computation;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a value was computed from, listed when somebody asks: a national total may stand on hundreds of cells. */
final class Inputs extends AbstractList<Input> {

    private Supplier<Stream<Input>> source;
    private List<Input> listed;

    Inputs(Supplier<Stream<Input>> source) {
        this.source = source;
    }

    static Inputs of(List<Input> one, List<Input> other) {
        return new Inputs(() -> Stream.concat(one.stream(), other.stream()).distinct());
    }

    @Override
    public Input get(int index) {
        return listed().get(index);
    }

    @Override
    public int size() {
        return listed().size();
    }

    private synchronized List<Input> listed() {
        if (listed == null) {
            listed = source.get().toList();
            source = null;
        }
        return listed;
    }
}
