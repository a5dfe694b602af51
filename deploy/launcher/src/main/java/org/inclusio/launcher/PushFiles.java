package org.inclusio.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inclusio.stack.Folders;
import org.inclusio.stack.ServerFailure;

/** Pushes CSV files through the public API, each area's rows as the office of that area. */
final class PushFiles {

    /** As many offices at once as two cores can serve without one waiting for the other. */
    private static final int AT_ONCE = 3;

    private final IngestClient ingest;
    private final Offices offices;
    private final Terminal terminal;
    private final Path temporary;
    private final PushSummary summary = new PushSummary();
    private long expected;

    /** @param temporary a folder for the parts of the files; it is deleted after each file */
    PushFiles(IngestClient ingest, Offices offices, Terminal terminal, Path temporary) {
        this.ingest = ingest;
        this.offices = offices;
        this.terminal = terminal;
        this.temporary = temporary;
    }

    /** All files together: rows of one area under the same header are one submission, kept whole or not at all. */
    PushSummary together(List<Path> files) {
        expected = sizeOf(files);
        push(files, IngestClient.Terms.WHOLE);
        return summary;
    }

    /**
     * File after file in the order given, so that of two files about the same figures the later one counts. The good
     * rows of a file with defects are kept.
     */
    PushSummary oneByOne(List<Path> files) {
        expected = sizeOf(files);
        files.forEach(file -> push(List.of(file), IngestClient.Terms.GOOD_ROWS));
        return summary;
    }

    private void push(List<Path> files, IngestClient.Terms terms) {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Folders.delete(temporary);
            Files.createDirectories(temporary);
            SplitByOffice split = new SplitByOffice(temporary);
            for (Path file : files) {
                terminal.waiting("reading " + file.getFileName());
                split.add(file);
            }
            List<Future<?>> sent = new ArrayList<>();
            for (OfficeFile part : split.finish()) {
                sent.add(senders.submit(() -> send(part, terms)));
            }
            summary.withoutArea(split.rowsWithoutArea());
            for (Future<?> future : sent) {
                future.get();
            }
            Folders.delete(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Pushing was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            senders.shutdownNow();
        }
    }

    private void send(OfficeFile part, IngestClient.Terms terms) {
        IngestClient.Outcome outcome =
                ingest.submit(part.path(), part.idempotencyKey(terms), terms, offices.tokenFor(part.area()));
        synchronized (summary) {
            // In one step, so that the bar never goes back.
            summary.add(part, outcome);
            terminal.progress((double) summary.characters() / expected, words(part));
        }
        try {
            Files.deleteIfExists(part.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(OfficeFile part) {
        return String.format(
                Locale.ROOT,
                "%s: %,d rows in %,d submissions (%s)",
                part.source(),
                summary.rows(),
                summary.submissions(),
                part.area());
    }

    private static long sizeOf(List<Path> files) {
        long size = 1;
        for (Path file : files) {
            try {
                size += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return size;
    }
}
