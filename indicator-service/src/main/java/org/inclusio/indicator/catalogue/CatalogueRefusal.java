package org.inclusio.indicator.catalogue;

import org.inclusio.indicator.problem.Refusal;

/** How a question about the catalogue can be refused. */
enum CatalogueRefusal implements Refusal {
    UNKNOWN_INDICATOR("unknown-indicator", 404, "Unknown indicator");

    private final String slug;
    private final int status;
    private final String title;

    CatalogueRefusal(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
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
