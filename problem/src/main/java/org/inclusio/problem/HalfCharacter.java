package org.inclusio.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text of a JSON body has one surrogate without the other, which only an escape can write and nothing can keep. */
public final class HalfCharacter extends MismatchedInputException {

    private static final long serialVersionUID = 1;

    private final char half;

    HalfCharacter(JsonParser parser, char half) {
        super(parser, "a surrogate alone");
        this.half = half;
    }

    /** Place, cause and remedy; without a full stop. */
    public String told() {
        StringBuilder place = new StringBuilder();
        getPath()
                .forEach(step ->
                        place.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        return String.format(
                "At %s a text has U+%04X, which is half of a character and can't stand alone. Write the whole character,"
                        + " or take it out",
                place.isEmpty() ? "the beginning" : place, (int) half);
    }
}
