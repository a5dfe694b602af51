package org.inclusio.indicator.value;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say which values of an indicator are asked for, as they are described; {@link ValueQuestion} reads them. */
public class ValueFilters {

    @QueryParam("refArea")
    @Parameter(
            description = "ISO 3166-1 alpha-3 code of an area, or code of a region; may be repeated.",
            example = "[\"KEN\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> refArea;

    @QueryParam("series")
    @Parameter(
            description = "Code of a sub-series of this indicator; may be repeated.",
            example = "[\"MDG_0303_WOMEN_PARLIAMENT\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> series;

    @QueryParam("sex")
    @Parameter(
            description = "SDMX CL_SEX; may be repeated.",
            example = "[\"F\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> sex;

    @QueryParam("age")
    @Parameter(
            description = "SDMX CL_AGE, or a named age of the catalogue; may be repeated.",
            example = "[\"Y15T24\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> age;

    @QueryParam("urbanisation")
    @Parameter(
            description = "U urban, R rural; may be repeated.",
            example = "[\"R\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> urbanisation;

    @QueryParam("wealthQuantile")
    @Parameter(
            description = "Q1 (poorest) to Q5; may be repeated.",
            example = "[\"Q1\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> wealthQuantile;

    @QueryParam("educationLevel")
    @Parameter(
            description = "ISCED 2011 level; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> educationLevel;

    @QueryParam("disabilityStatus")
    @Parameter(
            description = "PD with, PWD without disability; may be repeated.",
            example = "[\"PD\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> disabilityStatus;

    @QueryParam("migrationStatus")
    @Parameter(
            description = "Code of the catalogue's list; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> migrationStatus;

    @QueryParam("indigenousStatus")
    @Parameter(
            description = "Code of the catalogue's list; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> indigenousStatus;

    @QueryParam("customBreakdown")
    @Parameter(
            description = "A national group outside the lists; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> customBreakdown;

    @QueryParam("from")
    @Parameter(
            description = "First year, inclusive.",
            example = "1990",
            schema = @Schema(implementation = Integer.class, minimum = "1900", maximum = "2100"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last year, inclusive.",
            example = "2015",
            schema = @Schema(implementation = Integer.class, minimum = "1900", maximum = "2100"))
    String to;

    @QueryParam("limit")
    @Parameter(
            description = "The most values on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            example = ValueExamples.CURSOR,
            schema = @Schema(implementation = String.class))
    String cursor;
}
