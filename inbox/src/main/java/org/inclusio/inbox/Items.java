package org.inclusio.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items of a message, which is JSON with an array of them; no digit of a number changes when it is divided. */
final class Items {

    /** What tells people which item it is, in the message and in the item. */
    private static final List<String> TELLING =
            List.of("submission", "revision", "slice", "contribution", "version", "series", "timePeriod", "line");

    private static final int LONGEST_WORD = 40;
    private static final int DIGITS_OF_DIGEST = 16;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(1_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String array;

    /** @param array name of the array, or null where a message is one item */
    Items(String array) {
        this.array = array;
    }

    /** Two messages of half of the items each; none where there is one item, or none that can be told apart. */
    List<String> halves(String message) {
        try {
            if (array != null
                    && JSON.readTree(message) instanceof ObjectNode whole
                    && whole.get(array) instanceof ArrayNode items
                    && items.size() > 1) {
                int middle = items.size() / 2;
                return List.of(part(whole, items, 0, middle), part(whole, items, middle, items.size()));
            }
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private String part(ObjectNode whole, ArrayNode items, int from, int to) throws JsonProcessingException {
        ArrayNode some = JSON.createArrayNode();
        for (int i = from; i < to; i++) {
            some.add(items.get(i));
        }
        ObjectNode part = JSON.createObjectNode();
        part.setAll(whole);
        part.set(array, some);
        return JSON.writeValueAsString(part);
    }

    /** What a message of one item is called; the same message is called the same. */
    String name(String key, String message) {
        return Stream.of(shortened(String.valueOf(key)) + ":", told(message), "(" + digest(message) + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A name that is found without reading the message, which may be what ends the process. */
    static String countedAs(String key, String message) {
        return shortened(String.valueOf(key)) + " " + digest(message);
    }

    private String told(String message) {
        try {
            JsonNode whole = JSON.readTree(message);
            JsonNode item =
                    array == null ? JSON.missingNode() : whole.path(array).path(0);
            return TELLING.stream()
                    .flatMap(field -> Stream.of(whole.path(field), item.path(field))
                            .filter(value -> value.isValueNode() && !value.isNull())
                            .map(value -> field + " " + shortened(value.asText())))
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            return "not JSON";
        }
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    private static String digest(String message) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGITS_OF_DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
