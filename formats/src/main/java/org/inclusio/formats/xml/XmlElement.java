package org.inclusio.formats.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.sdmx.Component;

/**
 * The elements of an SDMX-ML data message, those within each and its attributes, by the schemas of 2.1 and 3.0. They are
 * told apart by their local names, so that one reader understands all kinds of messages of SDMX; attributes that are components
 * are not listed here.
 */
enum XmlElement {
    MESSAGE("Header:HEADER DataSet:DATA_SET Footer:FOOTER", ""),
    HEADER(
            "ID:TEXT Test:TEST Prepared:TEXT Sender:PARTY Receiver:PARTY Name:TEXT Structure:STRUCTURE"
                    + " DataProvider:REFERENCE DataSetAction:ACTION DataSetID:TEXT Extracted:TEXT ReportingBegin:REPORTING"
                    + " ReportingEnd:REPORTING EmbargoDate:EMBARGO Source:SOURCE",
            ""),
    PARTY("Name:TEXT Contact:CONTACT", "id"),
    CONTACT("Name:TEXT Department:TEXT Role:TEXT Telephone:TEXT Fax:TEXT X400:TEXT URI:TEXT Email:TEXT", "id"),
    STRUCTURE(
            "Structure:REFERENCE StructureUsage:REFERENCE ProvisionAgreement:REFERENCE ProvisionAgrement:REFERENCE",
            "structureID schemaURL serviceURL structureURL namespace dimensionAtObservation explicitMeasures"),
    REFERENCE("Ref:REFERRED URN:TEXT", ""),
    REFERRED(
            "",
            "agencyID id version class package local maintainableParentID maintainableParentVersion containerID style"),
    FOOTER("Message:FOOTER_MESSAGE", ""),
    FOOTER_MESSAGE("Text:TEXT", "code severity"),
    DATA_SET(
            "Annotations:ANNOTATIONS DataProvider:REFERENCE Attributes:VALUES Atts:GROUP Group:GROUP Series:SERIES"
                    + " Obs:OBS",
            "structureRef setID action reportingBeginDate reportingEndDate validFromDate validToDate publicationYear"
                    + " publicationPeriod dataScope"),
    GROUP("Annotations:ANNOTATIONS GroupKey:VALUES Attributes:VALUES Comp:COMPONENT", "type"),
    SERIES("Annotations:ANNOTATIONS SeriesKey:VALUES Attributes:VALUES Comp:COMPONENT Obs:OBS", ""),
    OBS(
            "Annotations:ANNOTATIONS ObsKey:VALUES ObsDimension:VALUE ObsValue:VALUE Attributes:VALUES Comp:COMPONENT",
            "type"),
    VALUES("Value:VALUE", ""),
    VALUE("", "id value"),
    COMPONENT("Annotations:ANNOTATIONS Value:COMPONENT_VALUE", "id"),
    COMPONENT_VALUE("Text:TEXT", ""),
    ANNOTATIONS("Annotation:ANNOTATION", ""),
    ANNOTATION(
            "AnnotationTitle:TEXT AnnotationType:TEXT AnnotationURL:TEXT AnnotationText:TEXT AnnotationValue:TEXT",
            "id"),
    ACTION("", ""),
    TEST("", ""),
    EMBARGO("", ""),
    REPORTING("", ""),
    SOURCE("", ""),
    TEXT("", "");

    /** What holds observations, and so can have components as attributes. */
    private static final Set<XmlElement> LEVELS = Set.of(DATA_SET, GROUP, SERIES, OBS);

    private static final Set<XmlElement> WITH_TEXT =
            Set.of(ACTION, TEST, TEXT, COMPONENT_VALUE, EMBARGO, REPORTING, SOURCE);

    private final Map<String, String> elements = new HashMap<>();
    private final Set<String> attributes;

    XmlElement(String elements, String attributes) {
        if (!elements.isEmpty()) {
            for (String element : elements.split(" ")) {
                this.elements.put(
                        element.substring(0, element.indexOf(':')), element.substring(element.indexOf(':') + 1));
            }
        }
        this.attributes = Set.of(attributes.split(" "));
    }

    /** Whether it holds observations or attributes of many. */
    boolean isLevel() {
        return LEVELS.contains(this);
    }

    boolean hasText() {
        return WITH_TEXT.contains(this);
    }

    /** Whether an attribute of this name belongs to the message and is no component. */
    boolean hasAttribute(String name) {
        return attributes.contains(name);
    }

    /**
     * The element of this name within this one, whose own name is {@code within}.
     *
     * @throws UnreadableFile when there is none
     */
    XmlElement element(String name, String within, long line) {
        String element = elements.get(name);
        if (element == null) {
            throw notUnderstood(name, within, line);
        }
        return valueOf(element);
    }

    static UnreadableFile notUnderstood(String name, String within, long line) {
        return UnreadableFile.at(line, "READABLE_FILE.not-understood", "name", Component.shown(name), "within", within);
    }
}
