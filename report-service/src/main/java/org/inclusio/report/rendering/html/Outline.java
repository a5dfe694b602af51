package org.inclusio.report.rendering.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.document.Subheading;

/** The chapters and annexes, and the headings with letters in them: what contents and bookmarks lead to. */
final class Outline {

    private static final int LETTERED = 2;

    /** A heading, and where it stands. */
    record Entry(String anchor, String numeral, String text, boolean online, List<Entry> parts) {}

    private final List<Entry> entries = new ArrayList<>();
    private final IdentityHashMap<Block, String> anchors = new IdentityHashMap<>();

    Outline(ReportDocument report) {
        for (Section section : report.sections()) {
            List<Entry> parts = new ArrayList<>();
            for (Block block : section.blocks()) {
                if (block instanceof Subheading heading && heading.level() == LETTERED) {
                    String anchor = section.anchor() + "-" + (parts.size() + 1);
                    anchors.put(block, anchor);
                    parts.add(new Entry(anchor, heading.numeral(), heading.text(), section.online(), List.of()));
                }
            }
            entries.add(new Entry(section.anchor(), section.numeral(), section.heading(), section.online(), parts));
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** What links to a heading with a letter end in. */
    public String anchor(Block heading) {
        return anchors.get(heading);
    }
}
