package org.inclusio.report.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Place;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * Numbers in a text that an editor wrote. They are references such as {@code {statistic:12}}, so that nobody types a
 * value; which digits stand for themselves {@link StandingDigits} says. A brace that is none of a reference, such as a
 * quotation may have, is written twice.
 */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{|}}|\\{([a-z]+):(\\d{1,4})(?::([a-z]+))?}|[{}]");

    private static final List<String> ASPECTS_OF_STATISTICS = List.of("", "number", "areas");

    // As the phrases of the six languages call them, in whatever case.
    private static final Pattern TABLES =
            Pattern.compile("((?:[Tt]able|[Tt]ableau|[Cc]uadro|[\u0422\u0442]\u0430\u0431\u043b\u0438\u0446\\p{L}*"
                    + "|\u0627\u0644\u062c\u062f\u0648\u0644|\u8868)[ \u00a0]?)(\\d{1,4})(?!\\p{N})");
    private static final Pattern GOALS =
            Pattern.compile("((?:Goal|[Oo]bjectif|[Oo]bjetivo|[\u0426\u0446]\u0435\u043b\\p{L}+"
                    + "|\u0627?\u0644?\u0647\u062f\u0641|\u76ee\u6807)[ \u00a0]?)([1-8])(?!\\p{N})");

    private static final String WHAT_THERE_IS =
            " References are {statistic:n}, {statistic:n:number}, {statistic:n:years}, {statistic:n:areas},"
                    + " {statistic:n:table}, {table:n}, {paragraph:n} and {goal:n}.";

    private final ReportDocument document;
    private final List<Statistic> statistics;
    private final IndicatorCatalogue catalogue;
    private final Numerals numerals;
    private final Wording wording;
    private final StandingDigits digits;

    References(WrittenReport report, IndicatorCatalogue catalogue) {
        Phrases phrases = Phrases.of(report.document().language());
        this.document = report.document();
        this.statistics = report.statistics();
        this.catalogue = catalogue;
        this.numerals = phrases.numerals();
        this.wording = new Wording(catalogue, phrases);
        this.digits = new StandingDigits(catalogue, phrases);
    }

    /** The text of a place as it prints; numbers lead to their statistics. */
    Linked resolved(Place place, String text) {
        Linked generated = document.texts().get(place);
        StringBuilder printed = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        int done = 0;
        while (reference.find()) {
            typed.append(text, done, reference.start());
            done = reference.end();
            if (reference.group(1) != null) {
                printed.append(checked(typed, generated))
                        .append(resolved(
                                reference.group(), reference.group(1), reference.group(2), reference.group(3)));
                typed.setLength(0);
            } else if (reference.group().length() == 2) {
                typed.append(reference.group().charAt(0));
            } else {
                throw new UnusableWording("A brace in \"" + excerpt(text, reference.start())
                        + "\" belongs to no reference; a brace itself is written twice." + WHAT_THERE_IS);
            }
        }
        return Linked.of(printed.append(checked(typed.append(text.substring(done)), generated))
                .toString());
    }

    private String checked(CharSequence typed, Linked generated) {
        String draft = generated == null
                ? ""
                : generated.pieces().stream()
                        .map(piece -> piece.statistic() == null ? piece.text() : " ")
                        .collect(Collectors.joining());
        digits.firstNew(typed.toString(), draft).ifPresent(number -> {
            throw new UnusableWording("The text has the number \"" + number + "\", which stands neither in the"
                    + " draft of this passage nor in a name of the catalogue. Numbers are references to what the report"
                    + " counted, so that nobody can mistype one" + remedy(number, generated)
                    + "; only digits of the draft and of names, years and symbols of documents are typed."
                    + WHAT_THERE_IS);
        });
        return typed.toString();
    }

    /** The reference that prints this number in the generated text, where there is one. */
    private String remedy(String number, Linked generated) {
        return generated == null
                ? ""
                : generated.pieces().stream()
                        .filter(piece ->
                                piece.statistic() != null && piece.text().contains(number))
                        .map(this::printing)
                        .filter(written -> written.startsWith("{"))
                        .findFirst()
                        .map(written -> ": the draft writes it as " + written)
                        .orElse("");
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20))
                .strip();
    }

    private String resolved(String reference, String kind, String digits, String aspect) {
        int number = Integer.parseInt(digits);
        boolean known = aspect == null || kind.equals("statistic");
        String printed = !known
                ? null
                : switch (kind) {
                    case "statistic" -> statistic(number, aspect == null ? "" : aspect);
                    case "paragraph" -> existing(number, document.paragraphs().size());
                    case "table" -> existing(number, tables());
                    case "goal" ->
                        catalogue.goals().stream().anyMatch(goal -> goal.code().equals(digits)) ? digits : null;
                    default -> null;
                };
        if (printed == null) {
            throw new UnusableWording("The reference " + reference + " leads nowhere: the report has "
                    + statistics.size() + " statistics, " + tables() + " tables and "
                    + document.paragraphs().size() + " paragraphs." + WHAT_THERE_IS);
        }
        return printed;
    }

    private String statistic(int number, String aspect) {
        if (number < 1 || number > statistics.size()) {
            return null;
        }
        Statistic statistic = statistics.get(number - 1);
        if (statistic.value() == null && List.of("", "number").contains(aspect)) {
            return Linked.marked(number, statistic.text());
        }
        String value = statistic.value() == null ? "" : numerals.decimal(statistic.value(), statistic.decimals());
        boolean ofFigures = statistic.counted() == null;
        return switch (aspect) {
            case "" -> Linked.marked(number, wording.withUnit(value, statistic.unit()));
            case "number" -> Linked.marked(number, value);
            case "years" -> ofFigures ? years(statistic) : null;
            case "areas" -> ofFigures ? Linked.marked(number, numerals.count(statistic.areas())) : null;
            case "table" -> statistic.table() == null ? null : Integer.toString(statistic.table());
            default -> null;
        };
    }

    private String years(Statistic statistic) {
        return statistic.firstYear().equals(statistic.lastYear())
                ? Integer.toString(statistic.firstYear())
                : numerals.years(statistic.firstYear(), statistic.lastYear());
    }

    /**
     * A text of the report with references in the place of its numbers, so that an editor can go on from it: those of
     * statistics, and of the tables and Goals that it names. Where it is resolved it prints the same.
     */
    String referring(Linked text) {
        return text.pieces().stream()
                .map(piece -> piece.statistic() == null
                        ? naming(naming(twice(piece.text()), TABLES, "table"), GOALS, "goal")
                        : printing(piece))
                .collect(Collectors.joining());
    }

    private String printing(Linked.Piece piece) {
        return ASPECTS_OF_STATISTICS.stream()
                .filter(aspect -> piece.text().equals(printed(piece.statistic(), aspect)))
                .map(aspect -> "{statistic:" + piece.statistic() + (aspect.isEmpty() ? "}" : ":" + aspect + "}"))
                .findFirst()
                .orElse(piece.text());
    }

    private String printed(int statistic, String aspect) {
        String marked = statistic(statistic, aspect);
        return marked == null ? null : Linked.of(marked).text();
    }

    private static String twice(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static String naming(String text, Pattern names, String kind) {
        return names.matcher(text).replaceAll("$1{" + kind + ":$2}");
    }

    private static String existing(int number, int last) {
        return number >= 1 && number <= last ? Integer.toString(number) : null;
    }

    private int tables() {
        return (int) document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .count();
    }
}
