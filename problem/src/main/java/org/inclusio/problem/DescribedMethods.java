package org.inclusio.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The methods that each address answers to, by the generated document of the service. */
@ApplicationScoped
class DescribedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final ObjectMapper json;
    private volatile Map<Pattern, Set<String>> byAddress;

    DescribedMethods(ObjectMapper json) {
        this.json = json;
    }

    /** What the header Allow says of an address, such as {@code GET, HEAD, POST}; empty where the document has none. */
    String allowed(String path) {
        return allowed(addresses(), path);
    }

    static String allowed(Map<Pattern, Set<String>> addresses, String path) {
        Set<String> methods = new TreeSet<>();
        addresses.forEach((address, its) -> {
            if (address.matcher(path).matches()) {
                methods.addAll(its);
            }
        });
        return String.join(", ", methods);
    }

    private Map<Pattern, Set<String>> addresses() {
        Map<Pattern, Set<String>> known = byAddress;
        if (known == null) {
            known = read();
            byAddress = known;
        }
        return known;
    }

    private Map<Pattern, Set<String>> read() {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return document == null ? Map.of() : of(json.readTree(document).path("paths"));
        } catch (IOException e) {
            throw new UncheckedIOException("The generated document of this service can't be read.", e);
        }
    }

    static Map<Pattern, Set<String>> of(JsonNode paths) {
        Map<Pattern, Set<String>> methods = new LinkedHashMap<>();
        paths.properties().forEach(path -> methods.put(pattern(path.getKey()), methods(path.getValue())));
        return methods;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E/?");
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>();
        path.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                methods.add(entry.getKey().toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
