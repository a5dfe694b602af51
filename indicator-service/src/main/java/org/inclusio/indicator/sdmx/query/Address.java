package org.inclusio.indicator.sdmx.query;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in an address behind the name of the resource, decoded once: a plus sign stays one, brackets may be encoded or
 * not, and a slash at the end says nothing.
 *
 * @param segments of the path, decoded
 * @param parameters of the query, decoded, by name
 */
public record Address(List<String> segments, Map<String, List<String>> parameters) {

    /**
     * @param path as it was sent, from behind the name of the resource
     * @param query as it was sent, or null
     * @throws org.inclusio.problem.RefusedRequest where something is encoded as nothing is, or a parameter is given several times
     */
    public static Address of(String path, String query) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(decoded(segment));
        }
        while (!segments.isEmpty() && segments.get(0).isEmpty()) {
            segments.remove(0);
        }
        while (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
            segments.remove(segments.size() - 1);
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (pair.isEmpty()) {
                    continue;
                }
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return new Address(List.copyOf(segments), parameters).eachOnce(Set.of());
    }

    /**
     * The same, before anything else is said of it.
     *
     * @param lists parameters that may be given several times
     * @throws org.inclusio.problem.RefusedRequest when another one is, of which only one could be meant
     */
    public Address eachOnce(Set<String> lists) {
        parameters.forEach((name, values) -> {
            if (!lists.contains(name) && stated(values).count() > 1) {
                throw SdmxRefusal.SYNTAX_ERROR.because("The parameter '" + shown(name)
                        + "' is given more than once, and only one of these could be meant. Give it once; several"
                        + " values stand in one, with a comma between two.");
            }
        });
        return this;
    }

    private static Stream<String> stated(List<String> values) {
        return values.stream().filter(text -> !text.isEmpty());
    }

    /** A segment, or what it means when it is left out or empty. */
    public String segment(int number, String otherwise) {
        return number < segments.size() && !segments.get(number).isEmpty() ? segments.get(number) : otherwise;
    }

    /** The value of a parameter; nothing behind the sign of equality is nothing given. */
    public Optional<String> parameter(String name) {
        return stated(parameters.getOrDefault(name, List.of())).findFirst();
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw notEncoded(text);
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(String.valueOf(one).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw notEncoded(text);
        }
    }

    private static RuntimeException notEncoded(String text) {
        return SdmxRefusal.SYNTAX_ERROR.because("'" + shown(text)
                + "' has a per cent sign that is not followed by two hexadecimal digits of UTF-8. Write a per cent sign"
                + " itself as %25.");
    }

    /** A text as a header can have it, which is of ASCII and one line. */
    public static String inHeader(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** What somebody wrote, as far as a message shows it. */
    public static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
