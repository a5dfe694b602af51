package org.inclusio.conventions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The programs of {@code conventions/node}, which are installed there as its lock file says when they are first needed. */
final class NodePrograms {

    private static final Path FOLDER = Repository.ROOT.resolve("conventions/node");
    private static final Map<String, String> QUIET = Map.of(
            "NO_COLOR", "1", "REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true", "NODE_OPTIONS", "");

    /** Whether they are installed; null until somebody asks. */
    private static Boolean installed;

    private NodePrograms() {}

    /** Whether they can be run; if not, what is left out has been said. */
    static synchronized boolean areAtHand(String leftOut) throws IOException, InterruptedException {
        String remedy = "Install Node 20.19 or newer, with npm.";
        if (!AtHand.is("node", leftOut, remedy) || !AtHand.is("npm", leftOut, remedy)) {
            return false;
        }
        if (installed == null) {
            installed = isInstalled() || install();
        }
        if (!installed) {
            AtHand.say("npm ci did not end well in conventions/node, so " + leftOut + ". Run it there to see why.");
        }
        return installed;
    }

    /** Runs one in the folder of the root's pom. */
    static Command run(String program, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(FOLDER.resolve("node_modules/.bin").resolve(program).toString()));
        line.addAll(List.of(words));
        return Command.run(Repository.ROOT, QUIET, line.toArray(String[]::new));
    }

    /** npm writes down what it installed after all else. */
    private static boolean isInstalled() throws IOException {
        Path done = FOLDER.resolve("node_modules/.package-lock.json");
        return Files.exists(done)
                && Files.getLastModifiedTime(done)
                                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
                        >= 0;
    }

    private static boolean install() throws IOException, InterruptedException {
        Command npm = Command.run(
                FOLDER,
                QUIET,
                "npm",
                "ci",
                "--ignore-scripts",
                "--engine-strict",
                "--no-audit",
                "--no-fund",
                "--fetch-timeout=60000",
                "--fetch-retries=2",
                "--fetch-retry-mintimeout=2000");
        return npm.exit() == 0;
    }
}
