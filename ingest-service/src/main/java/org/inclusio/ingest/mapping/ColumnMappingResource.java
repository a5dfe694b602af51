package org.inclusio.ingest.mapping;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
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
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.problem.Problem;
import org.inclusio.problem.VersionTag;

/** Where an office says how its tables are laid out. */
@Path("/v1/column-mappings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data-provider")
@Blocking
@Tag(name = "Column mappings", description = "How an office lays out its tables, so that it sends them as they are.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token is not that of a data provider, or names no area.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ColumnMappingResource {

    private static final int LARGEST = 1 << 16;

    private final ColumnMappings mappings;
    private final CurrentOffice office;
    private final Interpretation interpretation;

    ColumnMappingResource(ColumnMappings mappings, CurrentOffice office, Interpretation interpretation) {
        this.mappings = mappings;
        this.office = office;
        this.interpretation = interpretation;
    }

    @GET
    @Operation(
            operationId = "listColumnMappings",
            summary = "List the office's column mappings",
            description = "All of them, by name.")
    @APIResponse(
            responseCode = "200",
            description = "The mappings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = NamedMapping.class),
                            examples = @ExampleObject(name = "mapping", value = MappingExamples.ALL)))
    public List<NamedMapping> list() {
        return mappings.all(office.area());
    }

    @GET
    @Path("{name}")
    @Operation(
            operationId = "getColumnMapping",
            summary = "Show one column mapping",
            description = "The mapping with its version, which a change has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamedMapping.class),
                            examples = @ExampleObject(name = "mapping", value = MappingExamples.NAMED)))
    @APIResponse(
            responseCode = "404",
            description = "This office has no such mapping.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(
                            description = "Name of the mapping: 1 to 60 small letters, digits and hyphens.",
                            example = "education")
                    @PathParam("name")
                    String name) {
        NamedMapping found = mappings.find(office.area(), name).orElseThrow(() -> ColumnMappings.noSuch(name));
        return Response.ok(found).header("ETag", tag(found.version())).build();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putColumnMapping",
            summary = "Keep or replace a column mapping",
            description = "Files that are sent with ?mapping= and its name are read by it from then on; those that came"
                    + " before keep the mapping they came with. To replace a mapping, send its ETag as If-Match, so that"
                    + " nobody's change is lost. Try it with a dry run of a few lines.")
    @RequestBody(
            required = true,
            description = "The mapping, at most 64 KiB.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedMapping.class),
                            examples = @ExampleObject(name = "years", value = MappingExamples.STATED)))
    @APIResponse(
            responseCode = "200",
            description = "The mapping was replaced.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamedMapping.class),
                            examples = @ExampleObject(name = "mapping", value = MappingExamples.NAMED)))
    @APIResponse(
            responseCode = "201",
            description = "The mapping is new.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamedMapping.class),
                            examples = @ExampleObject(name = "mapping", value = MappingExamples.NAMED)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The mapping contradicts itself, says of rows what no row may say, such as a code that is in no list, or can't"
                            + " be used; the detail says where and why.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The path names no mapping.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The mapping is not, or no longer, of the version in If-Match.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "There is a mapping of this name, and no If-Match says which version is replaced.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(
                            description = "Name of the mapping: 1 to 60 small letters, digits and hyphens.",
                            example = "education")
                    @PathParam("name")
                    String name,
            @Parameter(
                            description = "The ETag of the version that is replaced; none for a new mapping.",
                            example = "\"7\"")
                    @HeaderParam("If-Match")
                    String version,
            InputStream body)
            throws IOException {
        requireName(name);
        byte[] json = body.readNBytes(LARGEST + 1);
        if (json.length > LARGEST) {
            throw MappingRefusal.BAD_MAPPING.because(
                    "The mapping is larger than 64 KiB. Leave out what it doesn't need.");
        }
        StatedMapping mapping = StatedMapping.read(json);
        mapping.requireSayable(interpretation.ofOneFile());
        if (version == null) {
            long added = mappings.add(office.area(), name, mapping)
                    .orElseThrow(() -> MappingRefusal.VERSION_NEEDED.because(
                            "There is a column mapping '" + name + "'. Send its ETag as If-Match to replace it."));
            return Response.status(Response.Status.CREATED)
                    .header("ETag", tag(added))
                    .entity(new NamedMapping(name, added, mapping))
                    .build();
        }
        OptionalLong replaced = mappings.find(office.area(), name)
                .map(before ->
                        mappings.replace(office.area(), name, VersionTag.named(version, before.version()), mapping))
                .orElse(OptionalLong.empty());
        long now = replaced.orElseThrow(
                () -> MappingRefusal.CHANGED_MEANWHILE.because("If-Match does not name the version of '" + name
                        + "' that is there now. Get it, and change that one."));
        return Response.ok(new NamedMapping(name, now, mapping))
                .header("ETag", tag(now))
                .build();
    }

    @DELETE
    @Path("{name}")
    @Operation(
            operationId = "deleteColumnMapping",
            summary = "Delete a column mapping",
            description = "Files that came with it and wait are still read by it.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(
            responseCode = "404",
            description = "This office has no such mapping.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void delete(
            @Parameter(
                            description = "Name of the mapping: 1 to 60 small letters, digits and hyphens.",
                            example = "education")
                    @PathParam("name")
                    String name) {
        if (!mappings.delete(office.area(), name)) {
            throw ColumnMappings.noSuch(name);
        }
    }

    private static String tag(long version) {
        return VersionTag.of(version);
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw MappingRefusal.BAD_MAPPING.because(
                    "The name of a mapping is 1 to 60 small letters, digits and hyphens.");
        }
    }
}
