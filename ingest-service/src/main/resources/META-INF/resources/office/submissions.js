// What the office has sent: its state, the next step, and how far it has come on its way to the indicators.

import { get, post, who } from "./api.js";
import { button, byId, cells, element, table, tell } from "./dom.js";
import { countsOf, findingsOf } from "./findings.js";

const SHOWN = 20;
const REST = 1_500;

const STATES = {
  RECEIVED: "received, not decided yet",
  DRAFT: "draft",
  AWAITING_CONFIRMATION: "has warnings that need an answer",
  AWAITING_APPROVAL: "waits for a second person",
  AWAITING_RELEASE: "waits for its time",
  ACCEPTED: "accepted",
  PARTLY_ACCEPTED: "accepted without the refused rows",
  REJECTED: "refused",
  WITHDRAWN: "withdrawn",
};

const STEPS = {
  DRAFT: ["submission", "Hand in"],
  AWAITING_CONFIRMATION: ["confirmation", "Confirm"],
  AWAITING_APPROVAL: ["approval", "Approve"],
};

/** Asks for a sentence; null when whoever was asked thinks better of it. */
function askWhy(title) {
  return new Promise((resolve) => {
    const text = element("textarea", { id: "why", maxlength: "2000", required: true });
    const dialog = element(
      "dialog",
      { "aria-labelledby": "why-title" },
      element("h3", { id: "why-title" }, title),
      element("label", { for: "why" }, "Say in a sentence why. It is kept in the audit trail."),
      text,
      element(
        "div",
        { class: "actions" },
        button(
          title,
          () => {
            if (text.value.trim()) {
              dialog.close("yes");
            } else {
              text.focus();
            }
          },
          { class: "first" },
        ),
        button("Cancel", () => dialog.close("no")),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? text.value : null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

async function step(submission, name, label) {
  const comment = await askWhy(`${label} submission ${submission.id}`);
  if (comment !== null) {
    const after = await post(`/v1/submissions/${submission.id}/${name}`, { comment });
    await showSubmissions();
    await follow(after);
  }
}

function stateOf(submission) {
  const marks = (submission.marks ?? []).map((mark) => mark.toLowerCase());
  const takesBack = submission.withdraws ? [`takes back ${submission.withdraws}`] : [];
  return [STATES[submission.status], ...takesBack, ...marks].join(", ");
}

function actions(submission) {
  const next = STEPS[submission.status];
  const canWithdraw =
    !submission.dryRun && !submission.withdraws && !["REJECTED", "WITHDRAWN"].includes(submission.status);
  return element(
    "div",
    { class: "actions" },
    next && !submission.dryRun ? button(next[1], () => step(submission, next[0], next[1])) : null,
    submission.findingCount > 0 ? button("Findings", () => open(submission)) : null,
    canWithdraw ? button("Withdraw", () => step(submission, "withdrawal", "Withdraw")) : null,
  );
}

async function open(submission) {
  const place = byId("opened");
  place.replaceChildren(
    element("h3", {}, `Submission ${submission.id}: ${countsOf(submission)}`),
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
        new Date(submission.receivedAt).toLocaleString(),
        submission.submittedBy,
        submission.round,
        element(
          "td",
          { class: submission.status },
          stateOf(submission),
        ),
        countsOf(submission),
        actions(submission),
      ),
    );
  byId("submission-list").replaceChildren(
    rows.length > 0
      ? table("The newest first", ["number", "received", "by", "round", "state", "rows", "steps"], rows)
      : element("p", {}, "Nothing has been sent yet."),
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
  const names = ["sent", STATES[submission.status], "announced", "its indicators are published"];
  byId("way")?.replaceChildren(
    element("li", { class: "done" }, `Submission ${submission.id}`),
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
