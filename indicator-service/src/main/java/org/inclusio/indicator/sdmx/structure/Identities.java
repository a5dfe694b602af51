package org.inclusio.indicator.sdmx.structure;

import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.ItemReference;
import org.inclusio.formats.structure.Reference;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/** What the artefacts are known by. */
final class Identities {

    /** The standard has one version of each scheme of organisations. */
    private static final String ALWAYS = "1.0";

    static final Reference AGENCIES = new Reference(ArtefactType.AGENCY_SCHEME, "SDMX", "AGENCIES", ALWAYS);
    static final Reference PROVIDERS =
            new Reference(ArtefactType.DATA_PROVIDER_SCHEME, PublishedStructure.AGENCY, "DATA_PROVIDERS", ALWAYS);
    static final Reference CONCEPTS = own(ArtefactType.CONCEPT_SCHEME, PublishedStructure.CONCEPTS);
    static final Reference METHOD_CONCEPTS = own(ArtefactType.CONCEPT_SCHEME, "CS_MDG_METHODS");
    static final Reference ALL = own(ArtefactType.DATAFLOW, PublishedStructure.DATAFLOW);
    static final Reference GOALS = own(ArtefactType.CATEGORY_SCHEME, "MDG_GOALS");
    static final Reference METHODS = own(ArtefactType.METADATA_STRUCTURE, "MDG_METHODS");
    static final Reference METHOD_FLOW = own(ArtefactType.METADATAFLOW, "MDF_MDG_METHODS");

    private Identities() {}

    static Reference own(ArtefactType type, String id) {
        return new Reference(type, PublishedStructure.AGENCY, id, PublishedStructure.VERSION);
    }

    /** The code list of a component that is coded. */
    static Reference codeList(Component component) {
        return own(ArtefactType.CODE_LIST, component.codeList().orElseThrow());
    }

    /** The code list of a component of a dataflow that is coded. */
    static Reference codeList(FlowComponent component) {
        return own(ArtefactType.CODE_LIST, component.codeList().orElseThrow());
    }

    static Reference flow(PublishedFlow flow) {
        return own(ArtefactType.DATAFLOW, flow.id());
    }

    static Reference structure(PublishedFlow flow) {
        return own(ArtefactType.DATA_STRUCTURE, flow.structure());
    }

    static ItemReference concept(FlowComponent component) {
        return CONCEPTS.item(component.id());
    }
}
