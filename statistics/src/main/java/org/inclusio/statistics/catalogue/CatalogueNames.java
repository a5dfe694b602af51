package org.inclusio.statistics.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What goals, units, natures of data, sub-series and codes of groups and statuses are called in official languages other than English. */
public final class CatalogueNames {

    private static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

    private static final Map<String, Map<String, String>> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, CatalogueNames::read));

    private CatalogueNames() {}

    /** All names of a language, by kind and code, such as {@code goal.1}; those in English are in the catalogue itself. */
    public static Map<String, String> in(String language) {
        Map<String, String> names = BY_LANGUAGE.get(language);
        if (names == null) {
            throw new IllegalArgumentException("there are no names in " + language + ", only in " + LANGUAGES);
        }
        return names;
    }

    /**
     * The name of something by language, in English as in every language in which it has one.
     *
     * @param kind series, goal, unit, nature, reliability, or the name of a code list
     * @param english its name in the catalogue
     */
    public static Map<String, String> of(String kind, String code, String english) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String name = in(language).get(kind + "." + code);
            if (name != null) {
                names.put(language, name);
            }
        }
        names.put("en", english);
        return names;
    }

    private static Map<String, String> read(String language) {
        String file = "names_" + language + ".properties";
        Properties names = new Properties();
        try (InputStream in = CatalogueNames.class.getResourceAsStream(file);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue file " + file + " cannot be read", e);
        }
        return names.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, names::getProperty));
    }
}
