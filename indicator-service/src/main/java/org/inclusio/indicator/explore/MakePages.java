package org.inclusio.indicator.explore;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.text.Collator;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.inequality.CompareGroups;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.answer.NearestWord;
import org.inclusio.indicator.text.Texts;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.IndicatorValue;
import org.inclusio.problem.RefusedRequest;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.Goal;
import org.inclusio.statistics.catalogue.InWords;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.TargetRule;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** Puts the pages together from what a release tells. */
@ApplicationScoped
class MakePages {

    private static final String MAY_CHANGE = "public, max-age=60";
    private static final String FOR_A_DAY = "public, max-age=86400";
    /** Nothing runs, nothing comes from elsewhere, and others may show a page within theirs. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

    private static final String MOST_VALUES = "5000";
    private static final int MOST_RELEASES = 12;
    private static final Set<TargetRule> SAME_FOR_ALL = Set.of(TargetRule.UNIVERSAL, TargetRule.PARITY);

    private final IndicatorCatalogue catalogue;
    private final OpenReleases releases;
    private final FindChoices find;
    private final FindValues values;
    private final CompareGroups compare;
    private final PublishedCodes codes;
    private final Search search;
    private final Map<Language, Names> names = new EnumMap<>(Language.class);

    MakePages(
            IndicatorCatalogue catalogue,
            OpenReleases releases,
            FindChoices find,
            FindValues values,
            CompareGroups compare) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.find = find;
        this.values = values;
        this.compare = compare;
        this.codes = new PublishedCodes(catalogue);
        List<Texts> all = Texts.all(MakePages.class);
        all.forEach(texts -> names.put(texts.language(), new Names(codes, texts)));
        this.search = new Search(catalogue, codes, all);
    }

    /** The search, what it found, and ways in by goal, region and area. */
    Response front(AskedPage asked) {
        return page(asked, release -> {
            Names in = names.get(asked.language());
            Texts texts = in.texts();
            Set<String> there = find.series(release);
            String words = asked.parameter("q").orElse(null);
            Search.Found found = words == null ? null : search.find(words);
            List<Pages.Links> goals = new ArrayList<>();
            for (Goal goal : catalogue.goals()) {
                goals.add(new Pages.Links(
                        texts.of("goal", goal.code(), in.goal(goal)),
                        catalogue.series().stream()
                                .filter(one -> goal(one).equals(goal.code()) && there.contains(one.code()))
                                .map(one -> new Pages.Link(
                                        in.series(one.code()), asked.to("/explore?series=" + one.code())))
                                .toList()));
            }
            return Pages.front(
                    frame(asked, release, texts.of("front.title")),
                    new Pages.Front(
                            words,
                            found == null ? null : best(found, there, asked, release, in),
                            found == null ? List.of() : found(found, there, asked, in),
                            goals,
                            catalogue.regions().stream()
                                    .map(Region::code)
                                    .map(code -> area(code, asked, in))
                                    .toList(),
                            byName(
                                    catalogue.areas().stream()
                                            .map(one -> one.area().iso3()),
                                    asked,
                                    in)));
        });
    }

    private Pages.Link best(Search.Found found, Set<String> told, AskedPage asked, OpenRelease release, Names in) {
        Optional<String> series = found.series().stream().filter(told::contains).findFirst();
        if (series.isEmpty()) {
            return null;
        }
        StringBuilder address = new StringBuilder("/explore?series=" + series.get());
        List<String> parts = new ArrayList<>(List.of(in.series(series.get())));
        found.areas().stream().findFirst().ifPresent(area -> {
            address.append("&area=").append(area);
            parts.add(in.area(area));
        });
        Choices choices = find.of(release, catalogue.series(series.get()).orElseThrow());
        Set<String> areas =
                found.areas().isEmpty() ? choices.areas() : Set.of(found.areas().get(0));
        // Women in parliament are no group of a series that is about them.
        List<Group> there = choices.groupsOf(areas);
        found.groups().stream().filter(there::contains).findFirst().ifPresent(group -> {
            address.append("&group=").append(AskedPage.encoded(group.toString()));
            parts.add(in.group(group));
        });
        if (!found.years().isEmpty()) {
            int from = found.years().get(0);
            int to = found.years().get(found.years().size() - 1);
            address.append("&from=").append(from).append("&to=").append(to);
            parts.add(from == to ? Integer.toString(from) : from + "\u2013" + to);
        }
        return new Pages.Link(String.join(" \u00b7 ", parts), asked.to(address.toString()));
    }

