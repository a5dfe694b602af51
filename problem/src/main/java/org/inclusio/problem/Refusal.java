package org.inclusio.problem;

import java.util.Locale;

/** One way in which a request can be refused; a feature's enum of them implements this. */
public interface Refusal {

    /** The constant's name, which every enum has. */
    String name();

    int status();

    String title();

    /** The last part of the problem's type. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of one request; the detail tells place, cause and remedy. */
    default RefusedRequest because(String detail) {
        return new RefusedRequest(this, detail);
    }
}
