package org.inclusio.indicator.bulk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread that makes files, looking by itself now and then whether a release has none. */
@ApplicationScoped
class BulkWorker {

    private static final Logger LOG = Logger.getLogger(BulkWorker.class);
    private static final long LONGEST_STOP_SECONDS = 30;

    private final BulkConfig config;
    private final BulkWork work;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "bulk-files");

    BulkWorker(BulkConfig config, BulkWork work) {
        this.config = config;
        this.work = work;
    }

    void start(@Observes StartupEvent started) {
        if (config.making()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        closed.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
    }

    private void run() {
        boolean running = true;
        while (running) {
            try {
                work.round(this::goOn);
            } catch (BulkWork.Stopped e) {
                LOG.debug("The files that were being made are made at the next start.", e);
            } catch (IOException | SQLException | RuntimeException | LinkageError e) {
                LOG.warn("The files of releases can't be looked at. It is tried again.", e);
            }
            try {
                running = !closed.await(config.rest().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void goOn() {
        if (closed.getCount() == 0) {
            throw new BulkWork.Stopped();
        }
    }
}