    private List<Pages.Links> found(Search.Found found, Set<String> there, AskedPage asked, Names in) {
        List<Pages.Links> links = new ArrayList<>();
        add(
                links,
                in.texts().of("found.series"),
                found.series().stream()
                        .map(code -> there.contains(code)
                                ? new Pages.Link(in.series(code), asked.to("/explore?series=" + code))
                                : new Pages.Link(
                                        in.series(code),
                                        asked.to("/indicators/"
                                                + catalogue
                                                        .series(code)
                                                        .orElseThrow()
                                                        .indicator()),
                                        in.texts().of("found.empty"))));
        add(links, in.texts().of("found.areas"), found.areas().stream().map(code -> area(code, asked, in)));
        return links;
    }

    private static void add(List<Pages.Links> links, String heading, Stream<Pages.Link> some) {
        List<Pages.Link> all = some.toList();
        if (!all.isEmpty()) {
            links.add(new Pages.Links(heading, all));
        }
    }

    /** Values of a sub-series for some areas and groups, as a chart and a table. */
    Response view(AskedPage asked) {
        if (asked.parameters().isEmpty()) {
            return Response.seeOther(URI.create("/")).build();
        }
        return page(
                asked,
                release -> series(asked, (series, in) -> {
                    Pages.View view = view(asked, release, series, in);
                    return Pages.view(frame(asked, release, view.subject()), view);
                }));
    }

    /** The chart of such a view alone, with its title, source and release in it. */
    Response chart(AskedPage asked) {
        Response response = page(
                asked,
                release -> series(asked, (series, in) -> {
                    Pages.View view = view(asked, release, series, in);
                    return Pages.chart(frame(asked, release, view.subject()), view);
                }));
        return response.getStatus() != 200
                ? response
                : Response.fromResponse(response)
                        .type("image/svg+xml")
                        .header("Content-Disposition", "inline; filename=\"inclusio-chart.svg\"")
                        .build();
    }

    private interface OfSeries {
        TemplateInstance of(Series series, Names in);
    }

    /** Without a sub-series, or with one that is none, it is told which were meant. */
    private TemplateInstance series(AskedPage asked, OfSeries page) {
        Names in = names.get(asked.language());
        String code = asked.parameter("series").orElse("");
        Optional<Series> series = catalogue.series(code);
        if (series.isPresent()) {
            return page.of(series.get(), in);
        }
        String meant = NearestWord.of(
                        code, catalogue.series().stream().map(Series::code).toList())
                .map(word -> " " + in.texts().of("notice.meant", word))
                .orElse("");
        throw new NotThere(
                code.isEmpty() ? in.texts().of("notice.no-series") : in.texts().of("notice.series", code) + meant);
    }

    private Pages.View view(AskedPage asked, OpenRelease release, Series series, Names in) {
        Choices choices = find.of(release, series);
        AskedView view = AskedView.of(series, asked.parameters(), choices, catalogue, in.texts());
        ValueTable table = ValueTable.of(ValueTable.columns(view, read(release, view), in), view, catalogue, in);
        boolean severalAreas = view.areas().size() > 1;
        boolean severalGroups = view.groups().size() > 1;
        Optional<BigDecimal> target =
                SAME_FOR_ALL.contains(series.targetRule()) ? series.targetValue() : Optional.empty();
        String subject = subject(view, in);
        String fixed = "/explore?" + state(view) + "&release=" + AskedPage.encoded(release.name()) + "&language="
                + in.language().code();
        return new Pages.View(
                form(asked, release, view, choices, in),
                view.notices(),
                in.unit(series.unit()),
                subject,
                table.columns().stream()
                        .map(column -> column.title(severalAreas, severalGroups))
                        .toList(),
                table,
                LineChart.of(table, view, target, in),
                Gaps.of(view, release.asOf(), compare, in),
                TakeAway.of(view, release, asked.isFixed(), asked.base(), in),
                in.texts().of("citation.text", subject, release.name(), date(release, in), asked.base() + fixed),
                new Pages.Link(series.indicator(), asked.to("/indicators/" + series.indicator())),
                view.areas().stream().map(code -> area(code, asked, in)).toList(),
                fixed,
                "/explore/chart.svg?" + state(view) + "&release=" + AskedPage.encoded(release.name()) + "&language="
                        + in.language().code(),
                asked.to("/explore/value?series=" + series.code()) + "&");
    }

