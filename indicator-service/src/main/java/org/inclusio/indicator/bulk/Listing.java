package org.inclusio.indicator.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.text.Texts;
import org.inclusio.statistics.catalogue.CatalogueNames;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/** The files of a release as a page, in one language; what differs only by its format stands in one row. */
final class Listing {

    /** The house's tokens of colour, type and space. Nothing is drawn from elsewhere. */
    private static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fff;--surface:#f5f7f9;--ink:#17212b;--muted:#52606d;--line:#c9d2da;--accent:#0b66a8}
            @media(prefers-color-scheme:dark){:root{--paper:#11171d;--surface:#1a222b;--ink:#e9eef3;--muted:#a9b6c2;--line:#3a4754;\
            --accent:#7cc0f2}}
            body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Noto Sans",system-ui,sans-serif}
            main,header{max-width:1120px;margin:0 auto;padding:0 16px}header{padding-top:16px}
            h1{font-size:28px;line-height:1.25;margin:8px 0}h2{font-size:18px;line-height:1.25;margin:32px 0 8px}
            p,ul{max-width:72ch}p{margin:8px 0}.muted,td small{color:var(--muted)}
            a{color:var(--accent);display:inline-block;min-height:24px}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            nav{display:flex;flex-wrap:wrap;gap:4px 16px}.scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%}caption{text-align:start;font-weight:600;padding:4px 0}
            th,td{padding-block:4px;padding-inline:0 12px;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
            th{background:var(--surface);font-weight:600}.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
            td ul{list-style:none;margin:0;padding:0}td small{white-space:nowrap}code{font-family:"Noto Sans Mono",monospace}""";

    private static final List<String> GROUPS = List.of("values", "derived", "series", "codes", "aids");

    private final Publication of;
    private final IndicatorCatalogue catalogue;
    private final Texts texts;

    Listing(Publication of, IndicatorCatalogue catalogue, Texts texts) {
        this.of = of;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The name of the page of a language; that in English is the one that others fall back to. */
    static String path(Language language) {
        return language == Language.EN ? "index.html" : "index." + language.code() + ".html";
    }

    /** @param files all that are there so far */
    String html(List<BulkFile> files) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(texts.language().code())
                .append("\" dir=\"")
                .append(texts.language().direction())
                .append(
                        "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(of.title(texts)))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("\n</style></head>\n<body><header><nav aria-label=\"")
                .append(escaped(texts.of("languages")))
                .append("\">");
        for (Texts other : Texts.all(Publication.class)) {
            String code = other.language().code();
            page.append("<a href=\"")
                    .append(path(other.language()))
                    .append("\" lang=\"")
                    .append(code)
                    .append("\" hreflang=\"")
                    .append(code)
                    .append(other.language() == texts.language() ? "\" aria-current=\"page\">" : "\">")
                    .append(escaped(other.language()
                            .locale()
                            .stripExtensions()
                            .getDisplayLanguage(other.language().locale())))
                    .append("</a>");
        }
        page.append("</nav></header>\n<main><h1>")
                .append(escaped(of.title(texts)))
                .append("</h1>\n<p>")
                .append(instantApart(of.description(texts)))
                .append("</p>\n<p class=\"muted\" lang=\"en\" dir=\"ltr\">")
                .append(escaped(of.citation()))
                .append("</p>\n<p>")
                .append(escaped(of.rights(texts)))
                .append("</p>\n");
        for (String group : GROUPS) {
            table(page, group, files);
        }
        return page.append("</main></body></html>\n").toString();
    }

    private void table(StringBuilder page, String group, List<BulkFile> files) {
        Map<String, List<BulkFile>> rows = files.stream()
                .filter(file -> group(file.path()).equals(group))
                .collect(Collectors.groupingBy(
                        file -> FileNames.base(file.path()),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
        if (rows.isEmpty()) {
            return;
        }
        page.append("<div class=\"scroll\"><table><caption><h2>")
                .append(escaped(texts.of("group." + group)))
                .append("</h2></caption>\n<thead><tr>");
        for (String head : List.of("content", "rows", "years", "files")) {
            page.append("<th scope=\"col\"")
                    .append(head.equals("rows") || head.equals("years") ? " class=\"number\">" : ">")
                    .append(escaped(texts.of(head)))
                    .append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        rows.forEach((base, alike) -> row(page, alike));
        page.append("</tbody></table></div>\n");
    }

    private void row(StringBuilder page, List<BulkFile> alike) {
        BulkFile first = alike.get(0);
        page.append("<tr><td>").append(title(first.path())).append("</td><td class=\"number\">");
        first.extent()
                .ifPresent(extent -> page.append(String.format(texts.language().locale(), "%,d", extent.rows())));
        page.append("</td><td class=\"number\">");
        first.extent()
                .filter(extent -> extent.firstYear().isPresent())
                .ifPresent(extent -> page.append("<span dir=\"ltr\">")
                        .append(extent.firstYear().getAsInt())
                        .append("–")
                        .append(extent.lastYear().getAsInt())
                        .append("</span>"));
        page.append("</td><td><ul>");
        for (BulkFile file : alike) {
            page.append("<li><a dir=\"ltr\" href=\"")
                    .append(escaped(file.path()))
                    .append("\"><code>")
                    .append(escaped(file.path()))
                    .append("</code></a> <small dir=\"ltr\">")
                    .append(escaped(size(file.bytes())))
                    .append("</small></li>");
        }
        page.append("</ul></td></tr>\n");
    }

    /** Markup. */
    private String title(String path) {
        if (!path.startsWith(FileNames.SERIES)) {
            return escaped(FileNames.title(path, texts));
        }
        Series series = catalogue
                .series(FileNames.base(path).substring(FileNames.SERIES.length()))
                .orElseThrow();
        String name = CatalogueNames.of("series", series.code(), series.name())
                .getOrDefault(texts.language().code(), series.name());
        return escaped(series.indicator() + " " + name) + "<br><small><code>" + escaped(series.code())
                + "</code></small>";
    }

    private static String group(String path) {
        if (path.startsWith(FileNames.SERIES)) {
            return "series";
        }
        if (path.startsWith(FileNames.CODES)) {
            return "codes";
        }
        return switch (FileNames.base(path)) {
            case "values", "values.sdmx" -> "values";
            case "inequality", "progress", "changes" -> "derived";
            case "areas", "regions", "series", "structures" -> "codes";
            default -> "aids";
        };
    }

    private String size(long bytes) {
        double kilobytes = bytes / 1000.0;
        return kilobytes < 1000
                ? String.format(texts.language().locale(), "%.1f kB", kilobytes)
                : String.format(texts.language().locale(), "%,.1f MB", kilobytes / 1000);
    }

    /** An instant reads from left to right in every language. */
    private String instantApart(String text) {
        String instant = of.release().asOf().toString();
        return escaped(text).replace(instant, "<bdi dir=\"ltr\">" + instant + "</bdi>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
