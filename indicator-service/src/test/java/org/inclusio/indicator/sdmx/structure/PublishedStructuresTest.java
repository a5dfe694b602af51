package org.inclusio.indicator.sdmx.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.formats.structure.Content;
import org.inclusio.formats.structure.CubeRegion;
import org.inclusio.formats.structure.Item;
import org.inclusio.formats.structure.Reference;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.formats.structure.Text;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.indicator.sdmx.answer.VersionQuery;
import org.inclusio.indicator.sdmx.structure.References.Direction;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of the structure of published values, and what comes with what. */
class PublishedStructuresTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final PublishedCodes CODES = new PublishedCodes(CATALOGUE);
    private static final Registry REGISTRY = new Registry(DescribedArtefacts.of(CATALOGUE, seen()));

    /** Two values of a release: a rate of Kenya's children in towns, and one of women. */
    private static Seen seen() {
        Map<Component, List<String>> codes = new EnumMap<>(Component.class);
        PublishedStructure.key().forEach(dimension -> codes.put(dimension, List.of("_T")));
        codes.put(Component.FREQ, List.of("A"));
        codes.put(Component.SERIES, List.of("MDG_0401_U5MR"));
        codes.put(Component.REF_AREA, List.of("KEN"));
        codes.put(Component.SEX, List.of("F", "_T"));
        codes.put(Component.AGE, List.of("Y0T4"));
        Counted counted = new Counted(codes, Optional.of(new CubeRegion.Periods("1990", "2009")), 2, 2);
        return new Seen(
                Set.of("Y0T4", "Y_GE65", "M6"),
                Set.of("PASTORALISTS"),
                Stream.of(PublishedFlow.values())
                        .map(flow -> counted.constraint(
                                Identities.own(
                                        ArtefactType.DATA_CONSTRAINT, flow.id().replace("DF_", "CN_")),
                                Text.english("There is"),
                                flow,
                                CODES,
                                any -> true))
                        .toList());
    }

    private static List<Artefact> find(Set<ArtefactType> types, Set<String> ids, Detail detail, References references) {
        return REGISTRY.find(new StructureQuestion(
                types, Optional.empty(), Set.of(), ids, VersionQuery.parse("~"), Set.of(), detail, references));
    }

    private static References with(Direction direction) {
        return new References(Set.of(direction), Set.of());
    }

    @ParameterizedTest
    @EnumSource(StructureFormat.class)
    void all_of_it_is_valid_by_the_schemas_of_sdmx(StructureFormat format) throws Exception {
        for (Detail detail : Detail.values()) {
            List<Artefact> all = find(Set.of(), Set.of(), detail, References.NONE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(new StructureMessage("INCLUSIO", Instant.EPOCH, Language.EN, all), out);
            OfficialSchemas.requireValid(format.mediaType(), out.toByteArray());
        }
    }

    /** Clients look up what an answer refers to in the answer itself, and fail where it is not there. */
    @Test
    void nothing_in_an_answer_with_all_references_refers_to_what_is_not_in_it() {
        for (Artefact artefact : REGISTRY.all()) {
            for (Direction direction : List.of(Direction.ALL, Direction.DESCENDANTS)) {
                Reference identity = artefact.identity();
                List<Artefact> answer =
                        find(Set.of(identity.type()), Set.of(identity.id()), Detail.FULL, with(direction));
                Set<Reference> there = answer.stream().map(Artefact::identity).collect(Collectors.toSet());
                assertThat(there).contains(identity);
                assertThat(answer.stream().flatMap(one -> one.refersTo().stream()))
                        .as("%s of %s", direction, identity)
                        .allMatch(there::contains);
            }
        }
    }

    /** The definitions of doc/structures.md, over every artefact. */
    @Test
    void what_comes_along_is_what_the_direction_says() {
        for (Artefact artefact : REGISTRY.all()) {
            Reference identity = artefact.identity();
            Set<Reference> parents = REGISTRY.all().stream()
                    .filter(one -> refers(one, identity))
                    .map(Artefact::identity)
                    .collect(Collectors.toSet());
            Set<Reference> children = REGISTRY.all().stream()
                    .map(Artefact::identity)
                    .filter(one -> refers(artefact, one))
                    .collect(Collectors.toSet());
            assertThat(along(identity, Direction.NONE)).isEmpty();
            assertThat(along(identity, Direction.PARENTS)).isEqualTo(parents);
            assertThat(along(identity, Direction.CHILDREN)).isEqualTo(children);
            assertThat(along(identity, Direction.ANCESTORS)).containsAll(parents);
            assertThat(along(identity, Direction.DESCENDANTS)).containsAll(children);
            assertThat(along(identity, Direction.PARENTSANDSIBLINGS)).containsAll(parents);
            assertThat(along(identity, Direction.ALL))
                    .containsAll(along(identity, Direction.PARENTSANDSIBLINGS))
                    .containsAll(along(identity, Direction.DESCENDANTS));
        }
    }

    private static boolean refers(Artefact from, Reference to) {
        boolean isAgency = to.equals(Identities.AGENCIES) && !from.identity().equals(to);
        return isAgency || from.refersTo().contains(to);
    }

    private static Set<Reference> along(Reference of, Direction direction) {
        return find(Set.of(of.type()), Set.of(of.id()), Detail.FULL, with(direction)).stream()
                .map(Artefact::identity)
                .filter(one -> !one.equals(of))
                .collect(Collectors.toSet());
    }

    @Test
    void references_to_a_type_bring_that_type_alone() {
        References lists = new References(Set.of(), Set.of(ArtefactType.CODE_LIST));
        assertThat(find(Set.of(ArtefactType.DATAFLOW), Set.of("DF_MDG_DISAGG"), Detail.FULL, lists))
                .extracting(one -> one.identity().type())
                .containsOnly(ArtefactType.DATAFLOW, ArtefactType.CODE_LIST)
                .contains(ArtefactType.CODE_LIST);
    }

    @Test
    void every_item_has_its_parent_in_the_same_scheme() {
        for (Artefact artefact : REGISTRY.all()) {
            Set<String> ids = artefact.items().stream().map(Item::id).collect(Collectors.toSet());
            assertThat(ids).hasSameSizeAs(artefact.items());
            assertThat(artefact.items().stream().flatMap(item -> item.parent().stream()))
                    .as(artefact.identity().id())
                    .allMatch(ids::contains);
        }
        assertThat(item("CL_AREA_MDG", "KEN").parent()).contains("SUB_SAHARAN_AFRICA");
        assertThat(item("CL_AREA_MDG", "SUB_SAHARAN_AFRICA").parent()).contains("DEVELOPING");
        assertThat(item("CL_AREA_MDG", "WORLD").parent()).isEmpty();
        assertThat(item("CL_SEX", "F").parent()).contains("_T");
        assertThat(item("CL_EDUCATION_LEV", "ISCED11_2").parent()).contains("ISCED11_2T3");
    }

    /** United Nations, Standard country or area codes for statistical use (M49): Kenya is 404. */
    @Test
    void areas_say_their_m49_number_and_their_name_in_six_languages() {
        Item kenya = item("CL_AREA_MDG", "KEN");
        assertThat(kenya.annotations())
                .anyMatch(one -> one.id().equals("M49") && one.title().equals("404"));
        assertThat(kenya.name().byLanguage().keySet()).containsExactlyInAnyOrder(Language.values());
        assertThat(kenya.name().in(Language.ES)).isEqualTo("Kenya");
        assertThat(kenya.name().in(Language.ZH)).isEqualTo("肯尼亚");
    }

    @Test
    void series_and_goals_have_names_in_six_languages() {
        Stream.concat(
                        list("CL_SERIES_MDG").items().stream(),
                        list("MDG_GOALS").items().stream()
                                .filter(item -> item.parent().isEmpty()))
                .forEach(item -> assertThat(item.name().byLanguage().keySet())
                        .as(item.id())
                        .containsExactlyInAnyOrder(Language.values()));
    }

    @Test
    void there_is_a_category_for_every_goal_target_and_indicator() {
        assertThat(list("MDG_GOALS").items())
                .hasSize(CATALOGUE.goals().size()
                        + CATALOGUE.targets().size()
                        + CATALOGUE.indicators().size());
        assertThat(item("MDG_GOALS", "GOAL_4.TARGET_4_A.INDICATOR_4_1").annotations())
                .anyMatch(one -> one.title().equals("MDG_0401_U5MR"));
    }

    @Test
    void every_code_of_the_release_is_in_the_list_of_its_dimension() {
        assertThat(list("CL_AGE").items()).extracting(Item::id).contains("_T", "Y0T4", "Y_GE65", "M6");
        assertThat(item("CL_AGE", "Y0T4").name().in(Language.EN)).isEqualTo("0 to 4 years");
        assertThat(item("CL_AGE", "Y_GE65").name().in(Language.EN)).isEqualTo("65 years and over");
        assertThat(list("CL_CUST_BREAKDOWN").items()).extracting(Item::id).containsExactly("_T", "PASTORALISTS");
    }

    /** doc/structures.md: codes of what there is, concepts of the structure, agencies of what is told. */
    @Test
    void partial_references_have_only_what_is_used_and_say_so() {
        List<Artefact> answer = find(
                Set.of(ArtefactType.DATAFLOW), Set.of("DF_MDG_DISAGG"), Detail.REFERENCE_PARTIAL, with(Direction.ALL));
        Map<String, Artefact> byId = answer.stream()
                .collect(Collectors.toMap(
                        one -> one.identity().type() + one.identity().id(), one -> one));
        Artefact areas = byId.get("CODE_LISTCL_AREA_MDG");
        assertThat(areas.items())
                .extracting(Item::id)
                .containsExactlyInAnyOrder("KEN", "SUB_SAHARAN_AFRICA", "DEVELOPING", "WORLD");
        assertThat(((Content.Items) areas.content()).isPartial()).isTrue();
        assertThat(byId.get("CODE_LISTCL_SEX").items()).extracting(Item::id).containsExactlyInAnyOrder("F", "_T");
        assertThat(byId.get("CONCEPT_SCHEMECS_MDG").items()).hasSize(Component.values().length);
    }

    @Test
    void one_category_comes_with_those_that_it_is_in() {
        List<Artefact> answer = REGISTRY.find(new StructureQuestion(
                Set.of(ArtefactType.CATEGORY_SCHEME),
                Optional.empty(),
                Set.of(),
                Set.of("MDG_GOALS"),
                VersionQuery.parse("~"),
                Set.of("GOAL_4.TARGET_4_A"),
                Detail.FULL,
                References.NONE));
        assertThat(answer.get(0).items()).extracting(Item::id).containsExactly("GOAL_4", "GOAL_4.TARGET_4_A");
        assertThat(((Content.Items) answer.get(0).content()).isPartial()).isTrue();
    }

    @Test
    void the_hierarchy_has_every_area_in_each_of_its_groups() {
        Artefact tree = list("H_MDG_REGIONS");
        List<String> places = nodes(((Content.Tree) tree.content()).roots()).toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(places.stream().filter(id -> id.endsWith("-UGA")))
                .containsExactlyInAnyOrder(
                        "WORLD-DEVELOPING-SUB_SAHARAN_AFRICA-UGA", "WORLD-LDC-UGA", "WORLD-LLDC-UGA");
        CATALOGUE
                .areas()
                .forEach(area -> assertThat(places)
                        .as(area.name())
                        .anyMatch(id -> id.endsWith("-" + area.area().iso3())));
    }

    private static Stream<String> nodes(List<Content.Tree.Node> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node.id()), nodes(node.children())));
    }

    @Test
    void a_constraint_allows_no_group_by_which_a_series_is_not_broken_down() {
        Content.Constraint allowed = (Content.Constraint) list("CN_MDG_ALLOWED").content();
        assertThat(allowed.keys()).hasSize(CATALOGUE.series().size());
        Map<String, String> parliament = allowed.keys().stream()
                .filter(key -> key.get("SERIES").equals("MDG_0303_WOMEN_PARLIAMENT"))
                .findFirst()
                .orElseThrow();
        assertThat(parliament).containsEntry("URBANISATION", "_T");
    }

    private static Artefact list(String id) {
        return REGISTRY.all().stream()
                .filter(one -> one.identity().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Item item(String list, String id) {
        return list(list).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_key_has_the_order_of_the_data_structure_of_the_sustainable_development_goals() {
        Content.DataStructure structure =
                (Content.DataStructure) list(PublishedStructure.ID).content();
        assertThat(structure.of(org.inclusio.formats.structure.Component.Kind.DIMENSION))
                .extracting(org.inclusio.formats.structure.Component::id)
                .containsExactlyElementsOf(Arrays.asList(
                        "FREQ",
                        "SERIES",
                        "REF_AREA",
                        "SEX",
                        "AGE",
                        "URBANISATION",
                        "INCOME_WEALTH_QUANTILE",
                        "EDUCATION_LEV",
                        "CUST_BREAKDOWN",
                        "DISABILITY_STATUS",
                        "MIGRATION_STATUS",
                        "INDIGENOUS_STATUS"));
    }

    @ParameterizedTest
    @EnumSource(PublishedFlow.class)
    void a_data_structure_has_the_components_that_data_tell_in_their_order(PublishedFlow flow) {
        Content.DataStructure structure = (Content.DataStructure) REGISTRY.all().stream()
                .filter(one -> one.identity().equals(Identities.structure(flow)))
                .findFirst()
                .orElseThrow()
                .content();
        assertThat(structure.components().stream().map(one -> one.id()))
                .containsExactlyElementsOf(
                        flow.components().stream().map(one -> one.id()).toList());
    }
}
