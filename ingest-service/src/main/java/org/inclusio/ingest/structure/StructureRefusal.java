package org.inclusio.ingest.structure;

import org.inclusio.problem.Refusal;

/** Why a structure can't be told. */
enum StructureRefusal implements Refusal {
    NO_SUCH_STRUCTURE(404, "No such structure"),
    BAD_PARAMETER(400, "A parameter is not as it should be");

    private final int status;
    private final String title;

    StructureRefusal(int status, String title) {
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
