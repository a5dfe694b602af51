package org.inclusio.formats.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * SDMX-CSV 1.0, 2.0 or 2.1, with names and keys as its reader chooses. The order of the columns is fixed: dimensions, value,
 * attributes. Version 1.0 has no actions, so it can't say that there is an observation no more.
 *
 * @param <T> what rows are made of
 */
public final class WrittenSdmxCsv<T> implements WrittenFormat<T> {

    private final WrittenStructure<T> structure;
    private final Layout layout;
    private final CsvShape shape;
    private final List<WrittenComponent<T>> components;

    /** @param layout says what the key of a series is, and whether there are series alone, which have no time */
    public WrittenSdmxCsv(WrittenStructure<T> structure, Layout layout, CsvShape shape) {
        this.structure = structure;
        this.layout = layout.isFlat() ? Layout.SERIES : layout;
        this.shape = shape;
        this.components = layout.hasObservations()
                ? structure.all()
                : structure.all().stream()
                        .filter(one -> !structure.ofObservation(this.layout).contains(one))
                        .filter(one -> !structure.measures().contains(one))
                        .filter(one ->
                                !structure.attributesOfObservation(this.layout).contains(one))
                        .toList();
    }

    @Override
    public Message<T> begin(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(header());
        return new Rows(csv);
    }

    private boolean isFirstVersion() {
        return shape.version() == CsvShape.Version.V1_0;
    }

    private boolean hasNames() {
        return shape.labels() == CsvShape.Labels.NAME;
    }

    private List<String> header() {
        List<String> names = new ArrayList<>();
        if (isFirstVersion()) {
            names.add("DATAFLOW");
        } else {
            names.add("STRUCTURE");
            names.add("STRUCTURE_ID");
            if (hasNames()) {
                names.add("STRUCTURE_NAME");
            }
            names.add("ACTION");
            if (shape.keys().hasSeries()) {
                names.add("SERIES_KEY");
            }
            if (shape.keys().hasObservation()) {
                names.add("OBS_KEY");
            }
        }
        for (WrittenComponent<T> component : components) {
            names.add(
                    shape.labels() == CsvShape.Labels.BOTH
                            ? component.id() + ": " + component.label()
                            : component.id());
            if (hasNames()) {
                names.add(component.label());
            }
        }
        return names;
    }

    private String reference() {
        String id = isFirstVersion() || shape.context().equals("dataflow") ? structure.dataflow() : structure.id();
        String reference = structure.agency() + ":" + id + "(" + structure.version() + ")";
        return shape.labels() == CsvShape.Labels.BOTH ? reference + ": " + structure.name() : reference;
    }

    private final class Rows implements Message<T> {

        private final CsvWriter csv;
        private final List<String> first = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private DataSetHead.Action action;

        Rows(CsvWriter csv) {
            this.csv = csv;
            begin(DataSetHead.Action.REPLACE);
        }

        @Override
        public void dataSet(DataSetHead head) {
            if (isFirstVersion() && head.action() == DataSetHead.Action.DELETE) {
                throw new UnsupportedOperationException("SDMX-CSV 1.0 can't say that an observation is deleted.");
            }
            begin(head.action());
        }

        private void begin(DataSetHead.Action next) {
            action = next;
            first.clear();
            if (isFirstVersion()) {
                first.add(reference());
                return;
            }
            first.add(shape.context());
            first.add(reference());
            if (hasNames()) {
                first.add(structure.name());
            }
            first.add(action.letter());
        }

        @Override
        public void row(T one) throws IOException {
            cells.clear();
            cells.addAll(first);
            if (!isFirstVersion() && shape.keys().hasSeries()) {
                cells.add(key(structure.ofSeries(layout), one));
            }
            if (!isFirstVersion() && shape.keys().hasObservation()) {
                cells.add(key(structure.dimensions(), one));
            }
            for (WrittenComponent<T> component : components) {
                String text = component.text(one);
                if (shape.labels() == CsvShape.Labels.ID) {
                    cells.add(text);
                    continue;
                }
                String name =
                        component.isCoded() && text != null ? component.codes().get(text) : null;
                cells.add(shape.labels() == CsvShape.Labels.BOTH && name != null ? text + ": " + name : text);
                if (hasNames()) {
                    cells.add(name);
                }
            }
            try {
                csv.writeRecord(cells);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private String key(List<WrittenComponent<T>> dimensions, T one) {
            StringBuilder key = new StringBuilder();
            for (WrittenComponent<T> dimension : dimensions) {
                key.append(key.isEmpty() ? "" : ".").append(dimension.text(one));
            }
            return key.toString();
        }

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }
}
