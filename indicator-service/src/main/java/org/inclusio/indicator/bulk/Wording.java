package org.inclusio.indicator.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Language;

/** What people read of files, in one language. */
record Wording(Language language, Map<String, String> words) {

    static final Wording ENGLISH = in(Language.EN);

    static Wording in(Language language) {
        String file = "words_" + language.code() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(file);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read.", e);
        }
        return new Wording(
                language,
                words.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty)));
    }

    /** All six, English first, then by their codes. */
    static List<Wording> all() {
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparing((Language one) -> one != Language.EN)
                        .thenComparing(Language::code))
                .map(Wording::in)
                .toList();
    }

    String of(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no '" + key + "' in " + language + ".");
        }
        return text;
    }

    /** With what stands in its place. */
    String of(String key, Object value) {
        return of(key).replace("{0}", value.toString());
    }
}
