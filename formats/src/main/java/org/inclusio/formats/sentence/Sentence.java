package org.inclusio.formats.sentence;

import java.util.List;
import java.util.Objects;

/**
 * A sentence without words: the name of its pattern and what stands in its places. That is a text that is the same in
 * every language (a code, a number, what a file says), another sentence, or a list of these. Nothing is worded before
 * somebody reads, so that of many rows that are wrong only those cost words that are kept.
 */
public final class Sentence {

    private static final String VERBATIM = "verbatim";

    private final String name;
    // Places and what stands in them, in turn.
    private final Object[] arguments;

    private Sentence(String name, Object[] arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    /**
     * A sentence.
     *
     * @param name of its pattern: the rule that it is said of and its name within the rule, as in {@code YEAR.missing}, or
     *     that of a phrase that stands within others
     * @param arguments places and what stands in them, in turn: {@link Sentence}, {@link List} of such, or a text or
     *     number, which stays as it is
     */
    public static Sentence of(String name, Object... arguments) {
        for (Object argument : arguments) {
            Objects.requireNonNull(argument, name);
        }
        return new Sentence(name, arguments);
    }

    /** A text as it is, in every language. */
    public static Sentence verbatim(String text) {
        return of(VERBATIM, "text", text);
    }

    /** This, said of a place: {@code Line 17: ...}. */
    public Sentence at(Sentence place) {
        return of("at.place", "place", place, "cause", this);
    }

    /** This, said of a column there: {@code Line 17, SEX: ...}. */
    public Sentence at(Sentence place, Sentence column) {
        return of("at.column", "place", place, "column", column, "cause", this);
    }

    /** The same with something else in a place that it has. */
    public Sentence with(String place, Object argument) {
        Object[] others = arguments.clone();
        for (int i = 0; i < others.length; i += 2) {
            others[i + 1] = others[i].equals(place) ? argument : others[i + 1];
        }
        return of(name, others);
    }

    public String name() {
        return name;
    }

    /** What stands in a place; null when the sentence has no such place. */
    public Object argument(String place) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (arguments[i].equals(place)) {
                return arguments[i + 1];
            }
        }
        return null;
    }

    Object[] arguments() {
        return arguments;
    }

    /** Whether it is a text as it was once worded. */
    public boolean isVerbatim() {
        return name.equals(VERBATIM);
    }

    /** In English. */
    @Override
    public String toString() {
        return Wording.in(Language.EN).say(this);
    }
}
