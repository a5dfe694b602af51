package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A slice of the observations that one submission made new, changed or withdrew, all of one reference area.
 *
 * @param submission number of the submission
 * @param revision grows with every submission of the area; a consumer applies an observation only where this is newer
 *     than what it holds
 * @param refArea ISO 3166-1 alpha-3 code, the key of the message
 * @param slice position of this slice in the submission, from 0
 * @param last true on the last slice of the submission
 * @param observations up to 500 observations
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservationsAnnounced(
        long submission,
        long revision,
        String refArea,
        int slice,
        boolean last,
        List<AnnouncedObservation> observations) {

    /** The most observations that one message carries. */
    public static final int MOST_OBSERVATIONS = 500;
}
