// What is expected of the office, what of it is there, and the questionnaire to fill in.

import { get, save } from "./api.js";
import { button, byId, cells, element, table } from "./dom.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const CELLS = {
  STATED: "stated",
  STATED_LATE: "late",
  NOT_AVAILABLE: "none",
  NOT_AVAILABLE_LATE: "none, late",
  MISSING: "missing",
};

function group(codes) {
  const named = Object.entries(codes).map(([dimension, code]) => `${dimension} ${code}`);
  return named.length > 0 ? named.join(", ") : "total";
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
        element("th", { scope: "row" }, series.name),
        group(one.group),
        ...years.map((year) => element("td", { class: one.years[year] ?? "" }, CELLS[one.years[year]] ?? "")),
      ),
    ),
  );
  const { expected, stated, notAvailable, missing, late } = completeness.total;
  byId("completeness").replaceChildren(
    element("h3", {}, round.title),
    element(
      "p",
      {},
      `${expected} observations are expected: ${stated} are stated, ${notAvailable} have no value, ${missing} are` +
        ` missing; ${late} came late.`,
    ),
    table(`What is there of ${round.title}`, ["series", "group", ...years], rows),
  );
}

/** Rounds from which something is expected of this office; those that are open can be chosen for a file. */
export async function showRounds() {
  const rounds = (await get("/v1/collection-rounds")).filter((round) => round.expectations.length > 0);
  const rows = rounds.map((round) =>
    cells(
      element("th", { scope: "row" }, round.title),
      round.state.toLowerCase(),
      new Date(round.dueAt).toLocaleString(),
      element(
        "div",
        { class: "actions" },
        button("What is missing", () => showCompleteness(round)),
        button("Questionnaire", () => save(`/v1/questionnaire?round=${round.code}`, XLSX)),
      ),
    ),
  );
  byId("round-list").replaceChildren(
    rows.length > 0
      ? table("What is expected of this office", ["round", "state", "due", ""], rows)
      : element("p", {}, "Nothing is expected of this office at present."),
  );
  const open = rounds.filter((round) => round.state !== "PLANNED");
  const chosen = byId("round").value;
  byId("round").replaceChildren(
    element("option", { value: "" }, "none"),
    ...open.map((round) => element("option", { value: round.code }, round.title)),
  );
  byId("round").value = open.some((round) => round.code === chosen) ? chosen : "";
}

export async function showMappings() {
  const mappings = await get("/v1/column-mappings");
  byId("mapping").replaceChildren(
    element("option", { value: "" }, "none"),
    ...mappings.map((mapping) => element("option", { value: mapping.name }, mapping.name)),
  );
}
