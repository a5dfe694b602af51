package org.inclusio.report.writing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Writes the report to the seventieth session. The same evidence, cut-off and language give the same
 * words, and every language has the same paragraphs. */
public final class WriteReport {

    /** Of the same report Spanish and French take most words: where it is too long, each core finds out first. */
    private static final List<Language> COUNTED = List.of(
            Language.SPANISH, Language.CHINESE, Language.ENGLISH, Language.FRENCH, Language.RUSSIAN, Language.ARABIC);

    private final IndicatorCatalogue catalogue;
    // Every language of a report is asked for in turn, and a draft is written anew after little has changed.
    private volatile Measured last = new Measured(null, List.of(), null, 0);

    public WriteReport(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The report of figures alone. */
    public WrittenReport write(Evidence evidence, Instant cutOff, Language language) {
        return write(evidence, List.of(), cutOff, language);
    }

    /** Every language leaves out the same, so that the words of all six are counted before one of them is given. */
    public WrittenReport write(
            Evidence evidence, List<ContributionAnnounced> contributions, Instant cutOff, Language language) {
        Economy whole = Economy.none(catalogue.goals(), evidence);
        Measured before = last;
        if (before.isOf(evidence, contributions, cutOff)) {
            return write(evidence, contributions, cutOff, language, whole.after(before.steps()));
        }
        // What is counted in the language that is asked for need not be written again.
        Map<Integer, WrittenReport> asked = new ConcurrentHashMap<>();
        int fewest = fewestSteps(
                whole.mostSteps(),
                Math.min(before.steps(), whole.mostSteps()),
                steps -> COUNTED.parallelStream().anyMatch(one -> {
                    WrittenReport report = write(evidence, contributions, cutOff, one, whole.after(steps));
                    if (one == language) {
                        asked.put(steps, report);
                    }
                    return report.document().wordsOverLimit() > 0;
                }));
        last = new Measured(evidence, contributions, cutOff, fewest);
        return asked.computeIfAbsent(
                fewest, steps -> write(evidence, contributions, cutOff, language, whole.after(steps)));
    }

    /** How many steps of economy a report took. */
    private record Measured(Evidence evidence, List<ContributionAnnounced> contributions, Instant cutOff, int steps) {

        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Evidence other, List<ContributionAnnounced> otherContributions, Instant otherCutOff) {
            return evidence == other && contributions.equals(otherContributions) && otherCutOff.equals(cutOff);
        }
    }

    /**
     * After how many steps it fits. Each step leaves less, so that halving finds the first.
     *
     * @param guess where it is looked first, because a report mostly is as long as the one before
     */
    static int fewestSteps(int mostSteps, int guess, IntPredicate isTooLong) {
        int fewest = 0;
        int most = mostSteps;
        if (isTooLong.test(guess)) {
            fewest = Math.min(guess + 1, mostSteps);
        } else if (guess == 0 || isTooLong.test(guess - 1)) {
            return guess;
        } else {
            most = guess - 1;
        }
        while (fewest < most) {
            int steps = (fewest + most) / 2;
            if (isTooLong.test(steps)) {
                fewest = steps + 1;
            } else {
                most = steps;
            }
        }
        return most;
    }

    private WrittenReport write(
            Evidence evidence,
            List<ContributionAnnounced> contributions,
            Instant cutOff,
            Language language,
            Economy economy) {
        Phrases phrases = Phrases.of(language);
        // The number of the agenda item and the symbol are given by others, and so are not printed here.
        Masthead masthead = new Masthead(
                phrases.say("united-nations"),
                phrases.say("organ"),
                phrases.numerals().isolated("A/70/\u2026"),
                phrases.say("distribution"),
                phrases.numerals().day(cutOff),
                phrases.say("original"),
                List.of(phrases.say("session"), phrases.say("agenda-item")));
        ReportDraft draft = new ReportDraft(
                phrases,
                masthead,
                phrases.say("notice", "moment", phrases.numerals().moment(cutOff)),
                phrases.say("title"),
                phrases.say("byline"));
        Writing writing = new Writing(draft, evidence, contributions, catalogue, phrases, cutOff, economy);
        List<String> findings = Findings.of(writing);
        Introduction.write(writing, findings);
        Progress.write(writing);
        DataForInclusion.write(writing);
        PoliciesAndInstitutions.write(writing);
        Conclusions.write(writing);
        MethodAnnex.write(writing);
        ResolutionAnnex.write(writing);
        ReferencesAnnex.write(writing);
        return new WrittenReport(
                draft.finish(),
                writing.numbers.statistics(),
                findings.stream().map(Linked::of).map(Linked::text).toList());
    }
}
