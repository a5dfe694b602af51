package org.inclusio.indicator.explore;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.text.Texts;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Period;

/**
 * What the address of the explorer asks for. What in it is not understood is told on the page, and the rest is shown.
 *
 * @param areas in the order in which they were named
 * @param groups the same
 * @param from first year, inclusive; empty for the first there is
 * @param to last year, inclusive; empty for the last there is
 * @param notices what of the address is not shown, and why
 */
record AskedView(
        Series series,
        List<String> areas,
        List<Group> groups,
        Optional<Integer> from,
        Optional<Integer> to,
        List<String> notices) {

    /** So many lines can be told apart in a chart, and columns be read beside each other. */
    static final int MOST_COLUMNS = 12;

    /** The parameters of an address. */
    static final Set<String> NAMES = Set.of("series", "area", "group", "from", "to");

    /** @param choices that there are of the sub-series; where no area is named, its regions are shown */
    static AskedView of(
            Series series,
            MultivaluedMap<String, String> parameters,
            Choices choices,
            IndicatorCatalogue catalogue,
            Texts texts) {
        List<String> notices = new ArrayList<>();
        Set<String> areas = new LinkedHashSet<>();
        for (String code : given(parameters, "area")) {
            if (choices.areas().contains(code)) {
                areas.add(code);
            } else if (catalogue.area(code).isPresent()) {
                areas.add(code);
                notices.add(texts.of("notice.area-empty", code));
            } else if (catalogue.region(code).isPresent()) {
                notices.add(texts.of("notice.area-empty", code));
            } else {
                notices.add(texts.of("notice.area", code) + meant(code, choices.areas(), texts));
            }
        }
        if (areas.isEmpty()) {
            catalogue.regions().stream()
                    .map(Region::code)
                    .filter(choices.areas()::contains)
                    .limit(MOST_COLUMNS / 2)
                    .forEach(areas::add);
        }
        if (areas.isEmpty()) {
            choices.areas().stream().limit(MOST_COLUMNS / 2).forEach(areas::add);
        }
        Set<String> groups = new LinkedHashSet<>();
        for (String text : given(parameters, "group")) {
            Group.parse(text, catalogue)
                    .ifPresentOrElse(
                            group -> groups.add(group.toString()),
                            () -> notices.add(texts.of("notice.group", text)
                                    + meant(
                                            text,
                                            choices.groupsOf(areas).stream()
                                                    .map(Group::toString)
                                                    .toList(),
                                            texts)));
        }
        List<Group> wanted = groups.isEmpty()
                ? List.of(Group.EVERYBODY)
                : groups.stream()
                        .flatMap(one -> Group.parse(one, catalogue).stream())
                        .toList();
        List<Group> some = wanted.subList(0, Math.min(wanted.size(), MOST_COLUMNS));
        int mostAreas = MOST_COLUMNS / some.size();
        if (areas.size() > mostAreas || some.size() < wanted.size()) {
            notices.add(texts.of("notice.columns", MOST_COLUMNS));
        }
        Optional<Integer> from = year(parameters, "from", notices, texts);
        Optional<Integer> to = year(parameters, "to", notices, texts);
        boolean isReversed = from.isPresent() && to.isPresent() && from.get() > to.get();
        if (isReversed) {
            notices.add(texts.of("notice.years", from.get(), to.get()));
        }
        return new AskedView(
                series,
                areas.stream().limit(mostAreas).toList(),
                some,
                isReversed ? to : from,
                isReversed ? from : to,
                notices);
    }

    private static Optional<Integer> year(
            MultivaluedMap<String, String> parameters, String name, List<String> notices, Texts texts) {
        Optional<String> text = given(parameters, name).stream().findFirst();
        try {
            return text.map(Period::parse).map(Period::year);
        } catch (IllegalArgumentException e) {
            notices.add(texts.of("notice.year", text.orElseThrow()));
            return Optional.empty();
        }
    }

    private static String meant(String text, Collection<String> there, Texts texts) {
        return NearestWord.of(text, there)
                .map(word -> " " + texts.of("notice.meant", word))
                .orElse("");
    }

    /** What was given under a name, whether several times or with commas between; nothing is nothing given. */
    private static List<String> given(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .toList();
    }
}
