package org.inclusio.ingest.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every row received is in exactly one of the other counts. */
@Embeddable
@Schema(
        description = "Rows of the file. received = new + changed + unchanged + withdrawn + refused, always. Of a"
                + " rejected file every row counts as refused, because none was kept. A row that deletes several observations"
                + " counts as so many.")
public record Counts(
        @Column(name = "rows_received") @Schema(description = "Rows of the file, without its header.")
        long received,

        @Column(name = "rows_new")
        @JsonProperty("new")
        @Schema(name = "new", description = "Observations that were not held before.")
        long added,

        @Column(name = "rows_changed") @Schema(description = "Observations that were held with other contents.")
        long changed,

        @Column(name = "rows_unchanged")
        @Schema(description = "Rows that say what is held already, or withdraw what is not held.")
        long unchanged,

        @Column(name = "rows_withdrawn") @Schema(description = "Observations that were held and are withdrawn.")
        long withdrawn,

        @Column(name = "rows_refused") @Schema(description = "Rows that were not kept.")
        long refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts allRefused(long received) {
        return new Counts(received, 0, 0, 0, 0, received);
    }

    /** Rows that said something new, and are announced. */
    long announced() {
        return added + changed + withdrawn;
    }
}
