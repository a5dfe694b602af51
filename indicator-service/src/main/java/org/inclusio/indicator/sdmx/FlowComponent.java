package org.inclusio.indicator.sdmx;

import java.util.Optional;
import org.inclusio.indicator.sdmx.PublishedStructure.Attachment;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;

/**
 * A component of the structure of a dataflow, and what of a row it tells.
 *
 * @param id in messages and addresses; that of its concept too
 * @param label the name of its concept in English
 * @param source what it tells of a row
 * @param role in the structure of the dataflow
 * @param codeList the identifier of its code list; empty where it is not coded
 * @param codes how it writes the codes of its source
 */
public record FlowComponent(
        String id, String label, Component source, Role role, Optional<String> codeList, Codes codes) {

    /** How codes are written; the numbers of areas are those of a catalogue. */
    public enum Codes {
        OWN,
        AREA_NUMBER,
        TOTAL_AS_LETTER,
        AGE_GROUP,
        NOT_STATED
    }

    /** A component as the structure of all values has it. */
    static FlowComponent own(Component component) {
        return new FlowComponent(
                component.name(), component.label(), component, component.role(), component.codeList(), Codes.OWN);
    }

    /** A dimension that has another name or other codes. */
    static FlowComponent dimension(String id, String label, Component source, String codeList, Codes codes) {
        return new FlowComponent(id, label, source, Role.DIMENSION, Optional.of(codeList), codes);
    }

    /** The data type of its values as SDMX names it; empty where they are codes. */
    public Optional<String> dataType() {
        return source.dataType();
    }

    /** Of an attribute only. */
    public Optional<Attachment> attachment() {
        return role == Role.ATTRIBUTE ? source.attachment() : Optional.empty();
    }

    /** Whether it belongs to the key or is the time. */
    public boolean isDimension() {
        return role == Role.DIMENSION || role == Role.TIME;
    }
}
