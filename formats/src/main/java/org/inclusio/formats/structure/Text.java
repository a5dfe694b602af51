package org.inclusio.formats.structure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;

/** A name or description in the languages in which it is known; English is always among them. */
public record Text(Map<Language, String> byLanguage) {

    public Text {
        if (!byLanguage.containsKey(Language.EN)) {
            throw new IllegalArgumentException("what is known in " + byLanguage.keySet() + " has no words in English");
        }
        byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }

    /** What is known in English alone. */
    public static Text english(String words) {
        return new Text(Map.of(Language.EN, words));
    }

    /** English words; none where there are none. */
    public static Optional<Text> ofEnglish(String words) {
        return words == null || words.isBlank() ? Optional.empty() : Optional.of(english(words));
    }

    /** In a language, and in English where it is not known in that. */
    public String in(Language language) {
        String words = byLanguage.get(language);
        return words == null ? byLanguage.get(Language.EN) : words;
    }
}
