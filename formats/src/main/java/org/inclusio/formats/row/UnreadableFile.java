package org.inclusio.formats.row;

import org.inclusio.formats.sentence.Sentence;

/** From this line on nothing in the file can be trusted. The sentence says where, why and what to do. */
public final class UnreadableFile extends RuntimeException {

    private final long line;
    private final transient Sentence sentence;

    /**
     * What is said with a place of its own, or of the whole file.
     *
     * @param line from 1
     */
    public UnreadableFile(long line, Sentence sentence) {
        this(line, sentence, null);
    }

    /** The same of what a parser or library threw. */
    public UnreadableFile(long line, Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.line = line;
        this.sentence = sentence;
    }

    /**
     * What is said of a line of a text.
     *
     * @param name of the sentence, with places and what stands in them in turn
     */
    public static UnreadableFile at(long line, String name, Object... arguments) {
        return new UnreadableFile(line, Sentence.of(name, arguments).at(Place.line(line)));
    }

    public long line() {
        return line;
    }

    public Sentence sentence() {
        return sentence;
    }
}
