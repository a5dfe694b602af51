package org.inclusio.ingest.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Where the structures stand that the messages of observations refer to. */
@Path("/v1/structures")
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Tag(name = "Structures", description = "The data structure of the observations, its concepts and code lists, in SDMX.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StructureResource {

    private static final String JSON = "application/vnd.sdmx.structure+json";
    private static final String XML = "application/vnd.sdmx.structure+xml";
    private static final Set<String> VERSIONS = Set.of(DataStructure.VERSION, "latest", "all", "*", "~", "+");

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final Clock clock;

    StructureResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Produces(JSON)
    @Operation(
            operationId = "listStructures",
            summary = "All structures in one message",
            description = "The data structure INCLUSIO:MDG(1.0), to which messages of observations refer, with its"
                    + " dataflow, concepts and code lists; as SDMX-JSON 2.0 or SDMX-ML 2.1, by the header Accept.")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.JSON)),
                @Content(
                        mediaType = XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.XML))
            })
    public Response list() {
        return answer(Artefacts.all(), StructureFormat.JSON_2_0);
    }

    @GET
    @Produces(XML)
    @Operation(hidden = true)
    public Response listXml() {
        return answer(Artefacts.all(), StructureFormat.ML_2_1);
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}")
    @Produces(JSON)
    @Operation(
            operationId = "getStructure",
            summary = "One structure",
            description = "A data structure, dataflow, concept scheme or code list, alone or with what it refers to; as"
                    + " SDMX-JSON 2.0 or SDMX-ML 2.1, by the header Accept.")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.JSON)),
                @Content(
                        mediaType = XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.XML))
            })
    @APIResponse(
            responseCode = "400",
            description = "The parameter references is none of those there are.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such structure.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "datastructure, dataflow, conceptscheme or codelist.", example = "datastructure")
                    @PathParam("type")
                    String type,
            @Parameter(description = "INCLUSIO, or all.", example = "INCLUSIO") @PathParam("agency") String agency,
            @Parameter(description = "Identifier, or all.", example = "MDG") @PathParam("id") String id,
            @Parameter(description = "1.0, or latest.", example = "1.0") @PathParam("version") String version,
            @Parameter(
                            description = "What comes with it: none, children (what it refers to), descendants (what"
                                    + " these refer to, too) or all.",
                            example = "descendants")
                    @QueryParam("references")
                    @DefaultValue("none")
                    String references) {
        return answer(asked(type, agency, id, version, references), StructureFormat.JSON_2_0);
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}")
    @Produces(XML)
    @Operation(hidden = true)
    public Response getXml(
            @PathParam("type") String type,
            @PathParam("agency") String agency,
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("references") @DefaultValue("none") String references) {
        return answer(asked(type, agency, id, version, references), StructureFormat.ML_2_1);
    }

    private static Artefacts asked(String type, String agency, String id, String version, String references) {
        boolean isOurs = Set.of(DataStructure.AGENCY, "all", "*").contains(agency) && VERSIONS.contains(version);
        Artefacts asked = Artefacts.of(type, id);
        if (!isOurs || asked.isEmpty()) {
            throw StructureRefusal.NO_SUCH_STRUCTURE.because("There is no such structure. GET /v1/structures tells all;"
                    + " the data structure is at " + DataStructure.PATH + ".");
        }
        return switch (references) {
            case "none" -> asked;
            case "children" -> asked.withChildren();
            case "descendants", "all" -> asked.withDescendants();
            default ->
                throw StructureRefusal.BAD_PARAMETER.because(
                        "The parameter references must be none, children, descendants or all.");
        };
    }

    private Response answer(Artefacts artefacts, StructureFormat format) {
        StructureMessage message = new StructureMessage(
                DataStructure.AGENCY,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Language.EN,
                DescribedArtefacts.of(artefacts, catalogue));
        StreamingOutput written = out -> format.write(message, out);
        return Response.ok(written, format.mediaType()).build();
    }
}
