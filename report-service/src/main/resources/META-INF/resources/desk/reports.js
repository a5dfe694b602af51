// The reports that were assembled, the newest first, and a form to assemble another one.

import { get, post } from "../page/api.js";
import { button, cells, element, table } from "../page/dom.js";
import { LANGUAGES, language, nameOf, say, utc } from "../page/language.js";
import { addressOf } from "./address.js";
import { rights } from "./rights.js";

const SESSION = 70;
const SHOWN = 20;

export async function showReports(view) {
  const { edits, seesDrafts } = await rights();
  const list = element("div", { id: "report-list" });
  view.append(element("h2", { tabindex: "-1" }, say("reports.title")), ...(edits ? [assembling()] : []), list);
  const rows = element("tbody");
  const columns = [
    "report",
    "state",
    "text-in",
    "assembled",
    ...(seesDrafts ? ["by", "version", "open"] : []),
    "words",
    "figures",
  ];
  await more(rows, list, seesDrafts, null);
  list.prepend(
    rows.children.length > 0
      ? table(
          say("reports.caption"),
          columns.map((column) => say(`column.${column}`)),
          [...rows.children],
        )
      : element("p", {}, say(seesDrafts ? "reports.nothing" : "reports.nothing-published")),
  );
}

/** Adds the reports that come after one, and a button for those that come after these. */
async function more(rows, list, seesDrafts, after) {
  const page = await get(`/v1/reports?limit=${SHOWN}${after ? `&cursor=${after}` : ""}`);
  rows.append(...page.items.map((report) => row(report, seesDrafts)));
  if (page.next) {
    const next = button(say("reports.more"), async () => {
      await more(list.querySelector("tbody"), list, seesDrafts, page.next);
      next.remove();
    });
    list.append(next);
  }
}

function row(report, seesDrafts) {
  return cells(
    element(
      "th",
      { scope: "row" },
      element(
        "a",
        { href: addressOf({ report: report.id, language, part: null }) },
        say("report.of", { cutOff: utc(report.cutOff) }),
      ),
    ),
    element("td", { class: report.state }, say(`state.${report.state}`)),
    nameOf(report.language),
    utc(report.assembledAt),
    ...(seesDrafts
      ? [
          report.assembledBy,
          number(report.version),
          element(
            "td",
            { class: report.openComments > 0 ? "number OPEN" : "number" },
            say("number", { number: report.openComments }),
          ),
        ]
      : []),
    number(report.wordCount),
    number(report.figureCount),
  );
}

function number(value) {
  return element("td", { class: "number" }, say("number", { number: value }));
}

function assembling() {
  const cutOff = element("input", {
    type: "datetime-local",
    step: "1",
    id: "cut-off",
    "aria-describedby": "cut-off-hint",
  });
  const text = element(
    "select",
    { id: "order-language" },
    ...LANGUAGES.map((code) => element("option", { value: code }, nameOf(code))),
  );
  text.value = language;
  const done = element("p", { role: "status" });
  return element(
    "section",
    { id: "assemble", "aria-labelledby": "assemble-title" },
    element("h3", { id: "assemble-title" }, say("assemble.title")),
    element(
      "div",
      { class: "choices" },
      element("label", {}, element("span", {}, say("assemble.cut-off")), " ", cutOff),
      element("label", {}, element("span", {}, say("assemble.language")), " ", text),
      button(
        say("assemble.assemble"),
        async () => {
          done.textContent = say("assemble.busy");
          try {
            const report = await post("/v1/reports", {
              session: SESSION,
              cutOff: instant(cutOff.value),
              language: text.value,
            });
            location.hash = addressOf({ report: report.id, language: text.value, part: null });
          } finally {
            done.textContent = "";
          }
        },
        { class: "first" },
      ),
    ),
    element("p", { id: "cut-off-hint", class: "detail" }, say("assemble.hint")),
    done,
  );
}

/** What was chosen is in UTC; nothing chosen is now. To the second, as the service takes it. */
function instant(chosen) {
  const at = chosen ? new Date(`${chosen}Z`) : new Date();
  return `${at.toISOString().slice(0, 19)}Z`;
}
