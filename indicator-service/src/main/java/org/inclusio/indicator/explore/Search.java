package org.inclusio.indicator.explore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.text.Texts;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;

/**
 * Finds what words mean, in any of the six languages and whatever the page is in: sub-series, areas and regions, groups and
 * years. A word counts the more, the fewer names have it; one that differs in a letter or two, or is only begun, counts less.
 */
final class Search {

    /** What is longer is no question. */
    static final int LONGEST = 200;

    private static final int MOST_OF_A_KIND = 8;
    private static final double BEGUN = 0.8;
    private static final int SHORTEST_BEGUN = 4;
    private static final double MISSPELT = 0.75;
    private static final double LEAST = 0.4;
    private static final double LEAST_OF_A_NAME = 0.5;
    private static final double USUAL_WEIGHT = 3;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}_&&[^\\p{IsHan}]]+");

    /** What is found: of a sub-series or area its code, of a group what an address calls it. */
    private enum Kind {
        SERIES,
        AREA,
        GROUP
    }

    /** A name of a thing, in words. */
    private record Name(Kind kind, String code, Set<String> words) {}

    /**
     * What was found, the best first.
     *
     * @param years in the order of time; none, one or the first and last
     */
    record Found(List<String> series, List<String> areas, List<Group> groups, List<Integer> years) {

        boolean isNothing() {
            return series.isEmpty() && areas.isEmpty() && groups.isEmpty();
        }
    }

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Integer> namesWith = new HashMap<>();
    private final IndicatorCatalogue catalogue;

    /** @param texts of all languages; {@code search.group.<group>} are further words for groups */
    Search(IndicatorCatalogue catalogue, PublishedCodes codes, Collection<Texts> texts) {
        this.catalogue = catalogue;
        codes.of(Component.SERIES).forEach((code, named) -> {
            add(Kind.SERIES, code, named.values());
            add(Kind.SERIES, code, List.of(code));
        });
        for (Series series : catalogue.series()) {
            catalogue
                    .indicator(series.indicator())
                    .ifPresent(of -> add(Kind.SERIES, series.code(), List.of(of.name())));
        }
        codes.of(Component.REF_AREA).forEach((code, named) -> {
            add(Kind.AREA, code, named.values());
            // Micronesia (Federated States of) is called by its first word.
            named.values().stream()
                    .map(name -> name.replaceFirst("\\s*[(\uff08].*", ""))
                    .forEach(name -> add(Kind.AREA, code, List.of(name)));
            add(Kind.AREA, code, List.of(code));
        });
        for (Dimension dimension : Dimension.values()) {
            codes.of(Component.valueOf(dimension.sdmxName())).forEach((code, named) -> {
                if (!code.startsWith("_")) {
                    add(Kind.GROUP, dimension.jsonName() + ":" + code, named.values());
                }
            });
        }
        texts.forEach(language -> language.texts().forEach((key, words) -> {
            if (key.startsWith("search.group.")) {
                for (String word : words.split(",")) {
                    add(Kind.GROUP, key.substring("search.group.".length()).replace('=', ':'), List.of(word));
                }
            }
        }));
        names.forEach(name -> name.words().forEach(word -> namesWith.merge(word, 1, Integer::sum)));
    }

    private void add(Kind kind, String code, Collection<String> named) {
        named.forEach(name -> names.add(new Name(kind, code, words(name))));
    }

    /** Empty lists where nothing is like the words. */
    Found find(String asked) {
        String text = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
        List<Integer> years = new ArrayList<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            years.add(Integer.parseInt(year.group()));
        }
        years.sort(Comparator.naturalOrder());
        Set<String> wanted = words(YEAR.matcher(text).replaceAll(" "));
        List<String> groups = best(Kind.GROUP, wanted, LEAST_OF_A_NAME);
        // Female literacy is literacy, and not the index that has women in its name.
        List<String> series = best(Kind.SERIES, withoutNames(wanted, groups), LEAST);
        return new Found(
                series.isEmpty() ? best(Kind.SERIES, wanted, LEAST) : series,
                best(Kind.AREA, wanted, LEAST_OF_A_NAME),
                groups.stream()
                        .flatMap(one -> Group.parse(one, catalogue).stream())
                        .toList(),
                years.size() < 2 ? years : List.of(years.get(0), years.get(years.size() - 1)));
    }

    private Set<String> withoutNames(Set<String> wanted, List<String> groups) {
        Set<String> left = new LinkedHashSet<>(wanted);
        names.stream()
                .filter(name -> name.kind() == Kind.GROUP && groups.contains(name.code()))
                .forEach(name -> left.removeAll(name.words()));
        return left;
    }

    private List<String> best(Kind kind, Set<String> wanted, double least) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Name name : names) {
            if (name.kind() == kind) {
                double score = score(kind, name.words(), wanted);
                if (score >= least) {
                    scores.merge(name.code(), score, Math::max);
                }
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_OF_A_KIND)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** From 0 to 1: of an area or group how much of its name is wanted, of a sub-series, whose name is long, rather how much. */
    private double score(Kind kind, Set<String> name, Set<String> wanted) {
        double of = 0;
        double met = 0;
        for (String word : name) {
            double weight = weight(word);
            of += weight;
            met += weight
                    * wanted.stream()
                            .mapToDouble(one -> likeness(one, word))
                            .max()
                            .orElse(0);
        }
        if (of == 0) {
            return 0;
        }
        return kind == Kind.SERIES ? met / (met + USUAL_WEIGHT) * (0.7 + 0.3 * met / of) : met / (of + 1);
    }

    private double weight(String word) {
        return Math.log(1 + (double) names.size() / namesWith.getOrDefault(word, 1));
    }

    private static double likeness(String wanted, String word) {
        if (wanted.equals(word)) {
            return 1;
        }
        boolean isHan = Character.isIdeographic(wanted.codePointAt(0));
        if (isHan) {
            return word.contains(wanted) || wanted.contains(word) && word.length() > 1 ? BEGUN : 0;
        }
        if (wanted.length() >= SHORTEST_BEGUN && word.startsWith(wanted)) {
            return BEGUN;
        }
        int slips = wanted.length() < 4 ? 0 : wanted.length() < 8 ? 1 : 2;
        return Math.abs(wanted.length() - word.length()) <= slips && distance(wanted, word) <= slips ? MISSPELT : 0;
    }

    /** By Damerau and Levenshtein, neighbours exchanged counting as one slip. */
    private static int distance(String a, String b) {
        int[] two = new int[b.length() + 1];
        int[] one = new int[b.length() + 1];
        Arrays.setAll(one, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = one[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(other, 1 + Math.min(one[j], row[j - 1]));
                boolean isExchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (isExchanged) {
                    row[j] = Math.min(row[j], two[j - 2] + 1);
                }
            }
            two = one;
            one = row;
        }
        return one[b.length()];
    }

    /** Small, without accents and marks, letters of Arabic that are written for each other as one. */
    static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+|\u0640", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u0629', '\u0647')
                .replace('\u0649', '\u064a');
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            String found = word.group();
            // The article of Arabic is written together with its word.
            words.add(found.startsWith("\u0627\u0644") && found.length() > 4 ? found.substring(2) : found);
        }
        return words;
    }
}
