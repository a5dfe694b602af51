package org.inclusio.report.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.contribution.PlainText;
import org.inclusio.report.document.StatisticalTable;

/** Annex III, where contributions name links or have files attached: each of them, a file with its address and digest. */
final class ReferencesAnnex {

    /** So many are listed, for a report may have so many words; how many more there are is said. */
    private static final int LISTED = 30;

    private final Writing writing;
    private final List<StatisticalTable.Row> rows = new ArrayList<>();

    private ReferencesAnnex(Writing writing) {
        this.writing = writing;
    }

    /** Whether there is anything to list. */
    static boolean isNeeded(Writing writing) {
        return writing.contributions.stream()
                .anyMatch(it -> !links(it).isEmpty() || !files(it).isEmpty());
    }

    static void write(Writing writing) {
        if (isNeeded(writing)) {
            new ReferencesAnnex(writing).write();
        }
    }

    private void write() {
        writing.contributions.stream()
                .sorted(Comparator.comparingLong(ContributionAnnounced::contribution))
                .forEach(contribution -> {
                    links(contribution).forEach(link -> row(contribution, isolated(link)));
                    files(contribution).forEach(file -> row(contribution, told(file)));
                });
        writing.draft.annex(writing.say("references")).text(writing.say("references.kept"));
        if (rows.size() > LISTED) {
            writing.draft.text(writing.say("references.more", "more", rows.size() - LISTED));
        }
        writing.draft.wordyTable(
                writing.say("references.table"),
                writing.say("column.contribution"),
                List.of(writing.say("column.contributor"), writing.say("column.reference")),
                rows.subList(0, Math.min(rows.size(), LISTED)),
                writing.say("references.source"));
    }

    private void row(ContributionAnnounced contribution, String reference) {
        rows.add(new StatisticalTable.Row(
                Long.toString(contribution.contribution()),
                List.of(Quotations.cited(writing, contribution), reference)));
    }

    private String told(AnnouncedAttachment file) {
        return writing.say(
                "references.file",
                "name",
                isolated(file.name()),
                "mediaType",
                isolated(file.mediaType()),
                "bytes",
                writing.wording.count(file.size()),
                "address",
                isolated(file.address()),
                "digest",
                isolated(file.sha256()));
    }

    private String isolated(String text) {
        return writing.numerals().isolated(PlainText.printable(text));
    }

    private static List<String> links(ContributionAnnounced contribution) {
        return contribution.links() == null ? List.of() : contribution.links();
    }

    private static List<AnnouncedAttachment> files(ContributionAnnounced contribution) {
        return contribution.attachments() == null ? List.of() : contribution.attachments();
    }
}
