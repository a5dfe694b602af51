package org.inclusio.indicator.sdmx.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types of a header Accept, the most wanted first; of equal ones in their order. */
public final class AcceptedTypes {

    /** @param version its parameter of that name, as it is written */
    public record Accepted(String type, Optional<String> version, double weight) {

        public boolean isRefused() {
            return weight <= 0;
        }
    }

    private AcceptedTypes() {}

    public static List<Accepted> of(String header) {
        List<Accepted> all = new ArrayList<>();
        for (String one : header.split(",")) {
            String[] parts = one.split(";", -1);
            String type = parts[0].strip().toLowerCase(Locale.ROOT);
            if (type.isEmpty()) {
                continue;
            }
            Map<String, String> parameters = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            parts[i].substring(equals + 1).strip().replace("\"", ""));
                }
            }
            all.add(new Accepted(type, Optional.ofNullable(parameters.get("version")), weight(parameters.get("q"))));
        }
        all.sort(Comparator.comparingDouble(Accepted::weight).reversed());
        return all;
    }

    private static double weight(String q) {
        try {
            return q == null ? 1 : Double.parseDouble(q);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
