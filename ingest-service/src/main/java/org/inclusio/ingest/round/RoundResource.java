package org.inclusio.ingest.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.inclusio.ingest.audit.AuditTrail;
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.problem.Problem;
import org.inclusio.problem.VersionTag;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Bounds;

/** Where rounds are announced, and opened again for an office. */
@Path("/v1/collection-rounds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Blocking
@Tag(name = "Collection rounds", description = "What is expected from whom until when, and how much of it is there.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may do this.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RoundResource {

    private static final String CODE = "Code of the round: 1 to 40 capital letters, digits and hyphens.";

    private final Rounds rounds;
    private final AuditTrail audit;
    private final CurrentOffice caller;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    RoundResource(Rounds rounds, AuditTrail audit, CurrentOffice caller, SecurityIdentity identity, Clock clock) {
        this.rounds = rounds;
        this.audit = audit;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listCollectionRounds",
            summary = "List the collection rounds",
            description = "All of them, the one that opened last first. An office sees of each what is expected of it.")
    @APIResponse(
            responseCode = "200",
            description = "The rounds.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PublishedRound.class),
                            examples = @ExampleObject(name = "rounds", value = "[" + RoundExamples.ROUND + "]")))
    public List<PublishedRound> list() {
        Instant now = clock.instant();
        String area = area();
        return rounds.all().stream().map(round -> round.published(now, area)).toList();
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getCollectionRound",
            summary = "Show one collection round",
            description = "With its version, which a change has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The round.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedRound.class),
                            examples = @ExampleObject(name = "round", value = RoundExamples.ROUND)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such round.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@Parameter(description = CODE, example = "MDG-2015") @PathParam("code") String code) {
        return answer(Response.Status.OK, rounds.existing(code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCollectionRound",
            summary = "Announce or change a collection round",
            description = "To change a round, send its ETag as If-Match, so that nobody's change is lost. What was"
                    + " already marked late stays so when the due date is moved.")
    @RequestBody(
            required = true,
            description = "The round, at most 64 KiB.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedRound.class),
                            examples = @ExampleObject(name = "round", value = RoundExamples.STATED)))
    @APIResponse(
            responseCode = "200",
            description = "The round was changed.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedRound.class),
                            examples = @ExampleObject(name = "round", value = RoundExamples.ROUND)))
    @APIResponse(
            responseCode = "201",
            description = "The round is new.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedRound.class),
                            examples = @ExampleObject(name = "round", value = RoundExamples.ROUND)))
    @APIResponse(
            responseCode = "400",
            description = "The round contradicts itself or can't be used; the detail says where and why.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The path names no round.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The round is not, or no longer, of the version in If-Match.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "There is a round of this code, and no If-Match says which version is replaced.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(description = CODE, example = "MDG-2015") @PathParam("code") String code,
            @Parameter(
                            description = "The ETag of the version that is replaced; none for a new round.",
                            example = "\"1\"")
                    @HeaderParam("If-Match")
                    String version,
            InputStream body)
            throws IOException {
        if (!code.matches("[A-Z0-9][A-Z0-9-]{0,39}")) {
            throw RoundRefusal.NO_SUCH_ROUND.because("A round is called by 1 to 40 capital letters, digits and hyphens,"
                    + " such as MDG-2015. Choose such a code.");
        }
        byte[] json = body.readNBytes(StatedRound.LARGEST + 1);
        if (json.length > StatedRound.LARGEST) {
            throw RoundRefusal.BAD_ROUND.because("The round is larger than 64 KiB. Leave out what it doesn't need.");
        }
        StatedRound stated = StatedRound.read(json, catalogue);
        String by = caller.name();
        return QuarkusTransaction.requiringNew().call(() -> {
            Round round = version == null ? add(code, stated) : replace(code, version, stated);
            audit.write(
                    AuditTrail.ROUNDS,
                    new AuditTrail.Step(
                            by,
                            "round " + code,
                            version == null ? null : "version " + (round.version() - 1),
                            "version " + round.version(),
                            stated.comment()));
            return answer(version == null ? Response.Status.CREATED : Response.Status.OK, round);
        });
    }

    private Round add(String code, StatedRound stated) {
        return rounds.add(code, stated)
                .orElseThrow(() -> RoundRefusal.VERSION_NEEDED.because(
                        "There is a round '" + code + "'. Send its ETag as If-Match to change it."));
    }

    private Round replace(String code, String version, StatedRound stated) {
        return rounds.find(code)
                .flatMap(before -> rounds.replace(code, VersionTag.named(version, before.version()), stated))
                .orElseThrow(() -> RoundRefusal.CHANGED_MEANWHILE.because("If-Match does not name the version of '"
                        + code + "' that is there now. Get it, and change that one."));
    }

    @POST
    @Path("{code}/reopenings")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reopenCollectionRound",
            summary = "Open a round again for an office",
            description =
                    "Files of the office are taken until then, marked LATE and REOPENED. The last reopening counts:"
                            + " one until an instant that has passed closes the round again.")
    @RequestBody(
            required = true,
            description = "For whom, until when and why.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedReopening.class),
                            examples = @ExampleObject(name = "reopening", value = RoundExamples.REOPENING)))
    @APIResponse(
            responseCode = "201",
            description = "The round is open again for the office.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedReopening.class),
                            examples = @ExampleObject(name = "reopening", value = RoundExamples.REOPENING)))
    @APIResponse(
            responseCode = "400",
            description = "The area, the instant or the comment is missing or can't be used.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such round.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response reopen(
            @Parameter(description = CODE, example = "MDG-2015") @PathParam("code") String code,
            StatedReopening stated) {
        Round round = rounds.existing(code);
        requireUsable(stated, round);
        String by = caller.name();
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            audit.write(
                    stated.refArea(),
                    new AuditTrail.Step(
                            by,
                            "round " + code,
                            round.at(now).name(),
                            "open for " + stated.refArea() + " until " + stated.until(),
                            stated.comment()));
            rounds.reopen(round, stated.refArea(), stated, by, now);
        });
        return Response.status(Response.Status.CREATED).entity(stated).build();
    }

    private void requireUsable(StatedReopening stated, Round round) {
        if (stated == null || stated.until() == null || Bounds.isNothing(stated.comment())) {
            throw RoundRefusal.BAD_ROUND.because(
                    "The body lacks refArea, until or comment. Say for whom, until when and why.");
        }
        StatedRound.requireComment(stated.comment());
        if (!round.areas(catalogue).contains(stated.refArea())) {
            throw RoundRefusal.BAD_ROUND.because(
                    "The round " + round.code() + " expects nothing from this area. Send the ISO 3166-1 alpha-3 code of"
                            + " one from which it does.");
        }
    }

    /** The area of an office that asks; null for everybody else, who see all. */
    private String area() {
        return identity.hasRole("data-provider") ? caller.area() : null;
    }

    private Response answer(Response.Status status, Round round) {
        return Response.status(status)
                .header("ETag", VersionTag.of(round.version()))
                .entity(round.published(clock.instant(), area()))
                .build();
    }
}
