package org.inclusio.formats.xml;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sdmx.Component;
import org.inclusio.formats.sentence.Sentence;

/** What an SDMX-ML message says beside its data: that it is a test, where the data come from, and what its footer has. */
final class XmlAsides {

    private final RowReceiver receiver;
    private String code;
    private String severity;

    XmlAsides(RowReceiver receiver) {
        this.receiver = receiver;
    }

    /** A truth value of XML Schema; without a text it is the default, false. */
    void test(String said, long line) {
        if (said.equals("true") || said.equals("1")) {
            receiver.markedAsTest(new UnreadableRow(
                    line,
                    Sentence.of("MARKED_AS_TEST.marked", "name", "Header/Test").at(Place.line(line))));
        } else if (!said.isEmpty() && !said.equals("false") && !said.equals("0")) {
            throw XmlElement.notUnderstood(said, "Test", line);
        }
    }

    /** The source that the header names is of all data sets and of no observation, and so it is told and not kept. */
    void source(String said, long line) {
        if (!said.isEmpty()) {
            receiver.passedOver(new UnreadableRow(
                    line,
                    Sentence.of("PASSED_OVER.source", "text", Component.shown(said))
                            .at(Place.line(line))));
        }
    }

    void beginFooter(String code, String severity) {
        this.code = code;
        this.severity = severity;
    }

    /**
     * A message of the footer has ended. One that informs is told, unless its code is one that SDMX has for errors; those of
     * services begin with 1000 (SDMX 2.1, section 7, 5.9).
     *
     * @param text may be null
     * @throws UnreadableFile when it is of an error, a warning or of what isn't said
     */
    void endFooter(String text, long line) {
        String said = Stream.of(code == null ? "" : code.strip(), text == null ? "" : text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        boolean isError = code != null && code.strip().matches("[1-9]\\d\\d");
        if (isError || !"Information".equals(severity)) {
            throw UnreadableFile.at(line, "READABLE_FILE.footer", "text", Component.shown(said));
        }
        if (!said.isEmpty()) {
            receiver.passedOver(new UnreadableRow(
                    line,
                    Sentence.of("PASSED_OVER.footer", "text", Component.shown(said))
                            .at(Place.line(line))));
        }
    }
}
