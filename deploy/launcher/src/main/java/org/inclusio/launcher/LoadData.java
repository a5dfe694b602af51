package org.inclusio.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Fills a system that runs, through its public API, and waits until everything follows from what was sent. */
public final class LoadData {

    private LoadData() {}

    /**
     * Sends the rows of each area as its office.
     *
     * @param root the project's folder
     * @param folder CSV files of observations, or null for the sample
     * @param temporary a folder for parts of the files, which is deleted
     */
    public static void load(RunningSystem system, Path root, Path folder, Path temporary) throws IOException {
        Walk walk = new Walk(system, root, temporary, new Terminal(System.out, false), Clock.systemUTC());
        if (folder == null) {
            walk.pushSample();
        } else {
            walk.pushFolder(folder);
        }
        walk.catchUp();
    }
}
