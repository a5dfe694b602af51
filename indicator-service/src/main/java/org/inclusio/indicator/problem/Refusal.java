package org.inclusio.indicator.problem;

/** One way in which a request can be refused. */
public interface Refusal {

    /** The last part of the problem's type. */
    String slug();

    int status();

    String title();
}
