package org.inclusio.statistics.quality;

import java.util.Collection;
import java.util.List;

/**
 * SDMX CL_OBS_STATUS 2.2: the state of a number. There is one code for each number, the most important; which one that
 * is where several inputs differ is this system's own rule, for SDMX only says that a break outranks the rest.
 *
 * <p>Comparability comes first (a break B, another definition D), because it decides whether a trend may be read at all;
 * then what was not observed (forecast F, estimate E, imputed I), what is not sure (experimental G, low reliability U,
 * not significant N), and what is not yet final (unvalidated V, provisional P). So an estimate computed from an estimate
 * is an estimate, and stays one beside a provisional input.
 */
public final class ObsStatus {

    public static final String NORMAL = "A";
    public static final String BREAK = "B";
    public static final String OTHER_DEFINITION = "D";
    public static final String FORECAST = "F";

    private static final List<String> ORDER =
            List.of(NORMAL, "S", "W", "K", "J", "P", "V", "N", "U", "G", "I", "E", FORECAST, OTHER_DEFINITION, BREAK);

    private ObsStatus() {}

    /** The status of what is computed from inputs of these. */
    public static String carried(Collection<String> inputs) {
        return Precedence.strongest(ORDER, inputs);
    }
}
