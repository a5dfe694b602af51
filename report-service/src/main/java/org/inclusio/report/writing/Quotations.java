package org.inclusio.report.writing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.contribution.Contributor;
import org.inclusio.report.contribution.PlainText;

/**
 * How contributions stand in the text: by name, and in their own language, which is named, shortened to what the length of a
 * report allows.
 */
final class Quotations {

    private static final String ARABIC = "ar";
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char POP_ISOLATE = '\u2069';

    private static final Set<Integer> FROM_THE_RIGHT =
            Set.of(UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC);

    private static final int WORDS = 30;
    private static final int WORDS_OF_A_TITLE = 12;
    private static final int CHARACTERS = 200;

    private Quotations() {}

    /** Who contributed these, each once: States first, in the order of the language's alphabet, and how many more. */
    static String contributors(Writing writing, List<ContributionAnnounced> contributions, int named) {
        Comparator<String> alphabet = writing.phrases.order();
        List<String> names = new ArrayList<>();
        for (boolean states : new boolean[] {true, false}) {
            contributions.stream()
                    .filter(it -> Contributor.isState(it) == states)
                    .map(it -> name(writing, it))
                    .distinct()
                    .sorted(alphabet)
                    .forEach(names::add);
        }
        return names.size() <= named
                ? writing.joined(names)
                : writing.say(
                        "policies.others",
                        "names",
                        writing.joined(names.subList(0, named)),
                        "others",
                        writing.numbers.count(
                                "contributors that are not named here",
                                Counts.each(names.subList(named, names.size()))));
    }

    static String quotation(Writing writing, ContributionAnnounced contribution) {
        return writing.say(
                "policies.quotation",
                "contributor",
                name(writing, contribution),
                "kind",
                writing.say("policies.kind." + contribution.kind()),
                "paragraphs",
                writing.phrases.joinedNumbers(
                        contribution.paragraphs().stream().sorted().toList()),
                "language",
                ULocale.getDisplayLanguage(
                        contribution.language(), writing.phrases.language().locale()),
                "title",
                isolated(writing, contribution, PlainText.line(contribution.title())),
                "excerpt",
                isolated(writing, contribution, excerpt(PlainText.quoted(contribution.body()), WORDS)));
    }

    /** Who contributed it, and its title, shortened. */
    static String cited(Writing writing, ContributionAnnounced contribution) {
        return writing.say(
                "policies.cited",
                "contributor",
                name(writing, contribution),
                "title",
                isolated(writing, contribution, excerpt(PlainText.line(contribution.title()), WORDS_OF_A_TITLE)));
    }

    private static String name(Writing writing, ContributionAnnounced contribution) {
        String name = Contributor.name(contribution, writing.phrases.language());
        return Contributor.isState(contribution) ? name : isolated(writing, beginsFromTheRight(name), name);
    }

    /** By its own letters: a contributor has one name, whatever language it contributes in. */
    private static boolean beginsFromTheRight(String name) {
        return name.codePoints()
                .map(UCharacter::getDirection)
                .filter(direction ->
                        direction == UCharacterDirection.LEFT_TO_RIGHT || FROM_THE_RIGHT.contains(direction))
                .limit(1)
                .anyMatch(FROM_THE_RIGHT::contains);
    }

    /** A text of a language of its own keeps its direction and does not turn what stands around it. */
    private static String isolated(Writing writing, ContributionAnnounced contribution, String text) {
        return isolated(writing, contribution.language().equals(ARABIC), text);
    }

    private static String isolated(Writing writing, boolean rightToLeft, String text) {
        boolean turns = text.codePoints().map(UCharacter::getDirection).anyMatch(FROM_THE_RIGHT::contains);
        return rightToLeft == writing.phrases.language().isRightToLeft() && (rightToLeft || !turns)
                ? text
                : (rightToLeft ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE) + text + POP_ISOLATE;
    }

    private static String excerpt(String text, int most) {
        String[] words = text.split(" ", most + 1);
        String shortened = words.length > most ? String.join(" ", List.of(words).subList(0, most)) : text;
        if (shortened.codePointCount(0, shortened.length()) > CHARACTERS) {
            shortened = shortened.substring(0, shortened.offsetByCodePoints(0, CHARACTERS));
        }
        return shortened.length() < text.length() ? shortened + " \u2026" : text;
    }
}
