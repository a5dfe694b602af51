package org.inclusio.statistics.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.statistics.observation.Dimension;

/** A base series in a formula, with the codes its brackets select: {@code POP[sex=F;age=Y15T19]}. */
public record Term(String series, Map<Dimension, String> brackets) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z][A-Z0-9_]*)(?:\\[([^\\]]+)])?");

    public Term {
        brackets = Map.copyOf(brackets);
    }

    public static Term parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a term such as POP[age=Y15T24]");
        }
        return new Term(shape.group(1), selection(shape.group(2)));
    }

    /** The terms of a sum, {@code OWN_ACCOUNT+CONTRIB_FAMILY}; none for an empty cell. */
    public static List<Term> parseSum(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split("\\+")).map(Term::parse).toList();
    }

    static Map<Dimension, String> selection(String text) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        if (text != null && !text.isBlank()) {
            for (String part : text.split(";")) {
                String[] sides = part.split("=", 2);
                Dimension dimension = Dimension.ofJsonName(sides[0].strip())
                        .orElseThrow(() -> new IllegalArgumentException("\"" + part + "\" names no dimension"));
                if (sides.length < 2 || sides[1].isBlank()) {
                    throw new IllegalArgumentException("\"" + part + "\" selects no code");
                }
                codes.put(dimension, sides[1].strip());
            }
        }
        return codes;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (brackets.containsKey(dimension)) {
                parts.add(dimension.jsonName() + "=" + brackets.get(dimension));
            }
        }
        return parts.isEmpty() ? series : series + "[" + String.join(";", parts) + "]";
    }
}
