package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation of every service is described whole: what it does, who may call it, how it may refuse. */
class DescribedOperationsTest {

    private static final Path DOCUMENTS = Path.of(System.getProperty("inclusio.root"), "openapi");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private record Operation(String document, String method, String path, JsonNode described) {
        @Override
        public String toString() {
            return document + ": " + method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_described_whole() throws IOException {
        return operations().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.toString(),
                        () -> assertThat(gaps(one.described()))
                                .as(one.toString())
                                .isEmpty()));
    }

    private static List<String> gaps(JsonNode operation) {
        List<String> gaps = new ArrayList<>();
        for (String field : List.of("operationId", "summary", "description", "tags")) {
            if (operation.path(field).isMissingNode()) {
                gaps.add("no " + field);
            }
        }
        boolean isOpen = operation.path("description").asText().contains("Needs no token.");
        if (operation.path("security").path(0).path("token").isEmpty() != isOpen) {
            gaps.add("does not say which roles may call it, or that it needs no token");
        }
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (parameter.path("description").isMissingNode()) {
                gaps.add("parameter " + name + " is not described");
            }
            if (parameter.path("example").isMissingNode()
                    && parameter.path("examples").isMissingNode()
                    && !name.equals("cursor")) {
                gaps.add("parameter " + name + " has no example");
            }
        });
        JsonNode responses = operation.path("responses");
        responses.properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                response.getValue().path("content").properties().forEach(content -> {
                    if (isText(content.getKey())
                            && content.getValue().path("examples").isEmpty()) {
                        gaps.add(content.getKey() + " of " + response.getKey() + " has no example");
                    }
                });
            }
        });
        for (String status : statuses(operation)) {
            if (responses.path(status).path("content").path(Problem.MEDIA_TYPE).isMissingNode()) {
                gaps.add("no problem of status " + status);
            }
        }
        responses.fieldNames().forEachRemaining(status -> {
            if (responses.path(status).path("description").asText().isBlank()) {
                gaps.add("response " + status + " is not described");
            }
        });
        return gaps;
    }

    /** A PDF or a page can't be shown in the description. */
    private static boolean isText(String mediaType) {
        return mediaType.endsWith("json") || mediaType.startsWith("text/csv");
    }

    /** The refusals that an operation of this shape can't do without. */
    private static Set<String> statuses(JsonNode operation) {
        // Who reads without a token may be asked for one after all, or reads too often.
        Set<String> statuses = new HashSet<>(operation.has("security") ? Set.of("401", "403") : Set.of("401", "429"));
        operation.path("parameters").forEach(parameter -> {
            switch (parameter.path("in").asText()) {
                case "path" -> statuses.add("404");
                case "query" -> statuses.add("400");
                default -> {
                    // A header that makes no sense is refused by the feature, if at all.
                }
            }
        });
        if (operation.has("requestBody")) {
            statuses.add("400");
            statuses.add("415");
        }
        return statuses;
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file :
                    files.filter(one -> !one.endsWith("asyncapi.yaml")).sorted().toList()) {
                JsonNode document = new YAMLMapper().readTree(Files.readString(file));
                document.path("paths")
                        .properties()
                        .forEach(path -> path.getValue().properties().forEach(method -> {
                            if (METHODS.contains(method.getKey())) {
                                operations.add(new Operation(
                                        file.getFileName().toString(),
                                        method.getKey(),
                                        path.getKey(),
                                        method.getValue()));
                            }
                        }));
            }
        }
        return operations;
    }
}
