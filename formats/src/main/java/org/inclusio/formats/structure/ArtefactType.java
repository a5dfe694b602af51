package org.inclusio.formats.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of maintainable artefacts that are written here, as the versions of the standard name them. */
public enum ArtefactType {
    AGENCY_SCHEME("agencyscheme", "base", "AgencyScheme", "Agency", "agencySchemes", "agencies"),
    DATA_PROVIDER_SCHEME(
            "dataproviderscheme", "base", "DataProviderScheme", "DataProvider", "dataProviderSchemes", "dataProviders"),
    DATAFLOW("dataflow", "datastructure", "Dataflow", null, "dataflows", null),
    METADATAFLOW("metadataflow", "metadatastructure", "Metadataflow", null, "metadataflows", null),
    CATEGORY_SCHEME("categoryscheme", "categoryscheme", "CategoryScheme", "Category", "categorySchemes", "categories"),
    CATEGORISATION("categorisation", "categoryscheme", "Categorisation", null, "categorisations", null),
    CODE_LIST("codelist", "codelist", "Codelist", "Code", "codelists", "codes"),
    HIERARCHY("hierarchy", "codelist", "Hierarchy", null, "hierarchies", null),
    CONCEPT_SCHEME("conceptscheme", "conceptscheme", "ConceptScheme", "Concept", "conceptSchemes", "concepts"),
    METADATA_STRUCTURE("metadatastructure", "metadatastructure", "MetadataStructure", null, "metadataStructures", null),
    DATA_STRUCTURE("datastructure", "datastructure", "DataStructure", null, "dataStructures", null),
    DATA_CONSTRAINT("dataconstraint", "registry", "DataConstraint", null, "dataConstraints", null),
    PROVISION_AGREEMENT("provisionagreement", "registry", "ProvisionAgreement", null, "provisionAgreements", null);

    private final String resource;
    private final String urnPackage;
    private final String className;
    private final String itemClass;
    private final String jsonList;
    private final String jsonItems;

    /**
     * @param resource as addresses of SDMX REST 2 name it
     * @param urnPackage of the information model
     * @param className of the information model of version 3
     * @param itemClass of what it lists; null where it is no scheme of items
     * @param jsonList its list in a message of SDMX-JSON 2
     * @param jsonItems the list of its items in SDMX-JSON
     */
    ArtefactType(
            String resource, String urnPackage, String className, String itemClass, String jsonList, String jsonItems) {
        this.resource = resource;
        this.urnPackage = urnPackage;
        this.className = className;
        this.itemClass = itemClass;
        this.jsonList = jsonList;
        this.jsonItems = jsonItems;
    }

    /** By its name in an address of SDMX REST 2, such as {@code codelist}. */
    public static Optional<ArtefactType> of(String resource) {
        return Arrays.stream(values())
                .filter(one -> one.resource.equals(resource))
                .findFirst();
    }

    /** As addresses of SDMX REST 2 name it. */
    public String resource() {
        return resource;
    }

    /** Whether it lists items, which may be asked for one by one. */
    public boolean isItemScheme() {
        return itemClass != null;
    }

    /** Schemes of organisations are always version 1.0, which messages of version 3 do not say. */
    boolean isOfOrganisations() {
        return this == AGENCY_SCHEME || this == DATA_PROVIDER_SCHEME;
    }

    String urnPackage() {
        return urnPackage;
    }

    /** Its class in the information model of a version, which is also its element in SDMX-ML. */
    String className(StructureFormat format) {
        return switch (this) {
            case HIERARCHY -> format.isOf21() ? "HierarchicalCodelist" : className;
            case DATA_CONSTRAINT -> format.isOf21() ? "ContentConstraint" : className;
            default -> className;
        };
    }

    String itemClass() {
        return itemClass;
    }

    /** Its list in a message of SDMX-JSON. */
    String jsonList(StructureFormat format) {
        return switch (this) {
            case HIERARCHY -> format.isOf21() ? "hierarchicalCodelists" : jsonList;
            case DATA_CONSTRAINT -> format.isOf21() ? "contentConstraints" : jsonList;
            default -> jsonList;
        };
    }

    String jsonItems() {
        return jsonItems;
    }

    /** The element around all of its kind in SDMX-ML; in 2.1 agencies and data providers share one. */
    String xmlList(StructureFormat format) {
        return switch (this) {
            case AGENCY_SCHEME, DATA_PROVIDER_SCHEME -> format.isOf21() ? "OrganisationSchemes" : className + "s";
            case CONCEPT_SCHEME -> format.isOf21() ? "Concepts" : "ConceptSchemes";
            case HIERARCHY -> format.isOf21() ? "HierarchicalCodelists" : "Hierarchies";
            case DATA_CONSTRAINT -> format.isOf21() ? "Constraints" : "DataConstraints";
            default -> className + "s";
        };
    }

    /** All, in the order in which a message of SDMX-ML has them: that of 2.1 is its own, that of 3 is the alphabet's. */
    static List<ArtefactType> inOrder(StructureFormat format) {
        return format.isOf21()
                ? List.of(values())
                : Arrays.stream(values())
                        .sorted((a, b) -> a.xmlList(format).compareToIgnoreCase(b.xmlList(format)))
                        .toList();
    }
}
