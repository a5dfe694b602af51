package org.inclusio.ingest.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.formats.csv.ColumnMapping;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.quality.Interpretation;
import org.inclusio.problem.UnreadJson;
import org.inclusio.problem.WholeCharacters;

/** A column mapping as its office wrote it. */
@Schema(description = "How an office lays out its tables. Components are called by their SDMX names.")
record StatedMapping(
        @Schema(description = "What stands between fields: a comma, a semicolon or a tab.", examples = ";")
        String separator,

        @Schema(description = "true when decimals follow a comma. A number with a point is then refused.")
        boolean decimalComma,

        @Schema(description = "The header of each column that states a component, and the component.")
        Map<String, Column> columns,

        @Schema(description = "Headers of columns of values side by side, and what each says of the values below.")
        Map<String, Map<Column, String>> sideBySide,

        @Schema(description = "What is true of every observation and stands in no column.")
        Map<Column, String> constants,

        @Schema(description = "Per component, the office's words and the codes that they stand for.")
        Map<Column, Map<String, String>> codes,

        @Schema(description = "Texts in place of a value, and what each says.")
        Map<String, Map<Column, String>> markers) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new WholeCharacters())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

    StatedMapping {
        separator = separator == null ? "," : separator;
        columns = columns == null ? Map.of() : columns;
        sideBySide = sideBySide == null ? Map.of() : sideBySide;
        constants = constants == null ? Map.of() : constants;
        codes = codes == null ? Map.of() : codes;
        markers = markers == null ? Map.of() : markers;
    }

    /** @throws org.inclusio.problem.RefusedRequest when it is no mapping, or none that can be used */
    static StatedMapping read(byte[] json) {
        try {
            StatedMapping stated = JSON.readValue(text(json), StatedMapping.class);
            if (stated == null) {
                throw MappingRefusal.BAD_MAPPING.because("The body is null. Send the mapping as a JSON object.");
            }
            stated.columnMapping();
            return stated;
        } catch (java.io.IOException e) {
            throw MappingRefusal.BAD_MAPPING.because(UnreadJson.told(e));
        }
    }

    /** As characters, among which Jackson takes escapes in names for what they are; from bytes it refuses some. */
    private static String text(byte[] json) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(json))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    ColumnMapping columnMapping() {
        if (separator.length() != 1) {
            throw MappingRefusal.BAD_MAPPING.because("The separator must be one character.");
        }
        try {
            return new ColumnMapping(separator.charAt(0), decimalComma, columns, sideBySide, constants, codes, markers);
        } catch (IllegalArgumentException e) {
            throw MappingRefusal.BAD_MAPPING.because(e.getMessage());
        }
    }

    /** @throws org.inclusio.problem.RefusedRequest when it says of rows what no row may say */
    void requireSayable(Interpretation interpretation) {
        codes.forEach((column, words) ->
                words.values().forEach(code -> requireSayable(interpretation, "codes", Map.of(column, code))));
        requireSayable(interpretation, "constants", constants);
        sideBySide.values().forEach(says -> requireSayable(interpretation, "sideBySide", says));
        markers.values().forEach(says -> requireSayable(interpretation, "markers", says));
    }

    private static void requireSayable(Interpretation interpretation, String part, Map<Column, String> says) {
        String[] cells = RawObservation.emptyCells();
        says.forEach((column, text) -> cells[column.ordinal()] = text);
        interpretation
                .findingsOfCells(RawObservation.ofTable(0, cells, Sentence.verbatim("At /" + part), null))
                .forEach(finding -> {
                    throw MappingRefusal.BAD_MAPPING.because(finding.message());
                });
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping can't be written as JSON.", e);
        }
    }
}
