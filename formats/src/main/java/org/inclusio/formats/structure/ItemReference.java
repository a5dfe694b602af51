package org.inclusio.formats.structure;

/**
 * An item of a scheme, such as a code of a code list.
 *
 * @param item its identifier; of a category with those of the categories that it is in before it, each with a point behind
 */
public record ItemReference(Reference scheme, String item) {

    /** Its uniform resource name in the information model of a format. */
    public String urn(StructureFormat format) {
        return scheme.urnOf(format, item);
    }
}
