package org.inclusio.statistics.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes a dimension or an attribute may have, with their names; ages and custom groups also follow a pattern. */
public final class CodeList {

    private static final Pattern AGE =
            Pattern.compile("_T|_U|M\\d{1,3}|Y_(?:GE|LT)\\d{1,3}|Y(\\d{1,3})(?:T(\\d{1,3}))?");
    private static final Pattern SDMX_ID = Pattern.compile("[A-Za-z0-9_@$-]{1,100}");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final String name;
    private final Map<String, String> names;
    private final Pattern pattern;

    private CodeList(String name, Map<String, String> names, Pattern pattern) {
        this.name = name;
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.pattern = pattern;
    }

    static CodeList closed(String name, Map<String, String> names) {
        return new CodeList(name, names, NOTHING);
    }

    static CodeList ages(String name, Map<String, String> named) {
        return new CodeList(name, named, AGE);
    }

    /** National groups outside the lists: any SDMX identifier. */
    static CodeList open(String name) {
        return new CodeList(name, Map.of(), SDMX_ID);
    }

    public String name() {
        return name;
    }

    /** The listed codes and their names, in the order of the file. */
    public Map<String, String> names() {
        return names;
    }

    public boolean contains(String code) {
        if (code == null || names.containsKey(code)) {
            return code != null;
        }
        Matcher matcher = pattern.matcher(code);
        if (!matcher.matches()) {
            return false;
        }
        boolean band = matcher.groupCount() == 2 && matcher.group(2) != null;
        return !band || Integer.parseInt(matcher.group(1)) <= Integer.parseInt(matcher.group(2));
    }
}
