// The way of a report to publication: where it may go next, what stands in the way, and what was done to it.

import { put } from "../page/api.js";
import { button, cells, element, table } from "../page/dom.js";
import { moment, say } from "../page/language.js";
import { askWhy } from "../page/why.js";
import { openPlaces } from "./text.js";

export async function showSteps(view, report, renew) {
  if (!report.state) {
    view.append(element("p", {}, say("steps.not-yours")));
    return;
  }
  const show = () => view.replaceChildren(...steps(report, take), ...history(report));
  const take = async (wanted) => {
    const reason = await askWhy(say(`step.${wanted}`));
    if (reason === null) {
      return;
    }
    try {
      await put(`${report.path}/state`, { state: wanted, reason }, report.tag);
    } finally {
      // After a refusal too: somebody else may have been quicker.
      await renew();
      show();
      view.querySelector("h3").focus();
    }
  };
  show();
}

function steps(report, take) {
  const open = report.comments.filter((comment) => !comment.resolvedAt);
  const { state, next } = report.state;
  return [
    element("h3", { tabindex: "-1" }, say("part.steps")),
    element("p", {}, say(`steps.${state}`)),
    open.length > 0
      ? element("p", { class: "OPEN" }, say("steps.open", { count: open.length }), " ", ...openPlaces(open))
      : null,
    report.may.edits
      ? element(
          "div",
          { class: "actions" },
          ...next.map((wanted) =>
            button(say(`step.${wanted}`), () => take(wanted), { class: wanted === "DRAFT" ? null : "first" }),
          ),
        )
      : null,
  ].filter(Boolean);
}

function history({ state: { changes } }) {
  return [
    element("h3", {}, say("steps.history")),
    changes.length === 0
      ? element("p", {}, say("steps.nothing"))
      : table(
          say("steps.history-caption"),
          ["at", "by", "done", "version", "reason"].map((column) => say(`column.${column}`)),
          [...changes]
            .reverse()
            .map((change) =>
              cells(
                moment(change.at),
                change.actor,
                change.before === change.after ? say("steps.edited") : say(`state.${change.after}`),
                element("td", { class: "number" }, say("number", { number: change.version })),
                element("td", { dir: "auto" }, change.reason),
              ),
            ),
        ),
  ];
}
