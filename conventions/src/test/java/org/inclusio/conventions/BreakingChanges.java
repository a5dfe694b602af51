package org.inclusio.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a program that was written for one OpenAPI document could not do, or would read wrongly, with another: what is gone,
 * what has another type, what is asked for in addition, what is given no longer. The services refuse parameters and properties
 * that they do not know, so that one which is gone breaks who sends it.
 */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** Words for limits; 1 at those from above. */
    private static final Map<String, Integer> LIMITS =
            Map.of("maxLength", 1, "maxItems", 1, "maximum", 1, "minLength", -1, "minItems", -1, "minimum", -1);

    /** Whether a schema tells what is sent to a service or what comes from it. */
    private enum Way {
        SENT,
        GIVEN
    }

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    /** Pairs of named schemas that were compared already, one way. */
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each as a place and what is other there, in the order of the earlier document. */
    static List<String> between(JsonNode before, JsonNode after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        changes.paths();
        return changes.found;
    }

    private void paths() {
        each(
                before.path("paths"),
                (path, operations) -> each(operations, (method, operation) -> {
                    if (METHODS.contains(method)) {
                        String place = method.toUpperCase(Locale.ROOT) + " " + path;
                        JsonNode now = after.path("paths").path(path).path(method);
                        if (now.isMissingNode()) {
                            found.add(place + " is gone");
                        } else {
                            operation(place, operation, now);
                        }
                    }
                }));
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        Map<String, JsonNode> earlier = parameters(was, before);
        Map<String, JsonNode> later = parameters(is, after);
        earlier.forEach((name, parameter) -> {
            if (later.containsKey(name)) {
                schema(
                        place + ", " + name,
                        parameter.path("schema"),
                        later.get(name).path("schema"),
                        Way.SENT);
            } else {
                found.add(place + ", " + name + " is gone");
            }
        });
        later.forEach((name, parameter) -> {
            boolean wasRequired = earlier.containsKey(name)
                    && earlier.get(name).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                found.add(place + ", " + name + " is required now");
            }
        });
        if (is.path("requestBody").path("required").asBoolean()
                && !was.path("requestBody").path("required").asBoolean()) {
            found.add(place + ", a body is required now");
        }
        content(place + ", body", was.path("requestBody"), is.path("requestBody"), Way.SENT);
        each(was.path("responses"), (status, response) -> {
            String answer = place + ", answer " + status;
            if (is.path("responses").has(status)) {
                content(answer, response, is.path("responses").path(status), Way.GIVEN);
            } else if (status.startsWith("2") || status.startsWith("3")) {
                found.add(answer + " is gone");
            }
        });
    }

    private void content(String place, JsonNode was, JsonNode is, Way way) {
        each(was.path("content"), (type, media) -> {
            if (is.path("content").has(type)) {
                schema(
                        place + ", " + type,
                        media.path("schema"),
                        is.path("content").path(type).path("schema"),
                        way);
            } else {
                found.add(place + ", " + type + " is gone");
            }
        });
    }

    private void schema(String place, JsonNode was, JsonNode is, Way way) {
        String name = was.path("$ref").asText() + " " + is.path("$ref").asText();
        if (!name.isBlank() && !compared.add(name + way)) {
            return;
        }
        JsonNode earlier = resolved(was, before);
        JsonNode later = resolved(is, after);
        types(place, texts(earlier.path("type")), texts(later.path("type")), way);
        for (String word : List.of("format", "const")) {
            same(place, word, earlier, later);
        }
        if (way == Way.SENT) {
            same(place, "pattern", earlier, later);
            LIMITS.forEach((word, sign) -> limit(place, word, sign, earlier.path(word), later.path(word)));
            fewer(place, texts(earlier.path("enum")), texts(later.path("enum")));
        }
        each(earlier.path("properties"), (property, schema) -> {
            if (later.path("properties").has(property)) {
                schema(place + "." + property, schema, later.path("properties").path(property), way);
            } else {
                found.add(place + "." + property + " is gone");
            }
        });
        demands(place, texts(earlier.path("required")), texts(later.path("required")), way);
        if (earlier.has("items")) {
            schema(place + "[]", earlier.path("items"), later.path("items"), way);
        }
        if (earlier.path("additionalProperties").isObject()) {
            schema(place + ".*", earlier.path("additionalProperties"), later.path("additionalProperties"), way);
        }
        for (String word : List.of("allOf", "anyOf", "oneOf")) {
            alternatives(place, earlier.path(word), later.path(word), way);
        }
    }

    private void demands(String place, Set<String> were, Set<String> are, Way way) {
        Set<String> added = new HashSet<>(way == Way.SENT ? are : were);
        added.removeAll(way == Way.SENT ? were : are);
        added.stream()
                .sorted()
                .map(property -> place + "." + property
                        + (way == Way.SENT ? " is required now" : " was always given and may be missing now"))
                .forEach(found::add);
    }

    /** What is sent may be of more types than before, what is given only of as many. */
    private void types(String place, Set<String> were, Set<String> are, Way way) {
        Set<String> narrow = way == Way.SENT ? were : are;
        Set<String> wide = way == Way.SENT ? are : were;
        if (!wide.isEmpty() && (narrow.isEmpty() || !wide.containsAll(narrow))) {
            found.add("%s: type was %s and is %s".formatted(place, named(were), named(are)));
        }
    }

    private void same(String place, String word, JsonNode was, JsonNode is) {
        if (!was.path(word).equals(is.path(word))) {
            found.add("%s: %s was %s and is %s".formatted(place, word, said(was.path(word)), said(is.path(word))));
        }
    }

    /** @param sign 1 for an upper limit, -1 for a lower one */
    private void limit(String place, String word, int sign, JsonNode was, JsonNode is) {
        if (is.isNumber() && (!was.isNumber() || sign * is.decimalValue().compareTo(was.decimalValue()) < 0)) {
            found.add("%s: %s was %s and is %s".formatted(place, word, said(was), said(is)));
        }
    }

    private void fewer(String place, Set<String> were, Set<String> are) {
        if (were.isEmpty() && !are.isEmpty()) {
            found.add(place + ": only values of a list are taken now");
        } else if (!are.isEmpty()) {
            were.stream()
                    .filter(one -> !are.contains(one))
                    .map(one -> place + ": the value " + one + " is gone")
                    .forEach(found::add);
        }
    }

    /** Schemas of a choice are told from each other by their names. */
    private void alternatives(String place, JsonNode were, JsonNode are, Way way) {
        Map<String, JsonNode> later = new LinkedHashMap<>();
        are.forEach(one -> later.put(one.path("$ref").asText(one.toString()), one));
        for (JsonNode one : were) {
            JsonNode now = later.get(one.path("$ref").asText(one.toString()));
            if (now == null) {
                found.add(place + ": the alternative " + said(one) + " is gone");
            } else {
                schema(place, one, now, way);
            }
        }
    }

    private static Map<String, JsonNode> parameters(JsonNode operation, JsonNode document) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        operation.path("parameters").forEach(one -> {
            JsonNode parameter = resolved(one, document);
            byName.put(
                    parameter.path("in").asText() + " parameter "
                            + parameter.path("name").asText(),
                    parameter);
        });
        return byName;
    }

    /** What a reference names; what stands beside a reference only describes it. */
    private static JsonNode resolved(JsonNode node, JsonNode document) {
        if (!node.has("$ref")) {
            return node;
        }
        return document.at(node.path("$ref").asText().substring(1));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        if (list.isTextual()) {
            texts.add(list.asText());
        }
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String named(Set<String> types) {
        return types.isEmpty() ? "not said" : String.join(" or ", types);
    }

    private static String said(JsonNode node) {
        return node.isMissingNode() ? "not said" : node.path("$ref").asText(node.toString());
    }

    private static void each(JsonNode object, BiConsumer<String, JsonNode> action) {
        object.properties().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
    }
}
