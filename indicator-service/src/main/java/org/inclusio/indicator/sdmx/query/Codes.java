package org.inclusio.indicator.sdmx.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inclusio.indicator.sdmx.FlowComponent;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.Wording;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.sdmx.query.Comparison.Operator;

/** The codes that filters name: what they mean, and what is said of those that there are not. */
final class Codes {

    private Codes() {}

    /** Such as {@code REF_AREA=KNE (KEN?)}. */
    static String notThere(FlowComponent component, String code, PublishedCodes codes) {
        List<String> there = codes.of(component.source()).keySet().stream()
                .map(codes.wording(component)::told)
                .toList();
        return component.id() + "=" + Address.shown(code) + asked(code, there);
    }

    /** The word that is meant, as a question behind the wrong one; nothing where none is like it. */
    static String asked(String wrong, Collection<String> words) {
        return NearestWord.of(wrong, words).map(word -> " (" + word + "?)").orElse("");
    }

    /**
     * The filter with the codes that are meant and without those that there are not.
     *
     * @param ignored takes these
     * @throws org.inclusio.problem.RefusedRequest where nothing of the filter is left
     */
    static ComponentFilter known(
            Face face, FlowComponent component, ComponentFilter filter, PublishedCodes codes, List<String> ignored) {
        if (component.codeList().isEmpty()) {
            return filter;
        }
        Wording wording = codes.wording(component);
        List<String> unknown = new ArrayList<>();
        List<List<Comparison>> anyOf = new ArrayList<>();
        for (List<Comparison> all : filter.anyOf()) {
            Optional<Comparison> wrong = all.stream()
                    .filter(Codes::isOfCode)
                    .filter(one -> !codes.contains(component.source(), codes.meant(component, one.value())))
                    .findFirst();
            if (wrong.isPresent()) {
                unknown.add(notThere(component, wrong.get().value(), codes));
            } else {
                anyOf.add(all.stream()
                        .map(one -> new Comparison(
                                one.operator(),
                                isOfCode(one) ? wording.told(codes.meant(component, one.value())) : one.value(),
                                wording))
                        .toList());
            }
        }
        if (anyOf.isEmpty()) {
            throw face.semanticError()
                    .because("Of the codes asked for none is there: " + String.join(", ", unknown)
                            + ". The codes of " + component.id() + " are in the list "
                            + component.codeList().orElseThrow() + ".");
        }
        ignored.addAll(unknown);
        return new ComponentFilter(anyOf.stream().distinct().toList());
    }

    /** Whether it names a code, and not a part of one. */
    private static boolean isOfCode(Comparison one) {
        return one.operator() == Operator.EQ || one.operator() == Operator.NE;
    }
}
