package org.inclusio.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands. */
@Command(
        name = "inclusio",
        mixinStandardHelpOptions = true,
        description = "Checks, sends and follows files of observations.",
        footer = {
            "",
            "Environment:",
            "  INCLUSIO_URL            address of the ingest service",
            "  INCLUSIO_TOKEN_URL      where tokens are given, with",
            "  INCLUSIO_CLIENT_ID      and",
            "  INCLUSIO_CLIENT_SECRET  the credentials of the office; or",
            "  INCLUSIO_TOKEN          a token",
            "",
            "Exit codes: 0 accepted, 1 rejected, 2 wrong command line, 3 refused by the service,",
            "4 the file waits for somebody or for its time, 5 the service can't be reached,",
            "6 the file only informs and nothing of it is kept."
        })
public final class Inclusio {

    private static final int LINES = 20;
    private static final long POLL_MILLIS = 500;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream progress;

    private Inclusio(Map<String, String> environment, PrintStream out, PrintStream progress) {
        this.environment = environment;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        PrintStream progress = Boolean.getBoolean("inclusio.terminal") ? System.err : null;
        System.exit(run(System.getenv(), System.out, System.err, progress, arguments));
    }

    /**
     * Carries out one command.
     *
     * @param progress where the bar is drawn, or null for none
     * @return the exit code
     */
    public static int run(
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            PrintStream progress,
            String... arguments) {
        CommandLine line = new CommandLine(new Inclusio(environment, out, progress))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Failure told) {
                        err.println(told.getMessage());
                        return told.exit().code();
                    }
                    throw failure;
                });
        if (arguments.length == 0) {
            line.usage(new PrintWriter(err, true, StandardCharsets.UTF_8));
            return Exit.USAGE.code();
        }
        return line.execute(arguments);
    }

    @Command(description = "Checks a file; nothing of it is kept.", mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--mapping", description = "column mapping of the office") String mapping,
            @Option(names = "--media-type", description = "format, where the name does not tell it") String mediaType) {
        return tell(send(file, "?dryRun=true" + parameter("mapping", mapping), mediaType));
    }

    @Command(description = "Sends a file.", mixinStandardHelpOptions = true)
    int submit(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--mapping", description = "column mapping of the office") String mapping,
            @Option(names = "--media-type", description = "format, where the name does not tell it") String mediaType,
            @Option(names = "--confirm", description = "what the office says to warnings") String confirmation,
            @Option(names = "--may-change", description = "how many observations it may change, beside --confirm")
                    Long mayChange,
            @Option(names = "--may-withdraw", description = "how many it may withdraw, beside --confirm")
                    Long mayWithdraw,
            @Option(names = "--partial", description = "keep the good rows when others are refused") boolean partial,
            @Option(names = "--round", description = "collection round that it is for") String round,
            @Option(names = "--draft", description = "keep it aside") boolean draft,
            @Option(names = "--release-at", description = "when it is to be kept, ISO 8601") String releaseAt) {
        return tell(send(
                file,
                "?partial=" + partial + "&draft=" + draft + parameter("mapping", mapping)
                        + parameter("confirmation", confirmation) + parameter("releaseAt", releaseAt)
                        + parameter("round", round) + parameter("mayChange", mayChange)
                        + parameter("mayWithdraw", mayWithdraw),
                mediaType));
    }

    @Command(description = "Waits until a submission is decided.", mixinStandardHelpOptions = true)
    int watch(@Parameters(paramLabel = "NUMBER") String number) throws InterruptedException {
        Connection connection = connection();
        String told = "";
        while (true) {
            JsonNode submission = connection.json(connection.request("/v1/submissions/" + path(number)));
            String status = submission.path("status").asText();
            if (!status.equals(told)) {
                out.println(status);
                told = status;
            }
            if (!status.equals("RECEIVED") && !status.equals("AWAITING_RELEASE")) {
                return tell(submission);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    @Command(description = "Lists what was found in a file.", mixinStandardHelpOptions = true)
    int findings(
            @Parameters(paramLabel = "NUMBER") String number,
            @Option(names = "--csv", description = "as a table, all of them") boolean csv)
            throws IOException {
        Connection connection = connection();
        String address = "/v1/submissions/" + path(number) + "/findings";
        if (csv) {
            try (InputStream table =
                    connection.bytes(connection.request(address).header("Accept", "text/csv"))) {
                table.transferTo(out);
            }
            return Exit.DONE.code();
        }
        String next = null;
        do {
            JsonNode page = connection.json(connection.request(next == null ? address : address + "?cursor=" + next));
            page.path("items").forEach(this::print);
            next = page.path("next").asText(null);
        } while (next != null);
        return Exit.DONE.code();
    }

    @Command(description = "Answers the warnings of a file.", mixinStandardHelpOptions = true)
    int confirm(@Parameters(paramLabel = "NUMBER") String number, @Parameters(paramLabel = "COMMENT") String comment) {
        return step(number, "confirmation", comment);
    }

    @Command(description = "Approves a colleague's file.", mixinStandardHelpOptions = true)
    int approve(@Parameters(paramLabel = "NUMBER") String number, @Parameters(paramLabel = "COMMENT") String comment) {
        return step(number, "approval", comment);
    }

    @Command(description = "Takes a submission back.", mixinStandardHelpOptions = true)
    int withdraw(@Parameters(paramLabel = "NUMBER") String number, @Parameters(paramLabel = "COMMENT") String comment) {
        return step(number, "withdrawal", comment);
    }

    private int step(String number, String step, String comment) {
        Connection connection = connection();
        String body =
                JsonNodeFactory.instance.objectNode().put("comment", comment).toString();
        return tell(connection.json(connection
                .request("/v1/submissions/" + path(number) + "/" + step)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private JsonNode send(Path file, String wish, String mediaType) {
        Upload upload = new Upload(file);
        Connection connection = connection();
        HttpRequest.Builder request = connection
                .request("/v1/submissions" + wish)
                .header("Content-Type", mediaType == null ? upload.mediaType() : mediaType)
                // Of this invocation: its tries again are one submission, and another invocation is another.
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(upload.body(progress));
        if (upload.isGzip()) {
            request.header("Content-Encoding", "gzip");
        }
        return connection.json(request);
    }

    /** Says what became of a submission and begins to say why. */
    private int tell(JsonNode submission) {
        JsonNode counts = submission.path("counts");
        out.println("Submission " + submission.path("id").asText() + ": "
                + submission.path("status").asText()
                + (submission.path("dryRun").asBoolean() ? " (dry run)" : ""));
        if (submission.hasNonNull("remark")) {
            out.println("  " + submission.path("remark").asText());
        }
        submission.path("reach").path("parts").forEach(this::printReach);
        out.println("  " + counts.path("received").asLong() + " rows received = "
                + counts.path("new").asLong()
                + " new + " + counts.path("changed").asLong() + " changed + "
                + counts.path("unchanged").asLong() + " unchanged + "
                + counts.path("withdrawn").asLong() + " withdrawn + "
                + counts.path("refused").asLong() + " refused");
        long findings = submission.path("findingCount").asLong();
        if (findings > 0) {
            Connection connection = connection();
            connection
                    .json(connection.request(submission.path("findings").asText() + "?limit=" + LINES))
                    .path("items")
                    .forEach(this::print);
            if (findings > LINES) {
                out.println("  and " + (findings - LINES) + " more: inclusio findings "
                        + submission.path("id").asText());
            }
        }
        return Exit.of(submission.path("status").asText()).code();
    }

    private void printReach(JsonNode part) {
        out.println("    " + part.path("series").asText() + " "
                + part.path("year").asInt() + ": " + part.path("withdrawn").asLong() + " withdrawn, "
                + part.path("changed").asLong() + " changed");
    }

    private void print(JsonNode finding) {
        out.println("  " + finding.path("severity").asText() + " "
                + finding.path("message").asText());
    }

    private Connection connection() {
        return new Connection(environment);
    }

    private static String parameter(String name, Object value) {
        return value == null ? "" : "&" + name + "=" + Connection.encoded(value.toString());
    }

    private static String path(String number) {
        if (!number.matches("\\d{1,18}")) {
            throw new Failure(Exit.USAGE, "'" + number + "' is no number of a submission.");
        }
        return number;
    }
}
