package org.inclusio.formats.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.UnreadableFile;

/**
 * What a data set says once of all observations that share a part of their key: the groups of SDMX-ML 2.1, the
 * {@code Atts} of 3.0, the {@code dimensionGroupAttributes} of SDMX-JSON. They stand before the observations and are held,
 * within bounds, until the data set ends. Groups that leave out the same dimensions are kept together, so that an
 * observation is looked up once for each such way and not once for each group.
 */
public final class DimensionGroups {

    static final int MOST = 100_000;
    static final int MOST_WAYS = 64;
    private static final int MOST_CHARACTERS = 1 << 24;

    private static final Column[] COLUMNS = Column.values();
    private static final int OF_NAME = Column.OBS_VALUE.ordinal();

    private static final class Group {
        private final String[] cells;
        private final List<String> notes;
        private final List<Column> attributes;
        private final long line;
        private boolean reached;

        Group(Said said, String[] cells, long line) {
            this.cells = cells;
            this.notes = said.notes();
            this.attributes = said.attributes();
            this.line = line;
        }
    }

    private final Map<Integer, Map<List<String>, List<Group>>> ways = new LinkedHashMap<>();
    private int count;
    private long characters;

    /**
     * Takes a group in.
     *
     * @throws UnreadableFile when there are more than can be held
     */
    public void add(Said said, long line) {
        if (said.attributes().isEmpty()) {
            return;
        }
        String[] cells = said.cells();
        int way = 0;
        for (int i = 0; i < cells.length; i++) {
            way |= i < OF_NAME && cells[i] != null ? 1 << i : 0;
            characters += cells[i] == null ? 0 : cells[i].length();
        }
        for (String note : said.notes()) {
            characters += note.length();
        }
        Map<List<String>, List<Group>> groups = ways.computeIfAbsent(way, is -> new HashMap<>());
        groups.computeIfAbsent(key(way, cells), is -> new ArrayList<>(1)).add(new Group(said, cells, line));
        requireFew(ways.size() > MOST_WAYS || characters > MOST_CHARACTERS ? MOST + 1 : ++count, line);
    }

    /** @throws UnreadableFile when there are more groups than can be held */
    public static void requireFew(int groups, long line) {
        if (groups > MOST) {
            throw UnreadableFile.at(line, "READABLE_FILE.many-groups", "most", MOST, "ways", MOST_WAYS);
        }
    }

    /** Whether no group says anything. */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Says what the groups of an observation say where its cells, whose key is whole, say nothing.
     *
     * @return what is noted at these groups
     * @throws UnreadableFile when two groups say different things
     */
    public List<String> fill(String[] cells) {
        String[] said = null;
        List<String> notes = List.of();
        for (Map.Entry<Integer, Map<List<String>, List<Group>>> way : ways.entrySet()) {
            List<Group> groups = way.getValue().get(key(way.getKey(), cells));
            if (groups != null) {
                said = said == null ? RawObservation.emptyCells() : said;
                for (Group group : groups) {
                    take(group, said);
                    if (!group.notes.isEmpty()) {
                        notes = notes.isEmpty() ? new ArrayList<>() : notes;
                        notes.addAll(group.notes);
                    }
                }
            }
        }
        for (int i = OF_NAME; said != null && i < said.length; i++) {
            cells[i] = cells[i] == null ? said[i] : cells[i];
        }
        return notes;
    }

    private static void take(Group group, String[] said) {
        group.reached = true;
        for (int i = OF_NAME; i < said.length; i++) {
            String text = group.cells[i];
            if (text != null && said[i] != null && !text.equals(said[i])) {
                throw Said.twice(COLUMNS[i], said[i], text, group.line);
            }
            said[i] = text == null ? said[i] : text;
        }
    }

    /** @throws UnreadableFile when what a group says has reached no observation of the data set */
    public void requireReached() {
        ways.values().stream()
                .flatMap(groups -> groups.values().stream())
                .flatMap(List::stream)
                .filter(group -> !group.reached)
                .min(Comparator.comparingLong(group -> group.line))
                .ifPresent(group -> {
                    throw UnreadableFile.at(group.line, "READABLE_FILE.reaches-nothing", "columns", group.attributes);
                });
    }

    /** A dimension that is left out is the total, and what has no frequency is annual. */
    private static List<String> key(int way, String[] cells) {
        List<String> key = new ArrayList<>(4);
        for (int i = 0; i < OF_NAME; i++) {
            if ((way & 1 << i) != 0) {
                String total = COLUMNS[i] == Column.FREQ ? "A" : "_T";
                key.add(cells[i] == null ? total : cells[i]);
            }
        }
        return key;
    }
}
