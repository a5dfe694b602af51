package org.inclusio.indicator.sdmx.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusio.formats.sentence.Language;

/** In which language names are told where an answer has but one. */
public final class AskedLanguage {

    private static final List<String> CODES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    private AskedLanguage() {}

    /**
     * That of the parameter {@code lang}, else that of the header Accept-Language, else English.
     *
     * @throws org.inclusio.problem.RefusedRequest when the parameter names none of the six
     */
    public static Language of(Address address, Optional<String> acceptLanguage) {
        Optional<String> lang = address.parameter("lang");
        if (lang.isPresent()) {
            String code = lang.get().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
            return Language.of(code)
                    .orElseThrow(() -> SdmxRefusal.SYNTAX_ERROR.because("'lang' is '" + Address.shown(lang.get())
                            + "'. There are names in " + String.join(", ", CODES) + "."));
        }
        return acceptLanguage.flatMap(AskedLanguage::accepted).orElse(Language.EN);
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
