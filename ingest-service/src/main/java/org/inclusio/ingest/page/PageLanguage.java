package org.inclusio.ingest.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An official language of the United Nations, in which pages are written. */
public enum PageLanguage {
    // Digits are those of the files that offices send, in Arabic too.
    AR("ar-u-nu-latn"),
    ZH("zh"),
    EN("en-GB"),
    FR("fr"),
    RU("ru"),
    ES("es");

    private final Locale locale;

    PageLanguage(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /**
     * The language that was asked for, otherwise the first of the header Accept-Language that there is, otherwise English.
     *
     * @param asked ISO 639-1 code, or null
     * @throws org.inclusio.problem.RefusedRequest when it is none of the six
     */
    public static PageLanguage of(String asked, HttpHeaders headers) {
        if (asked != null) {
            return of(asked)
                    .orElseThrow(() -> PageRefusal.NO_SUCH_LANGUAGE.because(
                            "The parameter language must be ar, zh, en, fr, ru or es, or be left out."));
        }
        return headers.getAcceptableLanguages().stream()
                .flatMap(one -> of(one.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }

    private static Optional<PageLanguage> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** ISO 639-1. */
    public String code() {
        return locale.getLanguage();
    }

    /** The value of HTML's attribute {@code dir}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    Locale locale() {
        return locale;
    }
}
