// The text of a report, passage by passage, with what is said about each beside it.

import { cells, element, table } from "../page/dom.js";
import { directionOf, say } from "../page/language.js";
import { addressOf } from "./address.js";
import { beside } from "./beside.js";

/** Brings a place of the report into view, and reading from there on. */
export function goTo(place) {
  const passage = document.getElementById(`place-${place}`);
  passage?.scrollIntoView({ block: "start" });
  passage?.focus({ preventScroll: true });
}

/** What a place of the report is called. */
export function nameOfPlace(place) {
  const [kind, number] = /^\d+$/.test(place) ? ["paragraph", place] : place.split("-");
  return say(`place.${kind}`, { number });
}

/** A text with its numbers as links to where they come from. */
export function linked(report, text, links = []) {
  const nodes = [];
  let done = 0;
  for (const { from, to, statistic } of links) {
    nodes.push(text.slice(done, from), origin(report, statistic, text.slice(from, to)));
    done = to;
  }
  return [...nodes, text.slice(done)].filter((node) => node !== "");
}

/** A link to where a statistic comes from, in a tab of its own so that nothing typed here is left. */
export function origin(report, statistic, text) {
  const href = `${report.path}/statistics/${statistic}?language=${report.language}`;
  return element("a", { class: "origin", href, target: "_blank", rel: "noopener" }, text);
}

/** The texts that can be worded anew, by their places: an element that shows each, and what it says. */
function passages(report) {
  const all = new Map();
  const { document: text } = report;
  text.summary.forEach((words, i) =>
    all.set(`summary-${i + 1}`, {
      words,
      made: () => element("p", {}, ...linked(report, words, text.summaryLinks?.[i])),
    }),
  );
  let headings = 0;
  const heading = (level, numeral, words) => {
    headings += 1;
    all.set(`heading-${headings}`, {
      words,
      made: () => element(/** @type {"h3" | "h4" | "h5" | "h6"} */ (`h${level}`), {}, `${numeral} ${words}`),
    });
  };
  for (const section of text.sections) {
    heading(3, section.numeral, section.heading);
    for (const block of section.blocks) {
      if (block.footnotes) {
        all.set(String(block.number), { words: block.text, made: () => paragraph(report, block) });
      } else if (block.level) {
        heading(block.level + 2, block.numeral, block.text);
      }
    }
  }
  return all;
}

function paragraph(report, { number, text, links, footnotes }) {
  return element(
    "div",
    {},
    element("p", {}, `${number}. `, ...linked(report, text, links)),
    ...footnotes.map((note) => element("p", { class: "detail" }, `${note.number} ${note.text}`)),
  );
}

export async function showText(view, report, renew) {
  const { document: text } = report;
  const made = passages(report);
  const passage = (place) => {
    const said = element("div", { class: "said", ...inLanguage(report) }, made.get(place).made());
    return element(
      "div",
      { class: "passage", id: `place-${place}`, tabindex: "-1" },
      said,
      ...beside(report, place, renew, () => said.replaceChildren(passages(report).get(place).made())),
    );
  };
  let headings = 0;
  const heading = () => {
    headings += 1;
    return passage(`heading-${headings}`);
  };
  view.append(
    contents(report, made),
    element(
      "div",
      { ...inLanguage(report) },
      element("p", { class: "detail" }, text.notice),
      element("p", { class: "name" }, text.title),
    ),
    element("h3", { ...inLanguage(report) }, text.summaryHeading),
    ...text.summary.map((_, i) => passage(`summary-${i + 1}`)),
    ...text.sections.flatMap((section) => [
      heading(),
      ...section.blocks.map((block) => {
        if (block.footnotes) {
          return passage(String(block.number));
        }
        return block.level ? heading() : aside(report, block);
      }),
    ]),
  );
}

/** Chapters and annexes to go to, and what is left to be resolved. */
function contents(report, made) {
  const open = report.comments.filter((comment) => !comment.resolvedAt);
  const chapters = [...made].filter(([, passage]) => passage.made().tagName === "H3");
  return element(
    "div",
    { class: "contents" },
    element(
      "details",
      {},
      element("summary", {}, say("text.contents")),
      element(
        "ul",
        { ...inLanguage(report) },
        ...chapters.map(([place, passage]) =>
          element("li", {}, element("a", { href: addressOf({ place }) }, passage.made().textContent)),
        ),
      ),
    ),
    open.length > 0 ? element("p", {}, say("text.open"), " ", ...openPlaces(open)) : null,
  );
}

/** Links to the places of comments, each place once. */
export function openPlaces(comments) {
  return [...new Set(comments.map((comment) => comment.place))].flatMap((place, i) => [
    i > 0 ? say("list-separator") : "",
    element("a", { href: addressOf({ part: "text", place }) }, nameOfPlace(place)),
  ]);
}

/** What can't be worded anew: a paragraph of an annex, a table, a chart. */
function aside(report, block) {
  if (block.stubHead !== undefined) {
    return element("div", { ...inLanguage(report) }, ...statisticalTable(report, block));
  }
  return block.plot ? chart(report, block) : element("p", { class: "said", ...inLanguage(report) }, block.text);
}

function statisticalTable(report, { label, title, stubHead, columns, rows, wordy, notes, source, linksBelow }) {
  const content = (row, column, cell) => {
    const statistic = row.statistics?.[column];
    return statistic ? [origin(report, statistic, cell)] : linked(report, cell, row.links?.[column]);
  };
  return [
    table(
      `${label}. ${title}`,
      [stubHead, ...columns],
      rows.map((row) =>
        cells(
          element("th", { scope: "row" }, row.label),
          ...row.cells.map((cell, i) =>
            element("td", { class: wordy ? null : "number" }, ...content(row, columns[i], cell)),
          ),
        ),
      ),
    ),
    ...below(report, notes, source, linksBelow),
  ];
}

function below(report, notes, source, links) {
  return [...notes, source].map((line, i) => element("p", { class: "detail" }, ...linked(report, line, links?.[i])));
}

/** The drawing is that of the report's own page, which is opened at it. */
function chart(report, { numeral, label, title, description, notes, source, linksBelow }) {
  const href = `${report.path}?language=${report.language}#figure-${numeral}`;
  return element(
    "figure",
    { ...inLanguage(report) },
    element("figcaption", {}, `${label}. ${title}`),
    element("p", {}, description),
    ...below(report, notes, source, linksBelow),
    element("p", {}, element("a", { href, target: "_blank", rel: "noopener" }, label)),
  );
}

function inLanguage({ language }) {
  return { lang: language, dir: directionOf(language) };
}