    /** One value: all that is known of it, what it was made of, and what each release tells of it. */
    Response value(AskedPage asked) {
        return page(
                asked,
                release -> series(asked, (series, in) -> {
                    AskedView view =
                            AskedView.of(series, asked.parameters(), find.of(release, series), catalogue, in.texts());
                    int year = asked.parameter("year")
                            .filter(text -> text.matches("\\d{4}"))
                            .map(Integer::valueOf)
                            .orElse(0);
                    IndicatorValue value = one(release, view, year)
                            .orElseThrow(() -> new NotThere(in.texts().of("why.none") + " " + year));
                    String subject = String.join(
                            " \u00b7 ",
                            in.series(series.code()),
                            in.area(value.refArea()),
                            in.group(view.groups().get(0)),
                            Integer.toString(year));
                    return Pages.value(
                            frame(asked, release, in.texts().of("value.title")),
                            new Pages.OneValue(
                                    new Pages.Link(in.series(series.code()), asked.to("/explore?" + state(view))),
                                    subject,
                                    OneValue.facts(value, in),
                                    ways(series),
                                    OneValue.inputs(value, in),
                                    releases.all().stream()
                                            .limit(MOST_RELEASES)
                                            .map(each -> inRelease(each, view, year, in))
                                            .toList()));
                }));
    }

    /** What a release tells of a value; there is no page where it tells nothing. */
    private Pages.InRelease inRelease(OpenRelease release, AskedView view, int year, Names in) {
        Optional<IndicatorValue> there = one(release, view, year);
        String address =
                "/explore/value?" + state(view) + "&year=" + year + "&release=" + AskedPage.encoded(release.name())
                        + "&language=" + in.language().code();
        return new Pages.InRelease(
                new Pages.Link(release.name(), there.isPresent() ? address : null, date(release, in)),
                there.map(value -> OneValue.told(value, in)).orElse(in.texts().of("value.none")));
    }

    /** Without the marks of the catalogue around the names of terms. */
    private static List<String> ways(Series series) {
        return InWords.ways(series).stream().map(way -> way.replace("`", "")).toList();
    }

