package org.inclusio.indicator.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inclusio.indicator.sdmx.FlowComponent.Codes;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.PublishedStructure.Role;

/**
 * A dataflow: some or all of the published rows, told by a structure. All of them read the same rows; they differ in which these
 * are, and in the names and codes of the components.
 */
public enum PublishedFlow {
    ALL(
            PublishedStructure.DATAFLOW,
            PublishedStructure.ID,
            PublishedStructure.NAME,
            PublishedStructure.DATAFLOW_NAME,
            "Every value of the newest release, of everybody and of groups.",
            own()),
    /** What is about everybody whom its series is about. */
    HEADLINE(
            "DF_MDG_HEADLINE",
            PublishedStructure.ID,
            PublishedStructure.NAME,
            PublishedStructure.DATAFLOW_NAME + ", totals",
            "The values of the newest release that are of no group. Those of groups are in "
                    + PublishedStructure.DATAFLOW + ".",
            own()),
    /** In the shape of the data structure of the Millennium Development Goals, which knows sex, age and place. */
    COMPATIBLE(
            "DF_MDG_COMPAT",
            "MDG",
            "Millennium Development Goals, in the shape of their data structure of 2013",
            PublishedStructure.DATAFLOW_NAME + " by place, age and sex",
            "The values of the newest release that are of no group but by place, age and sex, with the dimensions of the"
                    + " data structure of the Millennium Development Goals and areas by their M49 number. It has no"
                    + " dimension for wealth, education, national groups, disability, migration and indigenous status:"
                    + " values of these groups are in " + PublishedStructure.DATAFLOW + ".",
            compatible());

    private final String id;
    private final String structure;
    private final String structureName;
    private final String label;
    private final String description;
    private final List<FlowComponent> components;
    private final List<Component> missing;

    PublishedFlow(
            String id,
            String structure,
            String structureName,
            String label,
            String description,
            List<FlowComponent> components) {
        this.id = id;
        this.structure = structure;
        this.structureName = structureName;
        this.label = label;
        this.description = description;
        this.components = components;
        this.missing = PublishedStructure.key().stream()
                .filter(one ->
                        components.stream().noneMatch(has -> has.role() == Role.DIMENSION && has.source() == one))
                .toList();
    }

    private static List<FlowComponent> own() {
        return Arrays.stream(Component.values()).map(FlowComponent::own).toList();
    }

    private static List<FlowComponent> compatible() {
        List<FlowComponent> all = new ArrayList<>();
        all.add(FlowComponent.own(Component.FREQ));
        all.add(FlowComponent.own(Component.SERIES));
        all.add(FlowComponent.dimension("UNIT", "Unit", Component.UNIT_MEASURE, "CL_UNIT_MEASURE", Codes.OWN));
        all.add(FlowComponent.dimension(
                "LOCATION", "Location", Component.URBANISATION, "CL_LOCATION_MDG", Codes.TOTAL_AS_LETTER));
        all.add(FlowComponent.dimension("AGE_GROUP", "Age group", Component.AGE, "CL_AGE_GROUP_MDG", Codes.AGE_GROUP));
        all.add(FlowComponent.dimension("SEX", "Sex", Component.SEX, "CL_SEX_MDG", Codes.TOTAL_AS_LETTER));
        all.add(FlowComponent.dimension(
                "REF_AREA", "Reference area", Component.REF_AREA, "CL_REF_AREA_MDG", Codes.AREA_NUMBER));
        all.add(FlowComponent.dimension(
                "SOURCE_TYPE", "Source type", Component.FREQ, "CL_SOURCE_TYPE_MDG", Codes.NOT_STATED));
        Arrays.stream(Component.values())
                .filter(one -> one.role() != Role.DIMENSION && one != Component.UNIT_MEASURE)
                .map(FlowComponent::own)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The identifier of the dataflow. */
    public String id() {
        return id;
    }

    /** The identifier of its data structure. */
    public String structure() {
        return structure;
    }

    /** The name of its data structure in English. */
    public String structureName() {
        return structureName;
    }

    /** Its name in English. */
    public String label() {
        return label;
    }

    /** What is in it, and where the rest is, in English. */
    public String description() {
        return description;
    }

    /** Dimensions in the order of the key, the time, the value, then the attributes. */
    public List<FlowComponent> components() {
        return components;
    }

    /** The dimensions of the key in their order, without the time. */
    public List<FlowComponent> key() {
        return of(Role.DIMENSION);
    }

    public List<FlowComponent> attributes() {
        return of(Role.ATTRIBUTE);
    }

    private List<FlowComponent> of(Role role) {
        return components.stream().filter(one -> one.role() == role).toList();
    }

    /** The component of this identifier, in capitals. */
    public Optional<FlowComponent> component(String name) {
        return components.stream().filter(one -> one.id().equals(name)).findFirst();
    }

    /** The dimensions and the time, by which rows are told apart. */
    public List<FlowComponent> dimensions() {
        return components.stream().filter(FlowComponent::isDimension).toList();
    }

    /** The dimensions of a row that this structure does not have, and which therefore must be the total. */
    public List<Component> missing() {
        return missing;
    }

    /** The first of each structure stands for it. */
    public static List<PublishedFlow> ofStructures() {
        return List.of(ALL, COMPATIBLE);
    }

    /** As SDMX refers to its data structure. */
    public String structureUrn(String version) {
        return PublishedStructure.urn("datastructure.DataStructure", structure, version);
    }
}
