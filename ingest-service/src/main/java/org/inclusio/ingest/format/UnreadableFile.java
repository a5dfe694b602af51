package org.inclusio.ingest.format;

import org.inclusio.ingest.sentence.Sentence;

/** From this line on nothing in the file can be trusted. The sentence says where, why and what to do. */
public final class UnreadableFile extends RuntimeException {

    private final long line;
    private final transient Sentence sentence;

    UnreadableFile(long line, Sentence sentence) {
        this(line, sentence, null);
    }

    UnreadableFile(long line, Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.line = line;
        this.sentence = sentence;
    }

    /**
     * What is said of a line of a text.
     *
     * @param name of the sentence, with places and what stands in them in turn
     */
    static UnreadableFile at(long line, String name, Object... arguments) {
        return new UnreadableFile(line, Sentence.of(name, arguments).at(Place.line(line)));
    }

    public long line() {
        return line;
    }

    public Sentence sentence() {
        return sentence;
    }
}
