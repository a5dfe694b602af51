package org.inclusio.indicator.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.NotNow;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;

/**
 * The sub-series whose regions are to be computed. One that can't be computed is set aside; its marks stay, and wait
 * until it is tried again or another area changes.
 */
@ApplicationScoped
class RegionalRecomputations implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = RecomputeRegions.QUEUE;

    private final RecomputeRegions regions;
    private final SetAside setAside;
    private final Announcements announcements;

    RegionalRecomputations(RecomputeRegions regions, SetAside setAside, Announcements announcements) {
        this.regions = regions;
        this.setAside = setAside;
        this.announcements = announcements;
    }

    /** @throws SQLException when the database is away */
    RecomputeRegions.Result recompute(String series) throws SQLException {
        try {
            RecomputeRegions.Result result = regions.recompute(series, Announcements.KIND);
            announcements.wake();
            return result;
        } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            Fault fault = Fault.of(e);
            if (fault == Fault.PASSING) {
                throw e;
            }
            setAside.put(
                    SetAsideItem.of(QUEUE, RecomputeRegions.name(series), series, null, null),
                    fault,
                    SetAside.reason(e));
            return RecomputeRegions.Result.DONE;
        }
    }

    @Override
    public String name() {
        return QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws SQLException {
        if (regions.recompute(item.key(), Announcements.KIND) == RecomputeRegions.Result.BUSY) {
            throw new NotNow("Another worker computes the regions of " + item.key() + " at this moment.");
        }
        announcements.wake();
    }
}
