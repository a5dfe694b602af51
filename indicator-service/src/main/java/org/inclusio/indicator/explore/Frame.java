package org.inclusio.indicator.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.text.Texts;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param release whose values are shown; null where there is none
 */
record Frame(String title, Texts texts, OpenRelease release, AskedPage asked) {

    /** A language that the page is in as well. */
    record Other(String code, String name, String direction, String address, boolean isThis) {}

    public String t(String key) {
        return texts.of(key);
    }

    public String language() {
        return texts.language().code();
    }

    public String direction() {
        return texts.language().direction();
    }

    public List<Other> languages() {
        return Arrays.stream(Language.values())
                .map(one -> new Other(
                        one.code(), named(one), one.direction(), asked.address() + one.code(), one == texts.language()))
                .toList();
    }

    private static String named(Language one) {
        String name = Locale.forLanguageTag(one.code()).getDisplayLanguage(Locale.forLanguageTag(one.code()));
        return name.substring(0, 1).toUpperCase(one.locale()) + name.substring(1);
    }

    /** What of the address no page of this kind knows. */
    public List<String> notices() {
        return Stream.concat(
                        asked.unknown().stream().map(name -> texts.of("notice.parameter", name)),
                        asked.otherLanguage().stream().map(code -> texts.of("notice.language", code)))
                .toList();
    }

    /** The release that the address names; null where it names none. */
    public String fixed() {
        return asked.isFixed() && release != null ? release.name() : null;
    }

    /** A link within the explorer, with what it takes along. */
    public String to(String path) {
        return release == null ? path : asked.to(path);
    }
}
