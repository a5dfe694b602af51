package org.inclusio.formats.sentence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes words of sentences in one language. */
public final class Wording {

    /** Right-to-left isolate: words that are read so keep their order in a cell or a text that is not. */
    private static final char RLI = '\u2067';

    /** First strong isolate: what a file says keeps its own direction among them. */
    private static final char FSI = '\u2068';

    /** The end of an isolate. */
    private static final char PDI = '\u2069';

    private static final Map<Language, Wording> LOADED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LOADED.put(language, new Wording(language));
        }
    }

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final boolean isolates;

    private Wording(Language language) {
        this.isolates = language.direction().equals("rtl");
        String file = "/sentences/" + language.code() + ".json";
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            JsonNode texts = new ObjectMapper().readTree(in);
            texts.properties()
                    .forEach(text -> patterns.put(
                            text.getKey(), new Pattern(text.getValue().textValue())));
        } catch (IOException e) {
            throw new UncheckedIOException("The sentences " + file + " can't be read.", e);
        }
    }

    public static Wording in(Language language) {
        return LOADED.get(language);
    }

    /** The sentence in words; in Arabic within an isolate of Unicode, and in others within it what stays as it is. */
    public String say(Sentence sentence) {
        StringBuilder words = new StringBuilder();
        say(sentence, words);
        return isolates && !sentence.isVerbatim() ? RLI + words.toString() + PDI : words.toString();
    }

    private void say(Sentence sentence, StringBuilder words) {
        Pattern pattern = patterns.get(sentence.name());
        if (pattern == null) {
            throw new IllegalArgumentException("There is no pattern " + sentence.name() + ".");
        }
        for (Pattern.Part part : pattern.parts()) {
            words.append(part.words());
            Object argument = sentence.argument(part.place());
            if (argument == null) {
                throw new IllegalArgumentException(
                        "The sentence " + sentence.name() + " has nothing for the place " + part.place() + ".");
            }
            say(argument, part.separator(), words);
        }
        words.append(pattern.end());
    }

    private void say(Object argument, String separator, StringBuilder words) {
        if (argument instanceof Sentence sentence) {
            say(sentence, words);
        } else if (argument instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                words.append(i == 0 ? "" : separator);
                say(list.get(i), null, words);
            }
        } else if (isolates) {
            words.append(FSI).append(argument).append(PDI);
        } else {
            words.append(argument);
        }
    }

    /** Whether there are words for it, which there may no longer be for one that was kept long ago. */
    boolean knows(Sentence sentence) {
        Pattern pattern = patterns.get(sentence.name());
        if (pattern == null) {
            return false;
        }
        for (Pattern.Part part : pattern.parts()) {
            if (!knows(sentence.argument(part.place()))) {
                return false;
            }
        }
        return true;
    }

    private boolean knows(Object argument) {
        return argument instanceof Sentence sentence
                ? knows(sentence)
                : argument instanceof List<?> list ? list.stream().allMatch(this::knows) : argument != null;
    }
}
