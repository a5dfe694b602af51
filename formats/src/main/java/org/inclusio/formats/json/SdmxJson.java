package org.inclusio.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.inclusio.formats.row.FileBeginning;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sentence.Sentence;

/**
 * An SDMX-JSON data message, 2.0.0 or 2.1.0. What the numbers in its keys mean, and what is said of many observations at
 * once, may stand after the data, so the message is read twice: for all but the observations first, then for these as they
 * come.
 */
public final class SdmxJson implements ObservationFormat {

    private static final int DEEPEST = 40;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(RawObservation.LONGEST_CELL)
                    .maxNameLength(RawObservation.LONGEST_CELL)
                    .maxNumberLength(1_000)
                    .build())
            // A key is met once, and not worth keeping.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+json";
    }

    @Override
    public void read(InputStream file, RowReceiver receiver) throws IOException {
        Path copy = Files.createTempFile("message", ".json");
        try (FileChannel message = FileChannel.open(
                copy, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            file.transferTo(Channels.newOutputStream(message));
            requireUtf8(message);
            JsonMessage above = parse(message, JsonMessage::read);
            if (above.test() != null) {
                receiver.markedAsTest(above.test());
            }
            parse(message, parser -> {
                new JsonObservations(parser, above, receiver).read();
                return null;
            });
        }
    }

    /** JSON is UTF-8 (RFC 8259, 8.1); the parser would guess at another encoding and mend it in silence. */
    private static void requireUtf8(FileChannel message) throws IOException {
        message.position(0);
        FileBeginning.requireUtf8(Channels.newInputStream(message).readNBytes(FileBeginning.LENGTH));
    }

    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    private static <T> T parse(FileChannel message, Reading<T> reading) throws IOException {
        message.position(0);
        try (JsonParser parser = JSON.createParser(Channels.newInputStream(message))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw UnreadableFile.at(1, "READABLE_FILE.no-json-message");
            }
            return reading.read(parser);
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new UnreadableFile(
                    line,
                    Sentence.of("READABLE_FILE.no-json", "depth", DEEPEST, "length", RawObservation.LONGEST_CELL)
                            .at(Place.line(line)),
                    e);
        }
    }
}
