// What the office has sent: its state, the next step, and how far it has come on its way to the indicators.

import { get, post, who } from "../page/api.js";
import { button, byId, cells, element, table, tell } from "../page/dom.js";
import { moment, say } from "../page/language.js";
import { askWhy } from "../page/why.js";
import { countsOf, findingsOf } from "./findings.js";

const SHOWN = 20;
const REST = 1_500;
const COLUMNS = ["number", "received", "by", "round", "state", "rows", "steps"];

/** The next step of whoever may take it, by the state. */
const STEPS = {
  DRAFT: "submission",
  AWAITING_CONFIRMATION: "confirmation",
  AWAITING_APPROVAL: "approval",
};

async function step(submission, name) {
  const taken = { step: say(`step.${name}`), id: submission.id };
  const isLarge = submission.reach && name !== "withdrawal";
  const comment = await askWhy(isLarge ? say("step.large", { ...taken, ...submission.reach }) : say("step.of", taken));
  if (comment !== null) {
    const after = await post(`/v1/submissions/${submission.id}/${name}`, { comment });
    await showSubmissions();
    await follow(after);
  }
}

function stateOf(submission) {
  const marks = (submission.marks ?? []).map((mark) => say(`mark.${mark}`));
  const takesBack = submission.withdraws ? [say("submission.withdraws", { id: submission.withdraws })] : [];
  return [say(`status.${submission.status}`), ...takesBack, ...marks].join(say("list-separator"));
}

function actions(submission) {
  const next = STEPS[submission.status];
  const canWithdraw =
    !submission.dryRun && !submission.withdraws && !["REJECTED", "NOTED", "WITHDRAWN"].includes(submission.status);
  return element(
    "div",
    { class: "actions" },
    next && !submission.dryRun ? button(say(`step.${next}`), () => step(submission, next)) : null,
    submission.findingCount > 0 ? button(say("findings.open"), () => open(submission)) : null,
    canWithdraw ? button(say("step.withdrawal"), () => step(submission, "withdrawal")) : null,
  );
}

async function open(submission) {
  const place = byId("opened", HTMLElement);
  place.replaceChildren(
    element("h3", {}, say("submission.counted", { id: submission.id, counts: countsOf(submission) })),
    await findingsOf(submission, null, submission.format),
  );
  place.scrollIntoView({ block: "nearest" });
}

export async function showSubmissions() {
  const page = await get(`/v1/submissions?limit=${SHOWN}`);
  const rows = page.items
    .filter((submission) => !submission.dryRun)
    .map((submission) =>
      cells(
        element("td", { class: "number" }, submission.id),
        moment(submission.receivedAt),
        submission.submittedBy,
        submission.round,
        element("td", { class: submission.status }, stateOf(submission)),
        countsOf(submission),
        actions(submission),
      ),
    );
  byId("submission-list", HTMLElement).replaceChildren(
    rows.length > 0
      ? table(
          say("submissions.caption"),
          COLUMNS.map((column) => say(`column.${column}`)),
          rows,
        )
      : element("p", {}, say("submissions.nothing")),
    element("ol", { id: "way", class: "steps", "aria-live": "polite" }),
    element("div", { id: "opened", "aria-live": "polite" }),
  );
}

function rest() {
  return new Promise((resolve) => {
    setTimeout(resolve, REST);
  });
}

function way(submission, done) {
  const names = [say("way.sent"), say(`status.${submission.status}`), say("way.announced"), say("way.published")];
  document
    .getElementById("way")
    ?.replaceChildren(
      element("li", { class: "done" }, say("submission", { id: submission.id })),
      ...names.map((name, i) => element("li", { class: i < done ? "done" : "" }, name)),
    );
}

let followed = null;

/**
 * Shows how far a submission has come until the indicators that follow from it are published: until the services have
 * nothing left to do of what had been accepted with it.
 */
export async function follow(first) {
  followed = first.id;
  let submission = first;
  const { indicatorUrl } = await who();
  try {
    while (submission.status === "RECEIVED" && followed === first.id) {
      way(submission, 1);
      await rest();
      submission = await get(`/v1/submissions/${submission.id}`);
    }
    if (!["ACCEPTED", "PARTLY_ACCEPTED"].includes(submission.status)) {
      way(submission, 1);
      return;
    }
    way(submission, 2);
    while (followed === first.id && (await get("/v1/progress")).unannounced > 0) {
      await rest();
    }
    way(submission, 3);
    const isPublished = async () => {
      const progress = await get(`${indicatorUrl}/v1/progress`);
      return progress.observations.lag === 0 && progress.pending === 0;
    };
    while (followed === first.id && !(await isPublished())) {
      await rest();
    }
    way(submission, 4);
  } catch (failure) {
    tell(failure);
  }
}
