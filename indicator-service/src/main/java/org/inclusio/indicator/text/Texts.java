package org.inclusio.indicator.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Language;

/** What people read of something, in one language. */
public record Texts(Language language, Map<String, String> texts) {

    /**
     * The words of a language.
     *
     * @param of beside this class stand {@code words_<language>.properties}
     */
    public static Texts in(Class<?> of, Language language) {
        String file = "words_" + language.code() + ".properties";
        Properties read = new Properties();
        try (InputStream in = of.getResourceAsStream(file);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            read.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read.", e);
        }
        return new Texts(
                language,
                read.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty)));
    }

    /** All six, English first, then by their codes. */
    public static List<Texts> all(Class<?> of) {
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparing((Language one) -> one != Language.EN)
                        .thenComparing(Language::code))
                .map(language -> in(of, language))
                .toList();
    }

    public String of(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no '" + key + "' in " + language + "."));
    }

    /** With what stands in its places. */
    public String of(String key, Object... values) {
        String text = of(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** Empty where there are no such words. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }
}
