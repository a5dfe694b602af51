// What changed: from an earlier version of a report, or from another report, to this one.

import { get } from "../page/api.js";
import { button, cells, element, table } from "../page/dom.js";
import { directionOf, moment, nameOf, say, utc } from "../page/language.js";
import { nameOfPlace } from "./text.js";

const REPORTS = 100;
const FIGURES = 100;

export async function showChanges(view, report) {
  const [{ items: others }, versions] = await Promise.all([
    get(`/v1/reports?limit=${REPORTS}`),
    report.may.seesDrafts ? get(`${report.path}/versions`) : { items: [] },
  ]);
  const earlier = versions.items.filter((one) => one.version < report.report.version).reverse();
  const before = others.filter((one) => one.id !== report.id);
  const options = [
    group(
      "changes.versions",
      earlier.map((one) => [`version=${one.version}&withVersion=${report.report.version}`, nameOfVersion(one)]),
    ),
    group(
      "changes.reports",
      before.map((one) => [
        one.id,
        say("changes.report", { cutOff: utc(one.cutOff), state: say(`state.${one.state}`) }),
      ]),
    ),
  ].filter(Boolean);
  const heading = element("h3", {}, say("part.changes"));
  if (options.length === 0) {
    view.append(heading, element("p", {}, say("changes.nothing-earlier")));
    return;
  }
  const choice = element("select", { id: "earlier" }, ...options);
  const result = element("div", { id: "comparison", "aria-live": "polite" });
  view.append(
    heading,
    element(
      "div",
      { class: "choices" },
      element("label", {}, element("span", {}, say("changes.since")), " ", choice),
      button(
        say("changes.compare"),
        async () => {
          result.replaceChildren(element("p", {}, say("changes.busy")));
          try {
            result.replaceChildren(...changes(await get(comparison(report, choice.value)), report));
          } catch (failure) {
            result.replaceChildren();
            throw failure;
          }
        },
        { class: "first" },
      ),
    ),
    element("p", { class: "detail" }, say("changes.hint")),
    result,
  );
}

function group(key, options) {
  return options.length === 0
    ? null
    : element("optgroup", { label: say(key) }, ...options.map(([value, name]) => element("option", { value }, name)));
}

function nameOfVersion({ version, at, actor, place, language }) {
  return place
    ? say("changes.version", {
        version,
        place: nameOfPlace(place),
        language: nameOf(language),
        name: actor,
        at: moment(at),
      })
    : say("changes.first-version", { version, at: moment(at) });
}

function comparison(report, chosen) {
  return chosen.startsWith("version=")
    ? `${report.path}/comparison?language=${report.language}&${chosen}`
    : `/v1/reports/${chosen}/comparison?language=${report.language}&with=${report.id}`;
}

function changes({ passages, tables, figureCount, figures }, { language }) {
  const inLanguage = { lang: language, dir: directionOf(language) };
  return [
    element("p", {}, say("changes.counts", { passages: passages.length, tables: tables.length, figures: figureCount })),
    ...passages.map((passage) =>
      element(
        "div",
        { class: "changed" },
        element("h4", {}, place(passage)),
        element("p", { ...inLanguage }, ...passage.pieces.map(piece)),
      ),
    ),
    ...tables.map((one) => element("div", { class: "changed", ...inLanguage }, changedTable(one))),
    figures.length === 0 ? null : changedFigures(figureCount, figures),
  ].filter(Boolean);
}

function place({ before, after, place: at }) {
  const name = nameOfPlace(at);
  if (before === undefined && after === undefined) {
    return name;
  }
  if (before === undefined) {
    return say("changes.new", { place: name });
  }
  if (after === undefined) {
    return say("changes.gone", { place: name });
  }
  return before === after ? name : say("changes.moved", { place: name, number: before });
}

function piece({ kind, text }) {
  const name = { SAME: "span", DELETED: "del", INSERTED: "ins" }[kind];
  return element(name, {}, text);
}

function changedTable({ before, after, title, rows }) {
  return table(
    say("changes.table", { number: after ?? before, title }),
    ["row", "column", "before", "after"].map((column) => say(`column.${column}`)),
    rows.flatMap((row) =>
      row.cells.map((cell) =>
        cells(
          element("th", { scope: "row" }, row.row),
          cell.column,
          element("td", { class: "number" }, cell.before === undefined ? "" : element("del", {}, cell.before)),
          element("td", { class: "number" }, cell.after === undefined ? "" : element("ins", {}, cell.after)),
        ),
      ),
    ),
  );
}

function changedFigures(count, figures) {
  const shown = figures.slice(0, FIGURES);
  return element(
    "div",
    { class: "changed" },
    table(
      say("changes.figures"),
      ["why", "series", "area", "year", "group", "before", "after"].map((column) => say(`column.${column}`)),
      shown.map((figure) =>
        cells(
          say(`why.${figure.why}`),
          figure.series,
          figure.refArea,
          String(figure.timePeriod),
          Object.values(figure.group ?? {}).join(say("list-separator")),
          element("td", { class: "number" }, String(figure.before ?? "")),
          element("td", { class: "number" }, String(figure.after ?? "")),
        ),
      ),
    ),
    shown.length < count ? element("p", {}, say("changes.first", { shown: shown.length, count })) : null,
  );
}
