package org.inclusio.indicator.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.text.Texts;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param release whose values are shown; null where there is none
 * @param keep what links to other pages take along, such as {@code ?language=fr}; or nothing
 * @param address of the page in each language, but for the language itself: ends with {@code language=}
 */
record Frame(String title, Texts texts, OpenRelease release, String keep, String address) {

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
                        one.code(), named(one), one.direction(), address + one.code(), one == texts.language()))
                .toList();
    }

    private static String named(Language one) {
        String name = Locale.forLanguageTag(one.code()).getDisplayLanguage(Locale.forLanguageTag(one.code()));
        return name.substring(0, 1).toUpperCase(one.locale()) + name.substring(1);
    }

    /** A link within the explorer, with what it takes along. */
    public String to(String path) {
        return keep.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + keep;
    }
}
