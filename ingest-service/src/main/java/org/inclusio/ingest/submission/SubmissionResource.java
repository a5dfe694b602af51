package org.inclusio.ingest.submission;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.ingest.mapping.ColumnMappings;
import org.inclusio.ingest.office.OfficeSettings;
import org.inclusio.ingest.round.RoundGate;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Problem;

/** Where offices send their files and ask what became of them. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Submissions", description = "Files of observations: send one, see what became of it, correct it.")
@APIResponse(
        responseCode = "400",
        description = "A parameter is not as it should be, or the body ended too early.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a data provider, names no area, or the file is about another area.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "foreign", value = SubmissionExamples.FOREIGN)))
public class SubmissionResource {

    private static final String CSV = "text/csv";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    private static final int LONGEST_KEY = 200;
    private static final Duration LONGEST_EMBARGO = Duration.ofDays(731);

    private final ReceiveSubmission receiveSubmission;
    private final Submissions submissions;
    private final OwnSubmissions own;
    private final ColumnMappings mappings;
    private final CurrentOffice office;
    private final OfficeSettings settings;
    private final RoundGate roundGate;
    private final SubmissionConfig config;
    private final Clock clock;

    SubmissionResource(
            ReceiveSubmission receiveSubmission,
            Submissions submissions,
            OwnSubmissions own,
            ColumnMappings mappings,
            CurrentOffice office,
            OfficeSettings settings,
            RoundGate roundGate,
            SubmissionConfig config,
            Clock clock) {
        this.receiveSubmission = receiveSubmission;
        this.submissions = submissions;
        this.own = own;
        this.mappings = mappings;
        this.office = office;
        this.settings = settings;
        this.roundGate = roundGate;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "submitObservations",
            summary = "Send a file of observations",
            description =
                    "The file is read row by row and decided as a whole: by default nothing of it is kept when one"
                            + " row is refused. Rows that say what is held already change nothing and are not announced. The"
                            + " answer tells what became of every row; the findings tell why.")
    @RequestBody(
            required = true,
            description = "Plain CSV with a header of column names; SDMX-CSV 1.0 or 2.0; SDMX-JSON 2.0 or 2.1;"
                    + " SDMX-ML 2.1, generic or structure-specific, or 3.0, with series or flat; a workbook (.xlsx) with tables or a questionnaire. UTF-8, optionally with"
                    + " Content-Encoding: gzip, or as the one file of a zip archive.",
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "plain", value = SubmissionExamples.PLAIN_CSV)),
                @Content(
                        mediaType = SDMX_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sdmx", value = SubmissionExamples.SDMX_CSV)),
                @Content(
                        mediaType = "application/vnd.sdmx.data+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = SubmissionExamples.SDMX_JSON)),
                @Content(
                        mediaType = "application/vnd.sdmx.genericdata+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "generic", value = SubmissionExamples.SDMX_GENERIC)),
                @Content(
                        mediaType = "application/vnd.sdmx.structurespecificdata+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "specific", value = SubmissionExamples.SDMX_SPECIFIC)),
                @Content(
                        mediaType = "application/vnd.sdmx.generictimeseriesdata+xml",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.sdmx.structurespecifictimeseriesdata+xml",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/vnd.sdmx.data+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Xlsx.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ZippedFile.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The submission was decided; its status says how. A repeated key gets the first answer.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the submission is.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "accepted", value = SubmissionExamples.ACCEPTED)))
    @APIResponse(
            responseCode = "202",
            description = "The file has come and is safe, and will be decided; asked for with Prefer: respond-async.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the submission is.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "received", value = SubmissionExamples.RECEIVED)))
    @APIResponse(
            responseCode = "404",
            description = "This office has no column mapping of that name, or there is no such round.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The collection round is not open yet, or is closed.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than is taken.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The format can't be read; the detail names those that can.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The idempotency key was used for another request.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(
            @Parameter(hidden = true) @HeaderParam("Content-Type") String mediaType,
            @Parameter(hidden = true) @HeaderParam("Content-Length") Long length,
            @Parameter(hidden = true) @HeaderParam("Content-Encoding") String encoding,
            @Parameter(
                            description =
                                    "A text of the office's choice, at most 200 characters. A request that is sent"
                                            + " again with the same key is not carried out twice.",
                            example = "enrolment-2009-final")
                    @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @Parameter(description = "true checks the file and keeps nothing of it.", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @Parameter(description = "true keeps the good rows when others are refused.", example = "false")
                    @QueryParam("partial")
                    @DefaultValue("false")
                    String partial,
            @Parameter(
                            description = "Name of a column mapping of this office, by which a text/csv file is read.",
                            example = "education")
                    @QueryParam("mapping")
                    String mapping,
            @Parameter(
                            description =
                                    "What the office says to warnings, beforehand, at most 2,000 characters: a file"
                                            + " with warnings is then kept at once. Without it such a file waits for its"
                                            + " confirmation. That a file changes or withdraws much is answered beforehand"
                                            + " only with mayChange and mayWithdraw.",
                            example = "New census; see its report.")
                    @QueryParam("confirmation")
                    String confirmation,
            @Parameter(
                            description =
                                    "How many of the observations that are held the file may change, beside a"
                                            + " confirmation, without waiting to be confirmed. A dry run tells how many it does.",
                            example = "1200")
                    @QueryParam("mayChange")
                    String mayChange,
            @Parameter(
                            description =
                                    "How many of the observations that are held the file may withdraw, in the same"
                                            + " way.",
                            example = "150")
                    @QueryParam("mayWithdraw")
                    String mayWithdraw,
            @Parameter(
                            description = "true checks the file and keeps it aside, to be handed in with POST"
                                    + " /v1/submissions/{id}/submission.",
                            example = "false")
                    @QueryParam("draft")
                    @DefaultValue("false")
                    String draft,
            @Parameter(
                            description = "When the file is to be kept and announced, an instant of ISO 8601 within the"
                                    + " next two years; at once without it.",
                            example = "2015-07-06T09:00:00Z")
                    @QueryParam("releaseAt")
                    String releaseAt,
            @Parameter(
                            description = "Code of the collection round that the file is for. It need not be said: what"
                                    + " counts towards a round is what the office holds. Said, the file is refused when the"
                                    + " round is not open, and marked LATE when it was due.",
                            example = "MDG-2015")
                    @QueryParam("round")
                    String round,
            @Parameter(
                            description = "respond-async answers as soon as the file has come and is safe, with the"
                                    + " status RECEIVED; what became of it is told by the submission later.",
                            example = "respond-async")
                    @HeaderParam("Prefer")
                    String prefer,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            InputStream file) {
        long most = config.largestFile().asLongValue();
        boolean gzip = isGzip(encoding);
        boolean isZip = ZippedFile.MEDIA_TYPE.equals(bare(mediaType));
        StatedDigests asSent = new StatedDigests(file, headers);
        InputStream unpacked = gzip ? ReceivedBody.decoded(asSent, GzipMembers::new) : asSent;
        ZippedFile zipped = isZip ? ZippedFile.open(unpacked) : null;
        ObservationFormat format = zipped == null ? format(mediaType) : zipped.format();
        Optional<Charset> charset = DeclaredCharset.of(mediaType, format);
        if (mapping != null && !format.mediaType().equals(CSV)) {
            throw SubmissionRefusal.BAD_PARAMETER.because(
                    "A column mapping is for text/csv. Send that, or leave the parameter mapping out.");
        }
        SubmissionOrder order = new SubmissionOrder(
                office.area(),
                office.name(),
                key(idempotencyKey),
                format,
                mapping == null ? null : mappings.current(office.area(), mapping),
                truth("dryRun", dryRun, uri),
                truth("partial", partial, uri),
                truth("draft", draft, uri),
                settings.isApprovalRequired(office.area()),
                releaseAt == null ? null : instant(releaseAt),
                roundGate.admit(round, office.area(), clock.instant()),
                confirmation == null ? null : Comment.text(confirmation),
                number("mayChange", mayChange),
                number("mayWithdraw", mayWithdraw));
        if (order.dryRun() && order.draft()) {
            throw SubmissionRefusal.BAD_PARAMETER.because(
                    "A dry run keeps nothing and a draft is kept. Send dryRun or draft, not both.");
        }
        ReceivedBody.requireAtMost(length == null || gzip || zipped != null ? 0 : length, most);
        InputStream content = zipped == null ? unpacked : zipped.content();
        InputStream text = charset.isEmpty()
                ? content
                : ReceivedBody.decoded(content, bytes -> DeclaredCharset.inUtf8(bytes, charset.get()));
        try (ReceivedBody body = ReceivedBody.receive(text, most)) {
            if (zipped != null) {
                zipped.requireAlone();
            }
            asSent.requireMet();
            PublishedSubmission submission =
                    later(prefer) ? receiveSubmission.forLater(order, body) : receiveSubmission.atOnce(order, body);
            URI place = URI.create("/v1/submissions/" + submission.id());
            return submission.status() == Submission.Status.RECEIVED
                    ? Response.accepted(submission).location(place).build()
                    : Response.created(place).entity(submission).build();
        }
    }

    /** RFC 7240: a preference that isn't known is passed over. */
    private static boolean later(String prefer) {
        return prefer != null
                && Stream.of(prefer.split(",")).anyMatch(wish -> wish.strip().equalsIgnoreCase("respond-async"));
    }

    @GET
    @Operation(
            operationId = "listSubmissions",
            summary = "List the office's submissions",
            description = "The newest first, page by page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of submissions.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Page.OfSubmissions.class),
                            examples = @ExampleObject(name = "page", value = SubmissionExamples.PAGE)))
    public Page.OfSubmissions list(
            @Parameter(description = "The field next of the page before.", example = "17") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Submissions on a page, 1 to 1,000.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit) {
        int size = PageParameters.limit(limit, Page.MOST);
        long before = PageParameters.place(cursor, Long.MAX_VALUE);
        List<PublishedSubmission> items = submissions.before(office.area(), before, size).stream()
                .map(Submission::published)
                .toList();
        return new Page.OfSubmissions(
                items, items.size() < size ? null : items.get(size - 1).id());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getSubmission",
            summary = "Show one submission",
            description = "What became of a file of this office.")
    @APIResponse(
            responseCode = "200",
            description = "The submission.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedSubmission.class),
                            examples = @ExampleObject(name = "rejected", value = SubmissionExamples.REJECTED)))
    @APIResponse(
            responseCode = "404",
            description = "This office has made no such submission.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PublishedSubmission get(
            @Parameter(description = "Number of the submission.", example = "17") @PathParam("id") String id) {
        return own.find(id).published();
    }

    private static String key(String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw SubmissionRefusal.BAD_PARAMETER.because("The Idempotency-Key is empty or longer than " + LONGEST_KEY
                    + " characters. Send another, or leave the header out.");
        }
        return idempotencyKey;
    }

    private static boolean isGzip(String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return true;
        }
        throw SubmissionRefusal.UNSUPPORTED_FORMAT.because(
                "The Content-Encoding must be gzip, or be left out for a body that is not compressed.");
    }

    /** A name alone, as in {@code ?dryRun}, says that it is so. */
    private static boolean truth(String name, String text, UriInfo uri) {
        return switch (uri.getQueryParameters().getOrDefault(name, List.of()).contains("") ? "true" : text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw SubmissionRefusal.BAD_PARAMETER.because("The parameter " + name + " must be true or false.");
        };
    }

    private static Long number(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,12}")) {
            throw SubmissionRefusal.BAD_PARAMETER.because(
                    "The parameter " + name + " must be a number of observations, such as 150.");
        }
        return Long.valueOf(text);
    }

    private Instant instant(String releaseAt) {
        try {
            Instant at = OffsetDateTime.parse(releaseAt).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (at.isBefore(clock.instant().plus(LONGEST_EMBARGO))) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // Refused below, in our words.
        }
        throw SubmissionRefusal.BAD_PARAMETER.because("The parameter releaseAt must be an instant of ISO 8601 within"
                + " two years, such as 2015-07-06T09:00:00Z or, with + written as %2B, 2015-07-06T12:00:00%2B03:00.");
    }

    private static String bare(String mediaType) {
        return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static ObservationFormat format(String mediaType) {
        return ObservationFormats.ofMediaType(bare(mediaType))
                .orElseThrow(() -> SubmissionRefusal.UNSUPPORTED_FORMAT.because("The Content-Type must be one of "
                        + ObservationFormats.ALL.stream()
                                .map(ObservationFormat::mediaType)
                                .collect(Collectors.joining(", "))
                        + ", or " + ZippedFile.MEDIA_TYPE + " with one file of these in it."));
    }
}
