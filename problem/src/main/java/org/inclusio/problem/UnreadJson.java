package org.inclusio.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says of a body that was to be JSON of some shape where it is not, why, and what to do. */
public final class UnreadJson {

    private static final int LONGEST_SHOWN = 60;

    /** In the order in which they are looked through; a class that is none of these is read from an object. */
    private static final List<Map.Entry<Class<?>, String>> SHAPES = List.of(
            Map.entry(CharSequence.class, "a text"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Number.class, "a number"),
            Map.entry(double.class, "a number"),
            Map.entry(Instant.class, "an instant of ISO 8601, such as 2015-03-01T00:00:00Z"),
            Map.entry(LocalDate.class, "a date of ISO 8601, such as 2015-03-01"),
            Map.entry(UUID.class, "a UUID"),
            Map.entry(Collection.class, "a list"),
            Map.entry(Object[].class, "a list"));

    private UnreadJson() {}

    /**
     * Place, cause and remedy; one or two sentences.
     *
     * @param failure what reading the body with Jackson, or decoding it, threw
     */
    public static String told(IOException failure) {
        if (failure instanceof HalfCharacter half) {
            return half.told() + ".";
        }
        if (failure instanceof StreamReadException broken) {
            return broken(broken);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatched(mismatch);
        }
        if (failure instanceof JsonMappingException other) {
            if (other.getCause() instanceof StreamReadException broken) {
                return broken(broken);
            }
            return "%s can't be understood. Correct it.".formatted(place(other));
        }
        return "The body is not in UTF-8. Send it in UTF-8.";
    }

    private static String broken(StreamReadException broken) {
        JsonLocation at = broken.getLocation();
        String place = at == null || at.getLineNr() < 1
                ? ""
                : "In line %d, column %d ".formatted(at.getLineNr(), at.getColumnNr());
        String cause = broken.getOriginalMessage();
        if (cause.startsWith("Duplicate")) {
            return "%sa name occurs a second time in its object. Leave one of the two out."
                    .formatted(place.isEmpty() ? "In the body " : place);
        }
        return cause.startsWith("Invalid UTF-8")
                ? place + (place.isEmpty() ? "The" : "the") + " body is not UTF-8. Send it in UTF-8."
                : place + (place.isEmpty() ? "The" : "the") + " body is no JSON: " + shown(firstSentence(cause))
                        + ". Correct it.";
    }

    /** Behind it stand classes and settings of the reader. */
    private static String firstSentence(String cause) {
        return cause.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("[.(:\\[].*", "")
                .strip();
    }

    private static String mismatched(MismatchedInputException mismatch) {
        String place = place(mismatch);
        String cause = String.valueOf(mismatch.getOriginalMessage());
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            String known =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "%s is not understood. Those there are: %s.".formatted(place, known);
        }
        if (cause.startsWith("No content")) {
            return "The body is empty. Send a JSON object.";
        }
        if (cause.startsWith("Trailing token")) {
            return "Behind the object stands something else. Send the one object alone.";
        }
        Class<?> wanted = mismatch.getTargetType();
        if (mismatch instanceof InvalidNullException) {
            return "%s is null. Give it a value, or leave it out.".formatted(place);
        }
        if (wanted != null && wanted.isEnum()) {
            String all = Arrays.stream(wanted.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return mismatch instanceof InvalidFormatException other
                    ? "%s is \"%s\", and can be %s. Use one of these."
                            .formatted(place, shown(String.valueOf(other.getValue())), all)
                    : "%s is no text that it can be. Use one of %s.".formatted(place, all);
        }
        return "%s is not %s. Write it as that.".formatted(place, shape(wanted));
    }

    private static String shape(Class<?> wanted) {
        return wanted == null
                ? "what can stand there"
                : SHAPES.stream()
                        .filter(shape -> shape.getKey().isAssignableFrom(wanted))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("an object");
    }

    /** As a JSON pointer (RFC 6901), with what it points to as the subject of a sentence. */
    private static String place(JsonMappingException mismatch) {
        String pointer = mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + shown(step))
                .collect(Collectors.joining());
        return pointer.isEmpty() ? "The body" : "What stands at " + pointer;
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "...";
    }
}
