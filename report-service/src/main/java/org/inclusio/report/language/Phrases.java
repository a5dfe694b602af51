package org.inclusio.report.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.CatalogueNames;

/** The sentences, labels and names of one language. */
public final class Phrases {

    private static final Map<Language, Phrases> LOADED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new Phrases(language));
        }
    }

    private final Language language;
    private final Properties patterns;
    private final Map<String, String> names;
    private final Numerals numerals;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    private Phrases(Language language) {
        this.language = language;
        this.patterns = load("phrases_" + language.code() + ".properties");
        this.names = CatalogueNames.in(language.code());
        this.numerals = new Numerals(language, listed("number-words"), listed("months"));
    }

    public static Phrases of(Language language) {
        return LOADED.get(language);
    }

    public Language language() {
        return language;
    }

    /** How this language writes numbers and dates. */
    public Numerals numerals() {
        return numerals;
    }

    /**
     * A phrase with its arguments. A whole number {@code n} can also be said as {@code n_}, and at the beginning of a
     * sentence as {@code N_}.
     *
     * @param arguments names and values in turn; a value may be {@link Marked}
     */
    public String say(String key, Object... arguments) {
        String pattern = pattern(key);
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = (String) arguments[i];
            Marked value = arguments[i + 1] instanceof Marked marked ? marked : new Marked(arguments[i + 1], "", "");
            if (value.value() instanceof Long || value.value() instanceof Integer) {
                long number = ((Number) value.value()).longValue();
                String said = numerals.inWords(number);
                all.put(name + "_", value.around(said));
                all.put(name.toUpperCase(java.util.Locale.ROOT) + "_", value.around(capital(said)));
                all.put(name, number);
                if (arguments[i + 1] instanceof Marked) {
                    // A number itself can't carry marks; where it stands in digits, it does as a text.
                    pattern = pattern.replace("{" + name + "}", "{" + name + "__}");
                    all.put(name + "__", value.around(numerals.count(number)));
                }
            } else {
                all.put(name, value.around((String) value.value()));
            }
        }
        return format(pattern, all);
    }

    // To parse a pattern takes longer than to say it; what was parsed can be used by one at a time.
    @SuppressWarnings("JdkObsolete") // ICU takes no other.
    private String format(String pattern, Map<String, Object> arguments) {
        MessageFormat format = parsed.computeIfAbsent(pattern, any -> new MessageFormat(any, language.locale()));
        synchronized (format) {
            return format.format(arguments, new StringBuffer(), null).toString();
        }
    }

    /** The parts of a phrase that is a list, such as the numerals of chapters. */
    public List<String> listed(String key) {
        String all = pattern(key);
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(Pattern.quote("|")));
    }

    /**
     * What something is called.
     *
     * @param kind series, goal, unit or nature
     * @param otherwise its name in English
     */
    public String name(String kind, String code, String otherwise) {
        return names.getOrDefault(kind + "." + code, otherwise);
    }

    /** Joins numbers that stand in a row within a list. */
    public String joinedNumbers(List<Integer> counted) {
        return counted.stream().map(numerals::count).collect(Collectors.joining(pattern("number-separator")));
    }

    /** Joins what stands in a row, as this language separates it. */
    public String joined(List<String> parts) {
        return String.join(pattern("list-separator"), parts);
    }

    /** The order of the alphabet, or of the strokes, of this language. */
    public Comparator<String> order() {
        return Collator.getInstance(language.locale())::compare;
    }

    /** The first letter large, where the language has large letters. */
    public String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(language.locale().toLocale()) + text.substring(1);
    }

    /** Keys of everything that can be said. */
    Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    Set<String> namedCodes() {
        return new TreeSet<>(names.keySet());
    }

    String pattern(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no phrase '" + key + "' in " + language + ".");
        }
        return pattern;
    }

    private static Properties load(String resource) {
        Properties loaded = new Properties();
        try (Reader in = new InputStreamReader(Phrases.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            loaded.load(in);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases " + resource + " could not be read.", e);
        }
    }
}
