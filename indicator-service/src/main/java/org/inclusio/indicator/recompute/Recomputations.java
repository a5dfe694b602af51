package org.inclusio.indicator.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.NotNow;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.indicator.received.StaleMarks;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.recompute.RecomputeIndicators.Result;

/**
 * The years of areas that are to be computed. One that can't be computed is set aside alone; its marks stay, and wait
 * until it is tried again or something new is stated about the year.
 */
@ApplicationScoped
class Recomputations implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = "recomputations";

    private final DataSource database;
    private final RecomputeIndicators indicators;
    private final StaleMarks marks;
    private final SetAside setAside;
    private final Announcements announcements;

    Recomputations(
            DataSource database,
            RecomputeIndicators indicators,
            StaleMarks marks,
            SetAside setAside,
            Announcements announcements) {
        this.database = database;
        this.indicators = indicators;
        this.marks = marks;
        this.setAside = setAside;
        this.announcements = announcements;
    }

    /**
     * Computes some years of an area, and where these fail together, or the process did not outlive them, each alone.
     *
     * @throws SQLException when the database is away
     */
    Result recompute(String area) throws SQLException {
        try {
            Result result = indicators.recompute(area);
            return result == Result.EACH_ALONE ? eachAlone(area) : result;
        } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            if (Fault.of(e) == Fault.PASSING) {
                throw e;
            }
            return eachAlone(area);
        }
    }

    private Result eachAlone(String area) throws SQLException {
        Result result = Result.NOTHING_LEFT;
        for (int year : waiting(area)) {
            try {
                Result one = indicators.recomputeOrSetAside(area, year);
                result = one == Result.NOTHING_LEFT ? result : one;
            } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                Fault fault = Fault.of(e);
                if (fault == Fault.PASSING) {
                    throw e;
                }
                setAside.put(item(area, year), fault, SetAside.reason(e));
            }
        }
        return result;
    }

    static SetAsideItem item(String area, int year) {
        return SetAsideItem.of(QUEUE, name(area, year), area, (long) year, null);
    }

    /** What a year of an area is called in this queue. */
    static String name(String area, int year) {
        return "values of " + area + " in " + year;
    }

    private Set<Integer> waiting(String area) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return marks.of(connection, area).stream().map(Mark::year).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public String name() {
        return QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws SQLException {
        if (indicators.recompute(item.key(), Math.toIntExact(item.reference())) == Result.BUSY) {
            throw new NotNow("Another worker computes " + item.key() + " at this moment.");
        }
        announcements.wake();
    }
}
