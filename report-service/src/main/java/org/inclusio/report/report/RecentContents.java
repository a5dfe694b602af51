package org.inclusio.report.report;

import java.util.Collections;
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

    private final Map<String, KeptContent> contents =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, KeptContent> eldest) {
                    return size() > MOST;
                }
            });

    /** @param sha256 of the bytes of {@link Form#JSON} */
    Optional<KeptContent> get(String sha256) {
        return Optional.ofNullable(contents.get(sha256));
    }

    void put(String sha256, KeptContent content) {
        contents.put(sha256, content);
    }
}
