package org.inclusio.formats.sentence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An official language of the United Nations, in which sentences are worded and pages are written. */
public enum Language {
    // Digits are those of the files that offices send, in Arabic too.
    AR("ar-u-nu-latn"),
    ZH("zh"),
    EN("en-GB"),
    FR("fr"),
    RU("ru"),
    ES("es");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** By its ISO 639-1 code; empty when it is none of the six. */
    public static Optional<Language> of(String code) {
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

    /** How dates and numbers are written in it; English as in British English. */
    public Locale locale() {
        return locale;
    }
}
