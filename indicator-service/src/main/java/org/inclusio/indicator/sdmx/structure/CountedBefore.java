package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.indicator.release.ToldReleases;

/** Remembers what was counted last, for a release never tells other cells. */
@ApplicationScoped
class CountedBefore {

    private static final int MOST = 500;

    private record Question(long release, List<CellFilter> filters) {}

    private final CountCells cells;
    private final Map<Question, Counted> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Counted> eldest) {
            return size() > MOST;
        }
    };

    CountedBefore(CountCells cells) {
        this.cells = cells;
    }

    /** The cells that one of the filters lets through. Two who ask the same at once both count. */
    Counted count(ToldReleases.Told release, List<CellFilter> filters) {
        Question question = new Question(release.id(), filters);
        synchronized (answers) {
            Counted known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        Counted counted = cells.count(release, filters);
        synchronized (answers) {
            answers.put(question, counted);
        }
        return counted;
    }
}
