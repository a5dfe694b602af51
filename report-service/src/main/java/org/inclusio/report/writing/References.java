package org.inclusio.report.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * Numbers in a text that an editor wrote. They are references such as {@code {statistic:12}}, so that nobody types a
 * value; digits stand for themselves only in years and in symbols of documents.
 */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z]+):(\\d{1,4})(?::([a-z]+))?}");

    // Resolutions are numbered by session and number since the thirty-first session.
    private static final Pattern YEAR_OR_SYMBOL =
            Pattern.compile("(?<!\\p{N}[.,]?)(?:[A-Z]{1,4}(?:/[A-Z0-9.]+)*/\\d{1,4}|(?:3[1-9]|[4-9]\\d)/\\d{1,3}"
                    + "|(?:19|20)\\d\\d)(?![.,/]?\\p{N}|%)");

    private static final Pattern DIGITS = Pattern.compile("\\S*\\p{N}\\S*");

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

    References(WrittenReport report, IndicatorCatalogue catalogue) {
        Phrases phrases = Phrases.of(report.document().language());
        this.document = report.document();
        this.statistics = report.statistics();
        this.catalogue = catalogue;
        this.numerals = phrases.numerals();
        this.wording = new Wording(catalogue, phrases);
    }

    /** The text as it prints; numbers lead to their statistics. */
    Linked resolved(String text) {
        StringBuilder printed = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        int done = 0;
        while (reference.find()) {
            printed.append(plain(text.substring(done, reference.start())))
                    .append(resolved(reference.group(), reference.group(1), reference.group(2), reference.group(3)));
            done = reference.end();
        }
        return Linked.of(printed.append(plain(text.substring(done))).toString());
    }

    private static String plain(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new UnusableWording("A brace in \"" + text.strip() + "\" belongs to no reference." + WHAT_THERE_IS);
        }
        Matcher digits = DIGITS.matcher(YEAR_OR_SYMBOL.matcher(text).replaceAll(""));
        if (digits.find()) {
            throw new UnusableWording("The text has the number \"" + digits.group()
                    + "\". Numbers are references to what the report counted, so that nobody can mistype one; only"
                    + " years and symbols of documents are typed." + WHAT_THERE_IS);
        }
        return text;
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
        String value = numerals.decimal(statistic.value(), statistic.decimals());
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
                        ? naming(naming(piece.text(), TABLES, "table"), GOALS, "goal")
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
