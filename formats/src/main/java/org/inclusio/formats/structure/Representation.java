package org.inclusio.formats.structure;

import java.util.Optional;

/**
 * What the values of a component are.
 *
 * @param codeList whose codes they are
 * @param dataType as SDMX names it, where they are no codes
 */
public record Representation(Optional<Reference> codeList, Optional<String> dataType) {

    /** Codes of a list. */
    public static Representation coded(Reference codeList) {
        return new Representation(Optional.of(codeList), Optional.empty());
    }

    /** Values of a data type of SDMX, such as Decimal. */
    public static Representation of(String dataType) {
        return new Representation(Optional.empty(), Optional.of(dataType));
    }
}
