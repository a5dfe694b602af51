package org.inclusio.indicator.explore;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates; what they name is checked when the service is built. */
@CheckedTemplate(basePath = "explore")
final class Pages {

    private Pages() {}

    /** A link with words, and a word more where there is one. */
    record Link(String text, String address, String note) {
        Link(String text, String address) {
            this(text, address, null);
        }
    }

    /** Links under a heading. */
    record Links(String heading, List<Link> links) {}

    /** @param asked what was searched for; null where nothing was */
    record Front(String asked, Link best, List<Links> found, List<Links> goals, List<Link> regions, List<Link> areas) {}

    /** A choice of a form. */
    record Option(String value, String name, boolean chosen) {}

    /** The choices of the explorer as they stand. */
    record Form(List<Option> series, List<Option> areas, List<Option> groups, String from, String to, String release) {}

    /** What the explorer shows, and its address on this very release. */
    record View(
            Form form,
            List<String> notices,
            String unit,
            String subject,
            List<String> columns,
            ValueTable table,
            LineChart chart,
            List<Gaps> gaps,
            TakeAway away,
            String citation,
            Link indicator,
            List<Link> profiles,
            String fixed,
            String chartAddress,
            String valueAddress) {}

    /** What is known of a value, by its name. */
    record Fact(String name, String text) {}

    /** An observation that a value was made of, and where in which file it stands. */
    record Input(String what, String value, long submission, String line) {}

    /** A value in a release; the text says so where none is told. */
    record InRelease(Link release, String text) {}

    /** One value. */
    record OneValue(
            Link view,
            String subject,
            List<Fact> facts,
            List<String> ways,
            List<Input> inputs,
            List<InRelease> releases) {}

    /** A sub-series of the page of an indicator. */
    record Part(
            String code,
            String name,
            String unit,
            String definition,
            String note,
            String target,
            String region,
            List<String> ways,
            List<RegionValue> regions,
            Link explore) {}

    record RegionValue(Link region, String value, Integer year, Integer coverage) {}

    record Indicator(String code, Link goal, String target, String officialName, List<Part> parts) {}

    /** A row of the profile of an area. */
    record Row(
            String goal,
            Link series,
            String first,
            Integer firstYear,
            String last,
            Integer lastYear,
            String mark,
            String target) {}

    record Area(String code, List<Link> memberOf, List<Link> members, List<Row> rows, int without) {}

    static native TemplateInstance front(Frame frame, Front it);

    static native TemplateInstance view(Frame frame, View it);

    static native TemplateInstance value(Frame frame, OneValue it);

    static native TemplateInstance chart(Frame frame, View it);

    static native TemplateInstance indicator(Frame frame, Indicator it);

    static native TemplateInstance area(Frame frame, Area it);

    static native TemplateInstance notice(Frame frame, String detail);
}
