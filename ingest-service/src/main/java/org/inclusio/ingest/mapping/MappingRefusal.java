package org.inclusio.ingest.mapping;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a request about column mappings. */
enum MappingRefusal implements Refusal {
    NO_SUCH_MAPPING(404, "No such column mapping"),
    BAD_MAPPING(400, "The column mapping can't be used"),
    CHANGED_MEANWHILE(412, "The column mapping has changed meanwhile"),
    VERSION_NEEDED(428, "Say which version is replaced");

    private final int status;
    private final String title;

    MappingRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
