package org.inclusio.ingest.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
import org.inclusio.ingest.caller.Contributor;
import org.inclusio.ingest.caller.CurrentContributor;
import org.inclusio.problem.PageParameters;
import org.inclusio.problem.Paged;
import org.inclusio.problem.Problem;
import org.inclusio.problem.VersionTag;

/** Where States and entities write what they contribute to the report. */
@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"data-provider", "contributor"})
@Blocking
@Tag(name = "Contributions", description = "Activities, views, good practices and institutions for the report.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a contributor, or names none.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ContributionResource {

    private static final int LARGEST = 4 << 20;
    private static final int MOST = 1_000;

    private final Contributions contributions;
    private final CurrentContributor current;

    ContributionResource(Contributions contributions, CurrentContributor current) {
        this.contributions = contributions;
        this.current = current;
    }

    /** Contributions, the newest first. */
    @Schema(name = "ContributionPage", description = "Contributions, the newest first, without their bodies.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageOfContributions(
            List<PublishedContribution> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "9c41d0be7f5")
            String next)
            implements Paged<PageOfContributions> {

        @Override
        public PageOfContributions withNext(String next) {
            return new PageOfContributions(items, next);
        }
    }

    @GET
    @Operation(
            operationId = "listContributions",
            summary = "List the contributor's contributions",
            description = "Drafts, final and withdrawn ones, the newest first, without their bodies, page by page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of contributions.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PageOfContributions.class),
                            examples = @ExampleObject(name = "contribution", value = ContributionExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not a number in its range.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PageOfContributions list(
            @Parameter(description = "The field next of the page before.", example = "5") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Contributions on a page, 1 to 1,000.", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit) {
        int size = PageParameters.limit(limit, MOST);
        List<PublishedContribution> items =
                contributions.before(current.contributor(), PageParameters.place(cursor, Long.MAX_VALUE), size);
        return new PageOfContributions(
                items, items.size() < size ? null : items.get(items.size() - 1).id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addContribution",
            summary = "Begin a contribution",
            description = "It is a draft, which only its contributor sees, until it is made final.")
    @RequestBody(
            required = true,
            description = "The contribution, at most 4 MiB of JSON.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedContribution.class),
                            examples = @ExampleObject(name = "practice", value = ContributionExamples.STATED)))
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedContribution.class),
                            examples = @ExampleObject(name = "contribution", value = ContributionExamples.PUBLISHED)))
    @APIResponse(
            responseCode = "400",
            description = "The contribution can't be used; the detail says where and why.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The contribution is too large.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(InputStream body) throws IOException {
        PublishedContribution added =
                contributions.add(current.contributor(), current.name(), StatedContribution.read(limited(body)));
        return tagged(Response.created(URI.create("/v1/contributions/" + added.id())), added);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getContribution",
            summary = "Show one contribution",
            description = "As JSON, or as the HTML in which the report shows it: with what CommonMark makes and nothing"
                    + " else that a text from outside could bring.")
    @APIResponse(
            responseCode = "200",
            description = "The contribution.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedContribution.class),
                        examples = @ExampleObject(name = "contribution", value = ContributionExamples.PUBLISHED)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = ContributionExamples.HTML))
            })
    @APIResponse(
            responseCode = "404",
            description = "This contributor has no such contribution.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam("Accept") String accept) {
        PublishedContribution found = find(id);
        return accept != null && accept.startsWith(MediaType.TEXT_HTML)
                ? Response.ok(ContributionPage.html(found), MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header("ETag", tag(found))
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .build()
                : tagged(Response.ok().type(MediaType.APPLICATION_JSON), found);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putContribution",
            summary = "Write a contribution anew",
            description = "It is a draft then. What was final before stays announced until the new text is final.")
    @RequestBody(
            required = true,
            description = "The contribution, at most 4 MiB of JSON.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedContribution.class),
                            examples = @ExampleObject(name = "practice", value = ContributionExamples.STATED)))
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedContribution.class),
                            examples = @ExampleObject(name = "contribution", value = ContributionExamples.PUBLISHED)))
    @APIResponse(
            responseCode = "400",
            description = "The contribution can't be used; the detail says where and why.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The contribution is too large.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "This contributor has no such contribution.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The contribution is not in a state for this.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The contribution is no longer of the version in If-Match.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match says which version is meant.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id,
            @Parameter(description = "The ETag of the version that is meant.", example = "\"2\"")
                    @HeaderParam("If-Match")
                    String version,
            InputStream body)
            throws IOException {
        Contributions.Step step = step(id, version);
        return tagged(Response.ok(), contributions.replace(step, StatedContribution.read(limited(body))));
    }

    @POST
    @Path("{id}/finalization")
    @Operation(
            operationId = "finishContribution",
            summary = "Make a contribution final",
            description = "From then on it is announced to those who write the report, as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The contribution, final.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedContribution.class),
                            examples = @ExampleObject(name = "contribution", value = ContributionExamples.PUBLISHED)))
    @APIResponse(
            responseCode = "404",
            description = "This contributor has no such contribution.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The contribution is not in a state for this.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The contribution is no longer of the version in If-Match.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match says which version is meant.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response finish(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id,
            @Parameter(description = "The ETag of the version that is meant.", example = "\"2\"")
                    @HeaderParam("If-Match")
                    String version) {
        return tagged(Response.ok(), contributions.finish(step(id, version)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawContribution",
            summary = "Take a contribution back",
            description = "Reports that are assembled from then on do not have it; earlier ones keep it.")
    @APIResponse(
            responseCode = "200",
            description = "The contribution, withdrawn.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedContribution.class),
                            examples = @ExampleObject(name = "contribution", value = ContributionExamples.PUBLISHED)))
    @APIResponse(
            responseCode = "404",
            description = "This contributor has no such contribution.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The contribution is not in a state for this.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The contribution is no longer of the version in If-Match.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match says which version is meant.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response withdraw(
            @Parameter(description = "Number of the contribution.", example = "5") @PathParam("id") String id,
            @Parameter(description = "The ETag of the version that is meant.", example = "\"2\"")
                    @HeaderParam("If-Match")
                    String version) {
        return tagged(Response.ok(), contributions.withdraw(step(id, version)));
    }

    private Contributions.Step step(String id, String version) {
        PublishedContribution found = find(id);
        if (version == null) {
            throw ContributionRefusal.VERSION_NEEDED.because(
                    "Send the ETag of contribution " + found.id() + " as If-Match, so that nobody's change is lost.");
        }
        long seen = VersionTag.named(version, found.version());
        return new Contributions.Step(current.contributor(), current.name(), Long.parseLong(found.id()), seen, null);
    }

    private PublishedContribution find(String id) {
        return find(contributions, current.contributor(), id);
    }

    /** Of another contributor's contribution this says what it says of one that does not exist. */
    static PublishedContribution find(Contributions contributions, Contributor contributor, String id) {
        return (id.matches("\\d{1,18}")
                        ? contributions.find(contributor, Long.parseLong(id))
                        : java.util.Optional.<PublishedContribution>empty())
                .orElseThrow(() -> ContributionRefusal.NO_SUCH_CONTRIBUTION.because("This contributor has no"
                        + " contribution '" + (id.length() > 40 ? id.substring(0, 40) + "..." : id)
                        + "'. GET /v1/contributions lists those it has."));
    }

    private static byte[] limited(InputStream body) throws IOException {
        byte[] json = body.readNBytes(LARGEST + 1);
        if (json.length > LARGEST) {
            throw ContributionRefusal.TOO_LARGE.because(
                    "The contribution is larger than 4 MiB. Shorten it, and attach the whole as a PDF.");
        }
        return json;
    }

    private static String tag(PublishedContribution contribution) {
        return VersionTag.of(contribution.version());
    }

    private static Response tagged(Response.ResponseBuilder response, PublishedContribution contribution) {
        return response.entity(contribution).header("ETag", tag(contribution)).build();
    }
}
