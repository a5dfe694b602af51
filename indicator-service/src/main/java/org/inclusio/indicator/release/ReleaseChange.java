package org.inclusio.indicator.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.indicator.revision.Revision;

/**
 * A cell of which a release tells something else than the release before.
 *
 * @param number its place in the list of changes, from 1
 */
@Schema(description = "What a release and the release before tell of a cell, and why they differ.")
record ReleaseChange(
        @JsonIgnore long number,
        ChangeCause cause,
        @JsonUnwrapped Revision told) {}
