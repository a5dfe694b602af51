package org.inclusio.indicator.catalogue;

import org.inclusio.problem.Refusal;

/** How a question about the catalogue can be refused. */
enum CatalogueRefusal implements Refusal {
    UNKNOWN_INDICATOR(404, "Unknown indicator");

    private final int status;
    private final String title;

    CatalogueRefusal(int status, String title) {
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
