package org.inclusio.indicator.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much is told of what is found and of what comes with it. */
enum Detail {
    FULL("full", false, false),
    ALL_STUBS("allstubs", true, true),
    REFERENCE_STUBS("referencestubs", false, true),
    ALL_COMPLETE_STUBS("allcompletestubs", true, true),
    REFERENCE_COMPLETE_STUBS("referencecompletestubs", false, true),
    REFERENCE_PARTIAL("referencepartial", false, false),
    RAW("raw", false, false);

    private final String word;
    private final boolean foundAreStubs;
    private final boolean othersAreStubs;

    Detail(String word, boolean foundAreStubs, boolean othersAreStubs) {
        this.word = word;
        this.foundAreStubs = foundAreStubs;
        this.othersAreStubs = othersAreStubs;
    }

    static Optional<Detail> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(one -> one.word).toList();
    }

    boolean isStub(boolean isFound) {
        return isFound ? foundAreStubs : othersAreStubs;
    }

    boolean isComplete() {
        return this == ALL_COMPLETE_STUBS || this == REFERENCE_COMPLETE_STUBS;
    }
}
