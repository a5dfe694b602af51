package org.inclusio.ingest.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.ingest.caller.CurrentContributor;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Paged;
import org.inclusio.problem.Problem;

/** Where an office or another contributor reads what was done in its name, and proves that nobody changed the record of it. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "contributor", "admin"})
@Blocking
@Tag(name = "Audit", description = "Every step with who took it, when and why, in a chain that can be proved intact.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may do this, or names neither an area nor an organization.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AuditResource {

    private static final int MOST = 1_000;

    private final AuditTrail trail;
    private final CurrentContributor contributor;
    private final SecurityIdentity caller;

    AuditResource(AuditTrail trail, CurrentContributor contributor, SecurityIdentity caller) {
        this.trail = trail;
        this.contributor = contributor;
        this.caller = caller;
    }

    /** Entries, the newest first. */
    @Schema(name = "AuditPage", description = "Entries, the newest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageOfEntries(
            List<AuditEntry> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "9c41d0be7f12")
            String next)
            implements Paged<PageOfEntries> {

        @Override
        public PageOfEntries withNext(String next) {
            return new PageOfEntries(items, next);
        }
    }

    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "List what was done",
            description =
                    "The steps of this office or organization, for an admin those of the collection rounds; the newest"
                            + " first, page by page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PageOfEntries.class),
                            examples = @ExampleObject(name = "page", value = AuditExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not a number in its range.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PageOfEntries list(
            @Parameter(description = "The field next of the page before.", example = "12") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Entries on a page, 1 to 1,000.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit) {
        int size = PageParameters.limit(limit, MOST);
        List<AuditEntry> items = trail.before(chain(), PageParameters.place(cursor, Long.MAX_VALUE), size);
        return new PageOfEntries(
                items,
                items.size() < size
                        ? null
                        : Long.toString(items.get(items.size() - 1).number()));
    }

    @GET
    @Path("verify")
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Prove that the record is intact",
            description = "Reads the caller's chain from its beginning and computes every hash anew. A head that was"
                    + " kept from an earlier answer can be sent along: the chain is intact only if it is still in it.")
    @APIResponse(
            responseCode = "200",
            description = "Whether the chain is intact, and where it is not.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Proof.class),
                            examples = @ExampleObject(name = "intact", value = AuditExamples.PROOF)))
    @APIResponse(
            responseCode = "400",
            description = "Of the parameters entries and head one is missing, or not as it was given out.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Proof verify(
            @Parameter(description = "The field entries of an earlier answer.", example = "12") @QueryParam("entries")
                    String entries,
            @Parameter(
                            description = "The field head of the same answer.",
                            example = "5f2b8a1f0c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7")
                    @QueryParam("head")
                    String head) {
        if ((entries == null) != (head == null)) {
            throw AuditRefusal.BAD_PARAMETER.because(
                    "Send entries and head together, as an earlier answer gave them, or neither.");
        }
        Proof proof = trail.prove(chain());
        if (entries == null || !proof.intact()) {
            return proof;
        }
        long kept = number("entries", entries);
        boolean holds = trail.entry(chain(), kept)
                .filter(entry -> entry.hash().equals(head))
                .isPresent();
        return holds ? proof : new Proof(false, proof.entries(), kept, proof.head());
    }

    /** Whose steps the caller sees. */
    private String chain() {
        return caller.hasRole("admin")
                ? AuditTrail.ROUNDS
                : contributor.contributor().owner();
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw AuditRefusal.BAD_PARAMETER.because(
                    "The parameter " + name + " must be a whole number, as an earlier answer gave it.");
        }
        return Long.parseLong(text);
    }
}
