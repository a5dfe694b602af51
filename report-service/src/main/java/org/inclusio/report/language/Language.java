package org.inclusio.report.language;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** An official language of the United Nations, in the order in which its documents list them. */
public enum Language {
    ARABIC("ar", "ara", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629"),
    CHINESE("zh", "zho", "\u4e2d\u6587"),
    ENGLISH("en", "eng", "English"),
    FRENCH("fr", "fra", "Fran\u00e7ais"),
    RUSSIAN("ru", "rus", "\u0420\u0443\u0441\u0441\u043a\u0438\u0439"),
    SPANISH("es", "spa", "Espa\u00f1ol");

    private final String code;
    private final String threeLetters;
    private final String ownName;

    Language(String code, String threeLetters, String ownName) {
        this.code = code;
        this.threeLetters = threeLetters;
        this.ownName = ownName;
    }

    /** By its ISO 639-1 code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The ISO 639-1 codes of all, for people. */
    public static String codes() {
        return Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));
    }

    /** ISO 639-1. */
    @JsonValue
    public String code() {
        return code;
    }

    /** ISO 639-2 (T), as Akoma Ntoso names languages. */
    public String threeLetters() {
        return threeLetters;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** The value of HTML's attribute {@code dir}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Dates in English are written as in British English. */
    public ULocale locale() {
        return this == ENGLISH ? ULocale.UK : new ULocale(code);
    }
}
