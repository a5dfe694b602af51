package org.inclusio.indicator.sdmx.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;

/** In which language a question is answered, where an answer has but one. */
public final class AnswerLanguage {

    private static final List<String> CODES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    private AnswerLanguage() {}

    /**
     * That of the parameter, else that of the header Accept-Language, else English.
     *
     * @throws org.inclusio.problem.RefusedRequest when the parameter names none of the six
     */
    public static Language of(Optional<String> lang, Optional<String> acceptLanguage) {
        if (lang.isPresent()) {
            return Language.of(lang.get())
                    .orElseThrow(() -> SdmxRefusal.BAD_QUESTION.because("There are no names in the language '"
                            + lang.get() + "'. " + NearestWord.advice(lang.get(), CODES)));
        }
        return acceptLanguage.flatMap(AnswerLanguage::accepted).orElse(Language.EN);
    }

    private static Optional<Language> accepted(String header) {
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(header), CODES);
            return found == null ? Optional.empty() : Language.of(found);
        } catch (IllegalArgumentException e) {
            // What is no list of languages asks for none.
            return Optional.empty();
        }
    }
}
