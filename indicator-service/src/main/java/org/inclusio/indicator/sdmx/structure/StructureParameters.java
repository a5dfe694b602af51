package org.inclusio.indicator.sdmx.structure;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a question about structures may say behind its address. */
public class StructureParameters {

    @Parameter(
            description = "How much is told: full (default), allstubs, referencestubs, allcompletestubs,"
                    + " referencecompletestubs, referencepartial or raw.",
            example = "full")
    @QueryParam("detail")
    String detail;

    @Parameter(
            description =
                    "What comes along: none (default), parents, parentsandsiblings, ancestors, children, descendants,"
                            + " all, or a type such as codelist; several with a comma between two.",
            example = "[\"children\"]")
    @QueryParam("references")
    List<String> references;

    @Parameter(description = "As the release in force then has them.", example = "2015-07-01T00:00:00Z")
    @QueryParam("asOf")
    String asOf;

    @Parameter(
            description =
                    "A syntax in place of the header Accept: structure, jsonstructure, sdmx-2.1, sdmx-3.0, sdmx-3.1"
                            + " or sdmx-json.",
            example = "structure")
    @QueryParam("format")
    String format;

    @Parameter(description = "The version of that syntax.", example = "2.1")
    @QueryParam("formatVersion")
    String formatVersion;

    @Parameter(
            description =
                    "The language of names where there is one only: en, fr, es, ru, ar or zh; in place of the header"
                            + " Accept-Language.",
            example = "fr")
    @QueryParam("lang")
    String lang;
}
