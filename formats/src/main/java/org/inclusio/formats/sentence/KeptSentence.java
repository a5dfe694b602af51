package org.inclusio.formats.sentence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence as JSON, which is kept: an object with the name of the pattern as {@code says} and each place by its name,
 * holding a text, such an object or a list.
 */
public final class KeptSentence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "says";

    private KeptSentence() {}

    public static String written(Sentence sentence) {
        return node(sentence).toString();
    }

    private static JsonNode node(Object argument) {
        if (argument instanceof Sentence sentence) {
            ObjectNode node = JSON.createObjectNode().put(NAME, sentence.name());
            Object[] arguments = sentence.arguments();
            for (int i = 0; i < arguments.length; i += 2) {
                node.set((String) arguments[i], node(arguments[i + 1]));
            }
            return node;
        }
        if (argument instanceof List<?> list) {
            ArrayNode node = JSON.createArrayNode();
            list.forEach(one -> node.add(node(one)));
            return node;
        }
        // PostgreSQL has no text with the character 0.
        return JSON.getNodeFactory().textNode(argument.toString().replace("\0", ""));
    }

    /** The sentence that was kept; empty when there are no words for it any more. */
    public static Optional<Sentence> read(String json) {
        try {
            Sentence sentence = (Sentence) argument(JSON.readTree(json));
            return Optional.of(sentence).filter(Wording.in(Language.EN)::knows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept is no sentence: " + json, e);
        }
    }

    private static Object argument(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(one -> list.add(argument(one)));
            return list;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        List<Object> arguments = new ArrayList<>();
        node.properties().forEach(place -> {
            if (!place.getKey().equals(NAME)) {
                arguments.add(place.getKey());
                arguments.add(argument(place.getValue()));
            }
        });
        return Sentence.of(node.get(NAME).textValue(), arguments.toArray());
    }
}
