package org.inclusio.launcher;

import java.nio.file.Path;

/** One area's part of a CSV file, ready to be submitted by that area's office. */
record OfficeFile(String area, String source, Path path, long rows, long characters, String digest) {

    /** The same content on the same terms is the same request, so a second run is answered from the first. */
    String idempotencyKey(IngestClient.Terms terms) {
        return "up-" + (terms == IngestClient.Terms.WHOLE ? "" : "rows-") + area + "-" + digest.substring(0, 40);
    }
}
