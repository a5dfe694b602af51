package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A slice of the indicator values that one recomputation changed, all of one reference area.
 *
 * @param revision number of the recomputation; a consumer applies a value only where this is newer than what it holds
 * @param refArea ISO 3166-1 alpha-3 code, the key of the message
 * @param slice position of this slice in the recomputation, from 0
 * @param last true on the last slice
 * @param values up to 500 values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorValuesPublished(
        long revision, String refArea, int slice, boolean last, List<PublishedValue> values) {

    /** The most values that one message carries. */
    public static final int MOST_VALUES = 500;
}
