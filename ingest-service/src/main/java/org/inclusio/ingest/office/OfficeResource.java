package org.inclusio.ingest.office;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Where an office says how it wants its files to be handled. */
@Path("/v1/office")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Office", description = "How an office wants its files to be handled.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a data provider, or names no area.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class OfficeResource {

    private static final int LONGEST = 2_000;
    private static final String EXAMPLE = "{\"refArea\": \"KEN\", \"version\": 1, \"approvalRequired\": true}";

    private final OfficeSettings settings;
    private final CurrentOffice office;
    private final AuditTrail audit;

    OfficeResource(OfficeSettings settings, CurrentOffice office, AuditTrail audit) {
        this.settings = settings;
        this.office = office;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "getOffice",
            summary = "Show the office's settings",
            description = "With their version, which a change has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedOffice.class),
                            examples = @ExampleObject(name = "office", value = EXAMPLE)))
    public Response get() {
        return answer(settings.of(office.area()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putOffice",
            summary = "Change the office's settings",
            description = "They hold for files that come from then on. Send the ETag of the settings that are replaced"
                    + " as If-Match, so that nobody's change is lost.")
    @RequestBody(
            required = true,
            description = "The settings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedOffice.class),
                            examples =
                                    @ExampleObject(
                                            name = "approval",
                                            value = "{\"approvalRequired\": true, \"comment\": \"Two people answer"
                                                    + " for every figure from now on.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedOffice.class),
                            examples = @ExampleObject(name = "office", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "The settings are not as described.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The settings are no longer of the version in If-Match.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match says which version is replaced.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(description = "The ETag of the settings that are replaced.", example = "\"0\"")
                    @HeaderParam("If-Match")
                    String version,
            StatedOffice stated) {
        if (stated == null || stated.approvalRequired() == null) {
            throw OfficeRefusal.BAD_SETTINGS.because("The body has no approvalRequired. Send true or false.");
        }
        if (stated.comment() != null
                && (stated.comment().length() > LONGEST || stated.comment().indexOf('\0') >= 0)) {
            throw OfficeRefusal.BAD_SETTINGS.because("The comment is longer than 2,000 characters. Shorten it.");
        }
        if (version == null) {
            throw OfficeRefusal.VERSION_NEEDED.because(
                    "Send the ETag that GET /v1/office answers as If-Match, so that nobody's change is lost.");
        }
        String area = office.area();
        String name = office.name();
        return answer(QuarkusTransaction.requiringNew().call(() -> {
            PublishedOffice before = settings.of(area);
            PublishedOffice after = settings.replace(
                            area, VersionTag.named(version, before.version()), stated.approvalRequired())
                    .orElseThrow(() -> OfficeRefusal.CHANGED_MEANWHILE.because(
                            "If-Match does not name the version of the settings that is there now. Get them, and"
                                    + " change those."));
            audit.write(area, new AuditTrail.Step(name, "office", state(before), state(after), stated.comment()));
            return after;
        }));
    }

    private static String state(PublishedOffice office) {
        return office.approvalRequired() ? "approval required" : "no approval required";
    }

    private static Response answer(PublishedOffice office) {
        return Response.ok(office)
                .header("ETag", VersionTag.of(office.version()))
                .build();
    }
}