    /** Of the first area and group that are asked for. */
    private Optional<IndicatorValue> one(OpenRelease release, AskedView view, int year) {
        AskedView one = new AskedView(
                view.series(),
                view.areas().stream().limit(1).toList(),
                view.groups().subList(0, 1),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return read(release, one).stream()
                .filter(value -> value.timePeriod() == year)
                .findFirst();
    }

    private static String state(AskedView view) {
        StringBuilder state = new StringBuilder("series=" + view.series().code());
        view.areas().forEach(area -> state.append("&area=").append(area));
        view.groups().forEach(group -> state.append("&group=").append(AskedPage.encoded(group.toString())));
        view.from().ifPresent(year -> state.append("&from=").append(year));
        view.to().ifPresent(year -> state.append("&to=").append(year));
        return state.toString();
    }

    private String subject(AskedView view, Names in) {
        List<String> parts = new ArrayList<>(List.of(in.series(view.series().code())));
        if (view.areas().size() == 1) {
            parts.add(in.area(view.areas().get(0)));
        }
        if (view.groups().size() == 1 && !view.groups().get(0).isEverybody()) {
            parts.add(in.group(view.groups().get(0)));
        }
        return String.join(" \u00b7 ", parts);
    }

    private List<IndicatorValue> read(OpenRelease release, AskedView view) {
        List<IndicatorValue> read = new ArrayList<>();
        if (view.areas().isEmpty()) {
            return read;
        }
        for (Group group : view.groups()) {
            MultivaluedMap<String, String> question = new MultivaluedHashMap<>();
            question.putSingle("series", view.series().code());
            question.addAll("refArea", view.areas());
            Disaggregation whole = group.within(view.series().universe());
            for (Dimension dimension : Dimension.values()) {
                question.putSingle(dimension.jsonName(), whole.get(dimension));
            }
            question.putSingle("asOf", release.asOf().toString());
            question.putSingle("limit", MOST_VALUES);
            read.addAll(values.find(view.series().indicator(), question).items());
        }
        return read;
    }

    private Pages.Form form(AskedPage asked, OpenRelease release, AskedView view, Choices choices, Names in) {
        Set<String> there = find.series(release);
        Set<String> areas = new LinkedHashSet<>(choices.areas());
        areas.addAll(view.areas());
        List<Pages.Option> regions = catalogue.regions().stream()
                .map(Region::code)
                .filter(areas::remove)
                .map(code -> new Pages.Option(code, in.area(code), view.areas().contains(code)))
                .toList();
        Collator order = Collator.getInstance(in.language().locale());
        List<Pages.Option> countries = areas.stream()
                .map(code -> new Pages.Option(code, in.area(code), view.areas().contains(code)))
                .sorted(Comparator.comparing(Pages.Option::name, order))
                .toList();
        Set<String> groups = new LinkedHashSet<>();
        choices.groupsOf(view.areas()).forEach(group -> groups.add(group.toString()));
        view.groups().forEach(group -> groups.add(group.toString()));
        Set<String> chosen = new LinkedHashSet<>();
        view.groups().forEach(group -> chosen.add(group.toString()));
        return new Pages.Form(
                catalogue.series().stream()
                        .filter(one -> there.contains(one.code()) || one.equals(view.series()))
                        .map(one -> new Pages.Option(
                                one.code(), one.indicator() + " " + in.series(one.code()), one.equals(view.series())))
                        .toList(),
                Stream.concat(regions.stream(), countries.stream()).toList(),
                groups.stream()
                        .flatMap(one -> Group.parse(one, catalogue).stream())
                        .map(group ->
                                new Pages.Option(group.toString(), in.group(group), chosen.contains(group.toString())))
                        .toList(),
                view.from().map(String::valueOf).orElse(""),
                view.to().map(String::valueOf).orElse(""),
                asked.isFixed() ? release.name() : "");
    }

    /** What an indicator is, how it is computed, and what the regions have. */
    Response indicator(AskedPage asked, String code) {
        return page(asked, release -> {
            Names in = names.get(asked.language());
            Indicator indicator = catalogue
                    .indicator(code)
                    .orElseThrow(() -> new NotThere(in.texts().of("notice.indicator", code)));
            Set<String> there = find.series(release);
            Goal goal = catalogue.goals().stream()
                    .filter(one -> one.code().equals(indicator.goal()))
                    .findFirst()
                    .orElseThrow();
            List<Pages.Part> parts = catalogue.series().stream()
                    .filter(one -> one.indicator().equals(code))
                    .map(one -> part(one, there, asked, release, in))
                    .toList();
            return Pages.indicator(
                    frame(asked, release, code + " " + indicator.name()),
                    new Pages.Indicator(
                            code,
                            new Pages.Link(
                                    in.texts().of("goal", goal.code(), in.goal(goal)),
                                    asked.to("/#goal-" + goal.code())),
                            catalogue.targets().stream()
                                    .filter(one -> one.code().equals(indicator.target()))
                                    .map(one -> one.code() + " " + one.text())
                                    .findFirst()
                                    .orElse(""),
                            indicator.name(),
                            parts));
        });
    }

    private Pages.Part part(Series series, Set<String> there, AskedPage asked, OpenRelease release, Names in) {
        List<Pages.RegionValue> regions = new ArrayList<>();
        if (there.contains(series.code())) {
            Choices choices = find.of(release, series);
            List<String> known = catalogue.regions().stream()
                    .map(Region::code)
                    .filter(choices.areas()::contains)
                    .toList();
            AskedView view = new AskedView(
                    series, known, List.of(Group.EVERYBODY), Optional.empty(), Optional.empty(), List.of());
            for (ValueTable.Column column : ValueTable.columns(view, read(release, view), in)) {
                column.values().descendingMap().values().stream()
                        .filter(value -> value.value() != null)
                        .findFirst()
                        .ifPresent(value -> regions.add(new Pages.RegionValue(
                                area(column.area(), asked, in),
                                ValueTable.number(value.value(), in),
                                value.timePeriod(),
                                value.coverage() == null || value.coverage().percent() == null
                                        ? null
                                        : value.coverage().percent().intValue())));
            }
        }
        return new Pages.Part(
                series.code(),
                in.series(series.code()),
                in.unit(series.unit()),
                series.definition(),
                series.note(),
                InWords.target(series),
                InWords.region(series).replace("`", ""),
                ways(series),
                regions,
                there.contains(series.code())
                        ? new Pages.Link(in.series(series.code()), asked.to("/explore?series=" + series.code()))
                        : null);
    }

    /** What is known of an area or region, from the first to the last value of everybody in each sub-series. */
    Response area(AskedPage asked, String code) {
        return page(asked, release -> {
            Names in = names.get(asked.language());
            Optional<AreaEntry> area = catalogue.area(code);
            if (area.isEmpty() && catalogue.region(code).isEmpty()) {
                throw new NotThere(in.texts().of("notice.area", code));
            }
            List<FindChoices.Course> courses = find.courses(release, code);
            List<Pages.Row> rows = new ArrayList<>();
            String before = "";
            for (FindChoices.Course course : courses) {
                Series series = course.series();
                String goal = goal(series);
                boolean hasMoved = course.first().year() != course.last().year();
                rows.add(new Pages.Row(
                        goal.equals(before)
                                ? null
                                : catalogue.goals().stream()
                                        .filter(one -> one.code().equals(goal))
                                        .map(one -> in.texts().of("goal", one.code(), in.goal(one)))
                                        .findFirst()
                                        .orElseThrow(),
                        new Pages.Link(
                                in.series(series.code()),
                                asked.to("/explore?series=" + series.code() + "&area=" + code),
                                in.unit(series.unit())),
                        hasMoved ? ValueTable.number(course.first().value(), in) : "",
                        hasMoved ? course.first().year() : null,
                        ValueTable.number(course.last().value(), in),
                        course.last().year(),
                        isUnsure(course.last().reliability()) ? "?" : "",
                        series.targetRule() == TargetRule.NONE ? "" : InWords.target(series)));
                before = goal;
            }
            List<Pages.Link> memberOf = catalogue.regions().stream()
                    .filter(region -> area.isPresent() && area.get().isMemberOf(region.code()))
                    .map(region -> area(region.code(), asked, in))
                    .toList();
            List<Pages.Link> members = area.isPresent()
                    ? List.of()
                    : byName(
                            catalogue.areas().stream()
                                    .filter(one -> one.isMemberOf(code))
                                    .map(one -> one.area().iso3()),
                            asked,
                            in);
            long about = catalogue.series().stream()
                    .filter(one -> area.map(one::isAbout).orElse(true))
                    .count();
            return Pages.area(frame(asked, release, in.area(code)), new Pages.Area(code, memberOf, members, rows, (int)
                    (about - courses.size())));
        });
    }

    private static boolean isUnsure(String reliability) {
        return reliability.equals(Reliability.WARN.name()) || reliability.equals(Reliability.NOT_FOR_TRENDS.name());
    }

    private String goal(Series series) {
        return catalogue.indicator(series.indicator()).map(Indicator::goal).orElseThrow();
    }

    private List<Pages.Link> byName(Stream<String> areas, AskedPage asked, Names in) {
        Collator order = Collator.getInstance(in.language().locale());
        return areas.map(code -> area(code, asked, in))
                .sorted(Comparator.comparing(Pages.Link::text, order))
                .toList();
    }

    private static Pages.Link area(String code, AskedPage asked, Names in) {
        return new Pages.Link(in.area(code), asked.to("/areas/" + code));
    }

    private Frame frame(AskedPage asked, OpenRelease release, String title) {
        return new Frame(title, names.get(asked.language()).texts(), release, asked);
    }

    private static String date(OpenRelease release, Names in) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(in.language().locale())
                .format(release.asOf().atZone(ZoneOffset.UTC));
    }

    /** What an address names and is not there; the sentence is in the language of the page. */
    private static final class NotThere extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotThere(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private Response page(AskedPage asked, Function<OpenRelease, TemplateInstance> made) {
        Texts texts = names.get(asked.language()).texts();
        OpenRelease release = null;
        try {
            release = releases.named(asked.release());
            return answer(asked, 200, made.apply(release).render(), asked.isFixed() ? FOR_A_DAY : MAY_CHANGE);
        } catch (NotThere e) {
            return notice(asked, 404, new Frame(texts.of("notice.title"), texts, release, asked), e.getMessage());
        } catch (RefusedRequest e) {
            return notice(
                    asked,
                    e.refusal().status(),
                    new Frame(texts.of("notice.title"), texts, release, asked),
                    e.getMessage());
        }
    }

    private static Response notice(AskedPage asked, int status, Frame frame, String detail) {
        return answer(asked, status, Pages.notice(frame, detail).render(), "no-cache");
    }

    private static Response answer(AskedPage asked, int status, String page, String caching) {
        return Response.status(status)
                .entity(page)
                .type(ExploreResource.HTML)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
