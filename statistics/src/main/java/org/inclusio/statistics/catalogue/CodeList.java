package org.inclusio.statistics.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The codes a dimension or an attribute may have, with their names; ages and custom groups also follow a pattern. */
public final class CodeList {

    private static final Pattern SDMX_ID = Pattern.compile("[A-Za-z0-9_@$-]{1,100}");

    private final String name;
    private final Map<String, String> names;
    private final Predicate<String> pattern;

    private CodeList(String name, Map<String, String> names, Predicate<String> pattern) {
        this.name = name;
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.pattern = pattern;
    }

    static CodeList closed(String name, Map<String, String> names) {
        return new CodeList(name, names, code -> false);
    }

    static CodeList ages(String name, Map<String, String> named) {
        return new CodeList(name, named, AgeCode::isCode);
    }

    /** National groups outside the lists: any SDMX identifier. */
    static CodeList open(String name) {
        return new CodeList(name, Map.of(), code -> SDMX_ID.matcher(code).matches());
    }

    public String name() {
        return name;
    }

    /** The listed codes and their names, in the order of the file. */
    public Map<String, String> names() {
        return names;
    }

    public boolean contains(String code) {
        return code != null && (names.containsKey(code) || pattern.test(code));
    }
}
