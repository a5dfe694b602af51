package org.inclusio.formats.structure;

import java.util.regex.Pattern;

/**
 * What a maintainable artefact is known by.
 *
 * @param version as version 3 writes it, such as 1.0.0; what is not versioned semantically has two parts in all versions
 */
public record Reference(ArtefactType type, String agency, String id, String version) {

    private static final Pattern WITHOUT_PATCH = Pattern.compile("(\\d+\\.\\d+)\\.0");

    /** The version in messages and addresses of a format; 2.1 has no third part. */
    public String version(StructureFormat format) {
        return format.isOf21() ? versionOf21(version) : version;
    }

    /** A version of three parts whose last is zero as 2.1 writes it. */
    public static String versionOf21(String version) {
        var matcher = WITHOUT_PATCH.matcher(version);
        return matcher.matches() ? matcher.group(1) : version;
    }

    /** Its uniform resource name in the information model of a format. */
    public String urn(StructureFormat format) {
        return urn(type.className(format)) + "(" + version(format) + ")";
    }

    /** The uniform resource name of one of its items. */
    public String urnOf(StructureFormat format, String item) {
        return urn(type.itemClass()) + "(" + version(format) + ")." + item;
    }

    private String urn(String className) {
        return "urn:sdmx:org.sdmx.infomodel." + type.urnPackage() + "." + className + "=" + agency + ":" + id;
    }

    /** One of its items. */
    public ItemReference item(String item) {
        return new ItemReference(this, item);
    }

    /** For people: {@code INCLUSIO:CL_SEX(1.0.0)}. */
    @Override
    public String toString() {
        return agency + ":" + id + "(" + version + ")";
    }
}
