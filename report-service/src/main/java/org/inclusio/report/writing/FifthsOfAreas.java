package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inclusio.report.document.Equiplot;
import org.inclusio.report.evidence.Asked;
import org.inclusio.report.evidence.Fifths;
import org.inclusio.report.evidence.Middle;
import org.inclusio.report.evidence.Window;

/** The five wealth groups as an equiplot; silent where too few areas have values for all of them. */
final class FifthsOfAreas {

    private static final int FEWEST_AREAS = 5;
    private static final int ROWS = 8;

    private FifthsOfAreas() {}

    static void write(Writing writing, String years) {
        List<Fifths> most = writing.evidence.fifths().stream()
                .filter(fifths -> fifths.areas().size() >= FEWEST_AREAS)
                .sorted(Comparator.comparing(fifths -> -fifths.areas().size()))
                .limit(ROWS)
                .toList();
        if (most.isEmpty()) {
            return;
        }
        Map<String, List<Equiplot.Row>> byUnit = new LinkedHashMap<>();
        // In the order of the official list again.
        writing.evidence.fifths().stream()
                .filter(most::contains)
                .forEach(fifths -> byUnit.computeIfAbsent(
                                writing.wording.axis(fifths.series().unit()), any -> new ArrayList<>())
                        .add(row(writing, fifths)));
        List<Equiplot.Panel> panels = Scales.panels(byUnit, Equiplot.Row::size, Equiplot.Panel::new);
        List<String> notes = new ArrayList<>(List.of(writing.say("chart.areas")));
        notes.addAll(Scales.note(writing, byUnit, panels));
        notes.addAll(Footnoted.notes(
                writing,
                most.stream()
                        .flatMap(fifths -> fifths.areas().stream())
                        .flatMap(List::stream)
                        .toList()));
        notes.addAll(NotShown.ofAreas(
                writing,
                Asked.FIFTHS,
                "values of the five wealth groups of " + Window.GAPS,
                most.stream().map(Fifths::series).toList()));
        writing.draft.paragraph(writing.say("fifths.shown", "figure", writing.draft.nextChart(), "years", years));
        writing.draft.chart(
                writing.say("fifths.title"),
                writing.say("fifths.description"),
                new Equiplot(writing.phrases.listed("fifths.groups"), panels),
                notes,
                writing.say("source-areas"));
    }

    private static Equiplot.Row row(Writing writing, Fifths fifths) {
        int areas = fifths.areas().size();
        return new Equiplot.Row(
                writing.wording.name(fifths.series()),
                areas,
                IntStream.range(0, Fifths.GROUPS)
                        .mapToObj(group -> Wording.rounded(
                                fifths.median(group).orElseThrow(),
                                fifths.series().unit()))
                        .toList(),
                writing.numbers.drawnAreas(fifths.series(), areas, fifths.of(0)),
                IntStream.range(0, Fifths.GROUPS)
                        .mapToObj(group -> writing.numbers.drawn(
                                fifths.series(), fifths.median(group).map(Middle::exactly), fifths.of(group)))
                        .toList());
    }
}
