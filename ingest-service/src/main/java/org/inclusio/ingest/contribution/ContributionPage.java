package org.inclusio.ingest.contribution;

import java.util.stream.Collectors;
import org.inclusio.markup.ForeignText;

/** A contribution as a page. */
final class ContributionPage {

    private ContributionPage() {}

    static String html(PublishedContribution contribution) {
        StatedContribution content = contribution.content();
        String title = ForeignText.escaped(content.title());
        String direction = content.language() == StatedContribution.Language.ar ? "rtl" : "ltr";
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(content.language())
                .append("\" dir=\"")
                .append(direction)
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>body{max-width:42rem;margin:2rem auto;font-family:sans-serif;line-height:1.5}")
                .append("</style></head>\n<body><h1>")
                .append(title)
                .append("</h1>\n<p lang=\"en\" dir=\"ltr\">")
                .append(ForeignText.escaped(contribution.contributor()))
                .append(", ")
                .append(content.kind())
                .append(", ")
                .append(contribution.status())
                .append(", paragraphs ")
                .append(content.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .append("</p>\n")
                .append(ForeignText.html(content.body()));
        if (content.links() != null && !content.links().isEmpty()) {
            page.append("<ul>\n");
            for (String link : content.links()) {
                String address = ForeignText.escaped(link);
                page.append("<li><a rel=\"nofollow noreferrer\" href=\"")
                        .append(address)
                        .append("\">")
                        .append(address)
                        .append("</a></li>\n");
            }
            page.append("</ul>\n");
        }
        return page.append("</body></html>\n").toString();
    }
}
