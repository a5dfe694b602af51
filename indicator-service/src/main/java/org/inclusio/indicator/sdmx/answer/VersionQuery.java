package org.inclusio.indicator.sdmx.answer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions are asked for, as SDMX REST 2.2 writes it: an exact version, the latest stable one ({@code +}), the latest of
 * any kind ({@code ~}) or all ({@code *}), each from a version on where one stands before the sign. Several are joined by a
 * comma. By doc/querying_versions.md of the standard.
 */
public final class VersionQuery {

    private static final Pattern PART = Pattern.compile("(0|[1-9]\\d{0,8})?([+~*])?");
    private static final Pattern EXACT =
            Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){0,2}|(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}-[0-9A-Za-z.-]+");
    private static final Pattern LEADING = Pattern.compile("([0-9.]+)(-.*)?");

    private final List<Choice> choices;

    private VersionQuery(List<Choice> choices) {
        this.choices = choices;
    }

    /** Which of the versions there are is meant. */
    private interface Choice {
        Collection<String> of(Collection<String> there);
    }

    /**
     * @throws IllegalArgumentException when it is no question about versions, with what to write instead
     */
    public static VersionQuery parse(String text) {
        List<Choice> choices = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            choices.add(EXACT.matcher(one).matches() ? exact(one) : wildcard(one));
        }
        return new VersionQuery(choices);
    }

    /** Those of the versions of one artefact that are asked for, in no order. */
    public Set<String> of(Collection<String> there) {
        Set<String> found = new LinkedHashSet<>();
        choices.forEach(choice -> found.addAll(choice.of(there)));
        return found;
    }

    private static Choice exact(String version) {
        return there -> there.stream().filter(version::equals).toList();
    }

    private static Choice wildcard(String text) {
        String[] parts = text.split("\\.", -1);
        int place = -1;
        char sign = 0;
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Matcher part = PART.matcher(parts[i]);
            if (parts[i].isEmpty() || !part.matches()) {
                throw wrong(text, "is no version; write such as 1.0.0, 1.0+.0, ~ or *");
            }
            if (part.group(2) != null) {
                if (place >= 0) {
                    throw wrong(text, "has two of the signs + ~ *; one can stand in a version");
                }
                place = i;
                sign = part.group(2).charAt(0);
            }
            boolean isAfterWildcard = place >= 0 && place < i && parts[place].length() == 1;
            int number = part.group(1) == null ? 0 : Integer.parseInt(part.group(1));
            if (isAfterWildcard && number > 0) {
                throw wrong(text, "asks for a number after a sign that stands for every number; write 0 there");
            }
            numbers.add(number);
        }
        return wildcard(text, parts, place, sign, numbers);
    }

    private static Choice wildcard(String text, String[] parts, int place, char sign, List<Integer> numbers) {
        if (place < 0 || parts.length > 3) {
            throw wrong(text, "is no version; write such as 1.0.0, 1.0+.0, ~ or *");
        }
        boolean isAnyForm = parts.length == 1 && parts[0].length() == 1;
        if (sign == '+' && parts.length == 2) {
            throw wrong(text, "asks for a stable version, which has three parts; write " + text + ".0");
        }
        if (sign == '+' && place > 0 && numbers.get(0) == 0) {
            throw wrong(text, "asks for a stable version, which begins with 1 or more");
        }
        if (parts.length == 1 && parts[0].length() > 1) {
            throw wrong(text, "leaves open how many parts the version has; write " + text + ".0.0 or " + text + ".0");
        }
        return there -> {
            List<String> fitting = there.stream()
                    .filter(version -> isAnyForm
                            ? sign != '+' || isStable(version)
                            : hasForm(version, parts.length)
                                    && (sign != '+' || isStable(version))
                                    && isFrom(version, place, numbers))
                    .toList();
            Optional<String> latest = fitting.stream()
                    .max(Comparator.comparing(VersionQuery::numbers, ORDER)
                            .thenComparing(version -> !version.contains("-")));
            return sign == '*' ? fitting : latest.map(List::of).orElse(List.of());
        };
    }

    private static final Comparator<List<BigInteger>> ORDER = (a, b) -> {
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = part(a, i).compareTo(part(b, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private static BigInteger part(List<BigInteger> numbers, int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }

    /** Semantic versions of three parts have their extensions with them. */
    private static boolean hasForm(String version, int parts) {
        return numbers(version).size() == parts;
    }

    private static boolean isStable(String version) {
        List<BigInteger> numbers = numbers(version);
        return numbers.size() == 3 && !version.contains("-") && numbers.get(0).signum() > 0;
    }

    /** Whether what stands before the sign is the same, and from there on no less. */
    private static boolean isFrom(String version, int place, List<Integer> least) {
        List<BigInteger> numbers = numbers(version);
        for (int i = 0; i < place; i++) {
            if (!numbers.get(i).equals(BigInteger.valueOf(least.get(i)))) {
                return false;
            }
        }
        List<BigInteger> rest = numbers.subList(place, numbers.size());
        List<BigInteger> from = least.subList(place, least.size()).stream()
                .map(BigInteger::valueOf)
                .toList();
        return ORDER.compare(rest, from) >= 0;
    }

    private static List<BigInteger> numbers(String version) {
        Matcher leading = LEADING.matcher(version);
        if (!leading.matches()) {
            throw new IllegalArgumentException("\"" + version + "\" is no version of an artefact");
        }
        return java.util.Arrays.stream(leading.group(1).split("\\."))
                .map(BigInteger::new)
                .toList();
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("\"" + text + "\" " + why + ".");
    }
}
