// What is expected of the office, what of it is there, and the questionnaire to fill in.

import { get, save } from "../page/api.js";
import { button, byId, cells, element, english, table } from "../page/dom.js";
import { language, moment, say } from "../page/language.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function group(codes) {
  const named = Object.entries(codes).map(([dimension, code]) => `${dimension} ${code}`);
  return named.length > 0 ? named.join(say("list-separator")) : say("group.total");
}

async function showCompleteness(round) {
  const completeness = await get(round.completeness);
  const area = completeness.areas[0];
  const years = [
    ...new Set(area.series.flatMap((series) => series.groups.flatMap((one) => Object.keys(one.years)))),
  ].sort();
  const rows = area.series.flatMap((series) =>
    series.groups.map((one) =>
      cells(
        element("th", { scope: "row" }, english(series.name)),
        group(one.group),
        ...years.map((year) => {
          const state = one.years[year];
          return element("td", { class: state ?? "" }, state ? say(`cell.${state}`) : "");
        }),
      ),
    ),
  );
  byId("completeness", HTMLElement).replaceChildren(
    element("h3", {}, round.title),
    element("p", {}, say("completeness.total", completeness.total)),
    table(
      say("completeness.title", { round: round.title }),
      [say("column.series"), say("column.group"), ...years],
      rows,
    ),
  );
}

/** Rounds from which something is expected of this office; those that are open can be chosen for a file. */
export async function showRounds() {
  const rounds = (await get("/v1/collection-rounds")).filter((round) => round.expectations.length > 0);
  const rows = rounds.map((round) =>
    cells(
      element("th", { scope: "row" }, round.title),
      say(`round.${round.state}`),
      moment(round.dueAt),
      element(
        "div",
        { class: "actions" },
        button(say("rounds.missing"), () => showCompleteness(round)),
        button(say("rounds.questionnaire"), () =>
          save(`/v1/questionnaire?round=${round.code}&language=${language}`, XLSX),
        ),
      ),
    ),
  );
  byId("round-list", HTMLElement).replaceChildren(
    rows.length > 0
      ? table(
          say("rounds.caption"),
          ["round", "state", "due", "steps"].map((column) => say(`column.${column}`)),
          rows,
        )
      : element("p", {}, say("rounds.nothing")),
  );
  const open = rounds.filter((round) => round.state !== "PLANNED");
  const choice = byId("round", HTMLSelectElement);
  const chosen = choice.value;
  choice.replaceChildren(
    element("option", { value: "" }, say("send.no-round")),
    ...open.map((round) => element("option", { value: round.code }, round.title)),
  );
  choice.value = open.some((round) => round.code === chosen) ? chosen : "";
}

export async function showMappings() {
  const mappings = await get("/v1/column-mappings");
  byId("mapping", HTMLSelectElement).replaceChildren(
    element("option", { value: "" }, say("send.no-mapping")),
    ...mappings.map((mapping) => element("option", { value: mapping.name }, mapping.name)),
  );
}
