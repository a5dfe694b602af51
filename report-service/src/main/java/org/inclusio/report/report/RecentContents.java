package org.inclusio.report.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The contents of the reports that were read lately. Who walks through the numbers of a report asks for some hundreds of it, and
 * each would read a megabyte of JSON.
 */
final class RecentContents {

    /** A few megabytes each. */
    private static final int MOST = 4;

    private final Map<String, KeptContent> contents = new LinkedHashMap<>(MOST, 0.75f, true);

    /** @param sha256 of the bytes of {@link Form#JSON} */
    synchronized Optional<KeptContent> get(String sha256) {
        return Optional.ofNullable(contents.get(sha256));
    }

    synchronized void put(String sha256, KeptContent content) {
        contents.put(sha256, content);
        if (contents.size() > MOST) {
            contents.remove(contents.keySet().iterator().next());
        }
    }
}
