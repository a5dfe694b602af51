package org.inclusio.ingest.page;

import jakarta.ws.rs.core.HttpHeaders;
import org.inclusio.formats.sentence.Language;

/** Which of the languages a request asks for. */
public final class PageLanguage {

    private PageLanguage() {}

    /**
     * The language that was asked for, otherwise the first of the header Accept-Language that there is, otherwise English.
     *
     * @param asked ISO 639-1 code, or null
     * @throws org.inclusio.problem.RefusedRequest when it is none of the six
     */
    public static Language of(String asked, HttpHeaders headers) {
        if (asked != null) {
            return Language.of(asked)
                    .orElseThrow(() -> PageRefusal.NO_SUCH_LANGUAGE.because(
                            "The parameter language must be ar, zh, en, fr, ru or es, or be left out."));
        }
        return headers.getAcceptableLanguages().stream()
                .flatMap(one -> Language.of(one.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
