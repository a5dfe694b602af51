package org.inclusio.indicator.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inclusio.formats.structure.ArtefactType;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.answer.VersionQuery;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;
import org.inclusio.indicator.sdmx.structure.References.Direction;

/** Reads an address of structures as a question. Both faces ask the same; they write it otherwise. */
final class AskedStructures {

    /** The versions that 1.5 names by a word, as 2.2 writes them. */
    private static final String ALL = "*";

    private static final String LATEST = "~";

    private final Face face;

    AskedStructures(Face face) {
        this.face = face;
    }

    /** The parts of an address, those that are left out being empty, and its two parameters. */
    record Written(
            Optional<String> type,
            Optional<String> agency,
            Optional<String> id,
            Optional<String> version,
            Optional<String> item,
            Optional<String> detail,
            List<String> references) {}

    StructureQuestion question(Written written) {
        Set<ArtefactType> types = EnumSet.noneOf(ArtefactType.class);
        for (String name : alternatives(written.type())) {
            types.addAll(types(name));
        }
        Set<String> items = alternatives(written.item());
        if (!items.isEmpty() && types.stream().noneMatch(ArtefactType::isItemScheme)) {
            throw SdmxRefusal.SYNTAX_ERROR.because(
                    "The address ends in an item, '" + written.item().orElse("")
                            + "', but what it asks for has none. Leave it out, or ask for a scheme of items, such as"
                            + " codelist.");
        }
        return new StructureQuestion(
                types,
                areActual(written.type()),
                alternatives(written.agency()),
                alternatives(written.id()),
                versions(written.version()),
                items,
                detail(written.detail()),
                references(written.references()));
    }

    private static Optional<Boolean> areActual(Optional<String> type) {
        return switch (type.orElse("")) {
            case "actualconstraint" -> Optional.of(true);
            case "allowedconstraint" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Set<ArtefactType> types(String name) {
        Set<ArtefactType> served = ResourceNames.served(face).get(name);
        if (served != null) {
            return served;
        }
        if (ResourceNames.isOther(face, name)) {
            throw SdmxRefusal.NOT_IMPLEMENTED.because("There is nothing of the type '" + name
                    + "' here. Of these there is something: "
                    + String.join(", ", ResourceNames.served(face).keySet()) + ".");
        }
        throw SdmxRefusal.SYNTAX_ERROR.because(
                "'" + name + "' is no type of structures. " + NearestWord.advice(name, ResourceNames.all(face)));
    }

    /** What stands in a place, with {@code ,} or, in 1.5, {@code +} between two; nothing where it is any. */
    private Set<String> alternatives(Optional<String> place) {
        if (place.isEmpty() || isAny(place.get())) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>();
        for (String one : place.get().split(face == Face.V1 ? "[+,]" : ",", -1)) {
            if (one.isEmpty()) {
                throw SdmxRefusal.SYNTAX_ERROR.because("In '" + place.get()
                        + "' nothing stands on one side of a comma. Leave the comma out, or name what is missing.");
            }
            if (isAny(one)) {
                return Set.of();
            }
            all.add(one);
        }
        return all;
    }

    private static boolean isAny(String text) {
        return text.equals("*") || text.equals("all") || text.equals("ALL");
    }

    private VersionQuery versions(Optional<String> version) {
        String text = version.orElse(LATEST);
        try {
            return face == Face.V1 ? VersionQuery.parse(asOf2(text)) : VersionQuery.parse(text);
        } catch (IllegalArgumentException e) {
            throw SdmxRefusal.SYNTAX_ERROR.because("The version in the address can't be read: " + e.getMessage());
        }
    }

    /** Versions of two parts are kept as those of three, and both are taken. */
    private static String asOf2(String text) {
        List<String> versions = new ArrayList<>();
        for (String one : text.split("[+,]", -1)) {
            switch (one) {
                case "latest", "" -> versions.add(LATEST);
                case "all", "ALL" -> versions.add(ALL);
                default -> {
                    versions.add(one);
                    if (one.matches("\\d{1,9}\\.\\d{1,9}")) {
                        versions.add(one + ".0");
                    }
                }
            }
        }
        return String.join(",", versions);
    }

    private static Detail detail(Optional<String> word) {
        return word.map(one -> Detail.of(one)
                        .orElseThrow(() -> SdmxRefusal.SYNTAX_ERROR.because(
                                "The parameter detail is '" + one + "'. " + NearestWord.advice(one, Detail.words()))))
                .orElse(Detail.FULL);
    }

    private References references(List<String> words) {
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        Set<ArtefactType> types = EnumSet.noneOf(ArtefactType.class);
        for (String word :
                words.stream().flatMap(one -> Arrays.stream(one.split("[,+]"))).toList()) {
            Optional<Direction> direction = Arrays.stream(Direction.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
            if (direction.isPresent()) {
                directions.add(direction.get());
            } else if (ResourceNames.served(face).containsKey(word)) {
                types.addAll(ResourceNames.served(face).get(word));
            } else if (!ResourceNames.isOther(face, word)) {
                List<String> all = new ArrayList<>(
                        Arrays.stream(Direction.values()).map(Direction::word).toList());
                all.addAll(ResourceNames.all(face));
                throw SdmxRefusal.SYNTAX_ERROR.because("The parameter references is '" + word + "'. "
                        + NearestWord.of(word.toLowerCase(Locale.ROOT), all)
                                .map(near -> "Was '" + near + "' meant? ")
                                .orElse("")
                        + "There are: " + ResourceNames.directions() + ", or a type such as codelist.");
            }
        }
        return new References(directions, types);
    }
}
