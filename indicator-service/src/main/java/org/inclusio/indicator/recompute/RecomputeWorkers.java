package org.inclusio.indicator.recompute;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.inclusio.indicator.received.StaleArea;
import org.inclusio.indicator.received.StaleMarks;
import org.inclusio.indicator.recompute.RecomputeIndicators.Result;
import org.jboss.logging.Logger;

/** The threads that compute: woken by each commit of new observations, and looking by themselves now and then. */
@ApplicationScoped
class RecomputeWorkers {

    private static final Logger LOG = Logger.getLogger(RecomputeWorkers.class);
    private static final long WHILE_ANOTHER_WORKS_MILLIS = 50;
    private static final long LONGEST_STOP_MILLIS = 30_000;

    private final DataSource database;
    private final StaleMarks marks;
    private final Recomputations recomputations;
    private final StaleRegions staleRegions;
    private final RegionalRecomputations regions;
    private final Announcements announcements;
    private final RecomputeConfig config;
    private final Timer time;
    // Observations may be heard while the threads are still being started.
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    RecomputeWorkers(
            DataSource database,
            StaleMarks marks,
            Recomputations recomputations,
            StaleRegions staleRegions,
            RegionalRecomputations regions,
            Announcements announcements,
            RecomputeConfig config,
            MeterRegistry metrics) {
        this.database = database;
        this.marks = marks;
        this.recomputations = recomputations;
        this.staleRegions = staleRegions;
        this.regions = regions;
        this.announcements = announcements;
        this.config = config;
        this.time = Timer.builder("inclusio.recomputations")
                .description("Transactions that computed some years of an area.")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.threads(); i++) {
            Worker worker = new Worker("recompute-" + i);
            workers.add(worker);
            worker.start();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaleArea area) {
        workers.forEach(worker -> worker.wakeUp.release());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        for (Worker worker : workers) {
            worker.wakeUp.release();
            worker.join(LONGEST_STOP_MILLIS);
        }
    }

    /** Each is woken on its own, so that no one's sleep swallows what another was to be told. */
    private final class Worker extends Thread {

        private final Semaphore wakeUp = new Semaphore(0);

        Worker(String name) {
            super(name);
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!closed) {
                long rest = config.rest().toMillis();
                try {
                    if (!round()) {
                        rest = Math.min(rest, WHILE_ANOTHER_WORKS_MILLIS);
                    }
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("What is to be computed can't be read. It is tried again.", e);
                }
                rest(rest);
            }
        }

        /** Goes through every area that waits, then through regions; false when another worker had one of them. */
        private boolean round() throws SQLException {
            boolean alone = true;
            for (String area : waiting()) {
                Result result = Result.DONE;
                while (result == Result.DONE && !closed) {
                    result = recompute(area);
                }
                alone &= result != Result.BUSY;
            }
            for (String series : regionsWaiting()) {
                if (!closed) {
                    alone &= recomputeRegions(series) != RecomputeRegions.Result.BUSY;
                }
            }
            return alone;
        }

        private List<String> regionsWaiting() throws SQLException {
            try (Connection connection = database.getConnection()) {
                return staleRegions.series(connection, config.regionsPatience());
            }
        }

        private RecomputeRegions.Result recomputeRegions(String series) {
            try {
                return regions.recompute(series);
            } catch (SQLException | RuntimeException e) {
                LOG.errorf(e, "The regions could not be computed for %s. It is tried again.", series);
                return RecomputeRegions.Result.DONE;
            }
        }

        private List<String> waiting() throws SQLException {
            try (Connection connection = database.getConnection()) {
                return marks.areas(connection, config.patience());
            }
        }

        /** An area that fails is left for the next round and does not keep the others waiting. */
        private Result recompute(String area) {
            try {
                long begun = System.nanoTime();
                Result result = recomputations.recompute(area);
                if (result == Result.DONE) {
                    time.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                    announcements.wake();
                }
                return result;
            } catch (SQLException | RuntimeException e) {
                LOG.errorf(e, "The indicators of %s could not be computed. It is tried again.", area);
                return Result.NOTHING_LEFT;
            }
        }

        private void rest(long millis) {
            try {
                if (wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }
}
