package org.inclusio.ingest.observation;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.inclusio.formats.write.Layout;

/** Which observations are asked for. A filter that is given several times takes any of its codes; _T is the total. */
public class ObservationFilter {

    @Parameter(description = "Code of a series; may be repeated.", example = "[\"ENROLMENT_PRIMARY\"]")
    @QueryParam("series")
    List<String> series;

    @Parameter(description = "SDMX CL_SEX; may be repeated.", example = "[\"F\"]")
    @QueryParam("sex")
    List<String> sex;

    @Parameter(description = "Age, such as Y15T24; may be repeated.", example = "[\"_T\"]")
    @QueryParam("age")
    List<String> age;

    @Parameter(description = "U or R; may be repeated.", example = "[\"_T\"]")
    @QueryParam("urbanisation")
    List<String> urbanisation;

    @Parameter(description = "Q1 (poorest) to Q5; may be repeated.", example = "[\"_T\"]")
    @QueryParam("wealthQuantile")
    List<String> wealthQuantile;

    @Parameter(description = "ISCED level; may be repeated.", example = "[\"_T\"]")
    @QueryParam("educationLevel")
    List<String> educationLevel;

    @Parameter(description = "PD or PWD; may be repeated.", example = "[\"_T\"]")
    @QueryParam("disabilityStatus")
    List<String> disabilityStatus;

    @Parameter(description = "Code of the list migration-status; may be repeated.", example = "[\"_T\"]")
    @QueryParam("migrationStatus")
    List<String> migrationStatus;

    @Parameter(description = "Code of the list indigenous-status; may be repeated.", example = "[\"_T\"]")
    @QueryParam("indigenousStatus")
    List<String> indigenousStatus;

    @Parameter(description = "A national group; may be repeated.", example = "[\"_T\"]")
    @QueryParam("customBreakdown")
    List<String> customBreakdown;

    @Parameter(description = "First year.", example = "1990")
    @QueryParam("from")
    String from;

    @Parameter(description = "Last year.", example = "2015")
    @QueryParam("to")
    String to;

    @Parameter(
            description = "An instant, ISO 8601 with its offset. The answer is what the office had stated by then;"
                    + " without it, what it states now.",
            example = "2015-07-01T00:00:00Z")
    @QueryParam("asOf")
    String asOf;

    @Parameter(
            description = "How JSON and XML of SDMX are laid out: TIME_PERIOD in time series, AllDimensions each"
                    + " observation by itself.",
            example = "TIME_PERIOD")
    @QueryParam("dimensionAtObservation")
    String dimensionAtObservation;

    /** How a message of SDMX is laid out; in series where it is left out. */
    Layout layout() {
        return dimensionAtObservation == null
                ? Layout.SERIES
                : Layout.of(dimensionAtObservation)
                        .orElseThrow(() -> ObservationRefusal.BAD_PARAMETER.because(
                                "The parameter dimensionAtObservation must be TIME_PERIOD, for time series, or"
                                        + " AllDimensions, for observations each by itself."));
    }

    /** The columns that are restricted, with the codes that are wanted. */
    Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        add(codes, "series", series);
        add(codes, "sex", sex);
        add(codes, "age", age);
        add(codes, "urbanisation", urbanisation);
        add(codes, "wealth_quantile", wealthQuantile);
        add(codes, "education_level", educationLevel);
        add(codes, "disability_status", disabilityStatus);
        add(codes, "migration_status", migrationStatus);
        add(codes, "indigenous_status", indigenousStatus);
        add(codes, "custom_breakdown", customBreakdown);
        return codes;
    }

    private static void add(Map<String, List<String>> codes, String column, List<String> wanted) {
        if (wanted != null && !wanted.isEmpty()) {
            codes.put(column, wanted);
        }
    }
}
