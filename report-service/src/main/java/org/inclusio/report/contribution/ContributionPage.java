package org.inclusio.report.contribution;

import java.util.List;
import java.util.stream.Collectors;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.markup.ForeignText;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * A contribution as a page, all of it in its own language. It holds nothing that runs or loads, whatever the contribution
 * holds.
 */
final class ContributionPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">
            <head>
            <meta charset="UTF-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>%3$s</title>
            <style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font-family: sans-serif; line-height: 1.5; \
            color: #111; background: #fff } pre { overflow: auto } .references { overflow-wrap: anywhere } a { color: #005a9c }\
            </style>
            </head>
            <body>
            <main>
            <h1>%3$s</h1>
            <p>%4$s</p>
            %5$s%6$s</main>
            </body>
            </html>
            """;

    private final ContributionAnnounced contribution;
    private final Phrases phrases;

    private ContributionPage(ContributionAnnounced contribution) {
        this.contribution = contribution;
        this.phrases = Phrases.of(Language.of(contribution.language()).orElse(Language.ENGLISH));
    }

    static String html(ContributionAnnounced contribution) {
        return new ContributionPage(contribution).html();
    }

    private String html() {
        Language language = phrases.language();
        return PAGE.formatted(
                language.code(),
                language.direction(),
                printed(contribution.title()),
                printed(phrases.say(
                        "contribution.head",
                        "contributor",
                        Contributor.name(contribution, language),
                        "kind",
                        phrases.say("policies.kind." + contribution.kind()),
                        "paragraphs",
                        phrases.joinedNumbers(
                                contribution.paragraphs().stream().sorted().toList()))),
                // Who announces refuses what is deeper; what came another way is shown as it was written.
                ForeignText.isShallow(contribution.body())
                        ? ForeignText.html(contribution.body())
                        : "<pre>" + printed(contribution.body()) + "</pre>\n",
                references());
    }

    private String references() {
        List<String> links = contribution.links() == null ? List.of() : contribution.links();
        List<AnnouncedAttachment> files = contribution.attachments() == null ? List.of() : contribution.attachments();
        if (links.isEmpty() && files.isEmpty()) {
            return "";
        }
        return "<h2>" + printed(phrases.say("contribution.references")) + "</h2>\n<p>"
                + printed(phrases.say("references.kept")) + "</p>\n<ul class=\"references\">\n"
                + links.stream().map(ContributionPage::link).collect(Collectors.joining())
                + files.stream().map(this::file).collect(Collectors.joining())
                + "</ul>\n";
    }

    private static String link(String link) {
        String shown = isolated(link);
        return "<li>"
                + (ForeignText.isOfTheWeb(link)
                        ? "<a rel=\"nofollow noreferrer\" href=\"" + printed(link) + "\">" + shown + "</a>"
                        : shown)
                + "</li>\n";
    }

    private String file(AnnouncedAttachment file) {
        return "<li>"
                + phrases.say(
                        "references.file",
                        "name",
                        isolated(file.name()),
                        "mediaType",
                        isolated(file.mediaType()),
                        "bytes",
                        phrases.numerals().count(file.size()),
                        "address",
                        isolated(file.address()),
                        "digest",
                        isolated(file.sha256()))
                + "</li>\n";
    }

    private static String isolated(String text) {
        return "<bdi>" + printed(text) + "</bdi>";
    }

    private static String printed(String text) {
        return ForeignText.escaped(text);
    }
}
