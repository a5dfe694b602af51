package org.inclusio.ingest.round;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.formats.sentence.Language;
import org.inclusio.ingest.caller.CurrentOffice;
import org.inclusio.ingest.page.PageLanguage;
import org.inclusio.ingest.page.PageTexts;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Where an office sees what is missing of its own, and those who collect see it of all. */
@Path("/v1/collection-rounds/{code}/completeness")
@RolesAllowed({"data-provider", "agency-reader", "report-editor", "admin"})
@Blocking
@Tag(name = "Collection rounds")
@APIResponse(
        responseCode = "400",
        description = "The area is none from which the round expects something.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles, or is that of another office than is asked for.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such round.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CompletenessResource {

    private static final String CSV = "text/csv";

    private final Rounds rounds;
    private final MeasureCompleteness measure;
    private final CurrentOffice office;
    private final SecurityIdentity caller;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    CompletenessResource(Rounds rounds, MeasureCompleteness measure, CurrentOffice office, SecurityIdentity caller) {
        this.rounds = rounds;
        this.measure = measure;
        this.office = office;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "Language of the page: ar, zh, en, fr, ru or es; otherwise that of the header"
                    + " Accept-Language. Names of series and areas are in English.",
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @Operation(
            operationId = "getCompleteness",
            summary = "Show what is there and what is missing",
            description = "Of the observations that the round expects. An office sees its own, by series, group and"
                    + " year. The others see every area by series, or one area in full with the parameter refArea. As CSV"
                    + " there is one line for each series and group; as HTML it is a table to look at.")
    @APIResponse(
            responseCode = "200",
            description = "How much is there.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Completeness.class),
                        examples = @ExampleObject(name = "completeness", value = RoundExamples.COMPLETENESS)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rows", value = RoundExamples.COMPLETENESS_CSV)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = "<!DOCTYPE html><html lang=\"en\">...</html>"))
            })
    public Completeness completeness(
            @Parameter(description = "Code of the round.", example = "MDG-2015") @PathParam("code") String code,
            @Parameter(description = "ISO 3166-1 alpha-3 code of one area.", example = "KEN") @QueryParam("refArea")
                    String refArea) {
        Round round = rounds.existing(code);
        String area = area(round, refArea);
        return area == null ? measure.ofAll(round) : measure.ofArea(round, area);
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public Response completenessCsv(@PathParam("code") String code, @QueryParam("refArea") String refArea) {
        Round round = rounds.existing(code);
        String area = area(round, refArea);
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CompletenessCsv csv = new CompletenessCsv(round.code(), writer);
            if (area == null) {
                measure.forEach(round, csv::add);
            } else {
                measure.ofArea(round, area).areas().forEach(csv::add);
            }
            writer.flush();
        };
        return Response.ok(rows, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"completeness-" + round.code() + ".csv\"")
                .build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response completenessPage(
            @PathParam("code") String code,
            @QueryParam("refArea") String refArea,
            @QueryParam("language") String language,
            @Context HttpHeaders headers) {
        Language written = PageLanguage.of(language, headers);
        Round round = rounds.existing(code);
        String area = area(round, refArea);
        Completeness completeness = area == null ? measure.ofAll(round) : measure.ofArea(round, area);
        return Response.ok(
                        CompletenessPage.of(round.stated().title(), completeness, PageTexts.of(written)),
                        MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Language", written.code())
                .header("Vary", "Accept, Accept-Language")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    /** The one area to tell of, or null for all. */
    private String area(Round round, String asked) {
        if (caller.hasRole("data-provider")) {
            String own = office.area();
            if (asked != null && !asked.equals(own)) {
                throw RoundRefusal.OTHER_AREA.because("This token speaks for " + own
                        + ", and is told of that area only. Leave the parameter refArea out.");
            }
            return own;
        }
        if (asked != null && !round.areas(catalogue).contains(asked)) {
            throw RoundRefusal.BAD_PARAMETER.because("The round " + round.code() + " expects nothing from the area in"
                    + " the parameter refArea. Send the ISO 3166-1 alpha-3 code of one from which it does.");
        }
        return asked;
    }
}
