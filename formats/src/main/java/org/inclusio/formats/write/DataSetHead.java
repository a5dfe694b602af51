package org.inclusio.formats.write;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be done with the rows of a data set.
 *
 * @param action what SDMX calls it
 * @param validFrom since when they hold; empty where it is not said
 * @param validTo until when they held; empty where it is not said, or they still do
 */
public record DataSetHead(Action action, Optional<Instant> validFrom, Optional<Instant> validTo) {

    /** Whether rows take the place of those before, or there are none any more. */
    public enum Action {
        REPLACE("Replace", "R"),
        DELETE("Delete", "D");

        private final String word;
        private final String letter;

        Action(String word, String letter) {
            this.word = word;
            this.letter = letter;
        }

        /** In messages. */
        public String word() {
            return word;
        }

        /** In SDMX-CSV. */
        public String letter() {
            return letter;
        }
    }

    public static final DataSetHead REPLACE = new DataSetHead(Action.REPLACE, Optional.empty(), Optional.empty());

    /** The attributes of an SDMX-ML data set that say so. */
    String asXml(String prefix) {
        StringBuilder text = new StringBuilder();
        text.append(prefix).append("action=\"").append(action.word).append('"');
        validFrom.ifPresent(at -> text.append(' ')
                .append(prefix)
                .append("validFromDate=\"")
                .append(at)
                .append('"'));
        validTo.ifPresent(at -> text.append(' ')
                .append(prefix)
                .append("validToDate=\"")
                .append(at)
                .append('"'));
        return text.toString();
    }
}
