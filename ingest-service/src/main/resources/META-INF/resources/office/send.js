// Checks a file that was dropped, shows what was found, and sends it when its office stands by it.

import { upload } from "../page/api.js";
import { button, byId, element, tell } from "../page/dom.js";
import { say } from "../page/language.js";
import { mediaType } from "./file.js";
import { countsOf, findingsOf } from "./findings.js";

/** Calls back with each submission that was sent. */
export function prepareSending(sent) {
  const drop = byId("drop", HTMLElement);
  // A file that misses the place must not take the page's place.
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => event.preventDefault());
  }
  const input = byId("file", HTMLInputElement);
  input.addEventListener("change", () => take(input.files?.[0], sent));
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0], sent);
  });
}

function wish(more) {
  const parameters = new URLSearchParams(more);
  for (const name of ["mapping", "round"]) {
    const chosen = byId(name, HTMLSelectElement).value;
    if (chosen) {
      parameters.set(name, chosen);
    }
  }
  return `/v1/submissions?${parameters}`;
}

async function carry(path, file, type) {
  const progress = byId("progress", HTMLProgressElement);
  progress.hidden = false;
  progress.value = 0;
  try {
    return await upload(path, file, type, (part) => {
      progress.value = part;
    });
  } finally {
    progress.hidden = true;
  }
}

async function take(file, sent) {
  if (!file) {
    return;
  }
  tell(null);
  const place = byId("checked", HTMLElement);
  place.replaceChildren(element("p", {}, say("send.checking", { file: file.name })));
  try {
    const type = await mediaType(file);
    const checked = await carry(wish({ dryRun: "true" }), file, type);
    place.replaceChildren(...(await verdict(checked, file, type, sent)));
  } catch (failure) {
    place.replaceChildren();
    tell(failure);
  } finally {
    byId("file", HTMLInputElement).value = "";
  }
}

async function verdict(checked, file, type, sent) {
  const found = await findingsOf(checked, file, type);
  return [
    element("h3", {}, say(verdictOn(checked), { file: file.name, ...checked.reach })),
    element("p", { id: "counts" }, countsOf(checked)),
    found,
    choices(checked, file, type, sent),
  ];
}

function isEmpty(checked) {
  return checked.status === "ACCEPTED" && checked.counts.received === 0;
}

function verdictOn(checked) {
  if (isEmpty(checked)) {
    return "verdict.empty";
  }
  switch (checked.status) {
    case "REJECTED":
      return "verdict.refused";
    case "NOTED":
      return "verdict.noted";
    case "AWAITING_CONFIRMATION":
      return checked.reach ? "verdict.large" : "verdict.warnings";
    default:
      return "verdict.good";
  }
}

function choices(checked, file, type, sent) {
  const send = async (more) => {
    const submission = await carry(wish(more), file, type);
    byId("checked", HTMLElement).replaceChildren(
      element("p", {}, say("send.sent", { file: file.name, id: submission.id })),
    );
    await sent(submission);
  };
  if (checked.status === "REJECTED") {
    return element(
      "div",
      { class: "actions" },
      element("p", {}, say("send.correct")),
      checked.counts.received > 1 ? button(say("send.good-rows"), () => send({ partial: "true" })) : null,
    );
  }
  if (checked.status === "NOTED") {
    return element("p", {}, say("send.noted"));
  }
  if (isEmpty(checked)) {
    return element("p", {}, say("send.empty"));
  }
  if (checked.status === "AWAITING_CONFIRMATION") {
    const { changed, withdrawn } = checked.counts;
    const answer = element("textarea", { id: "answer", maxlength: "2000" });
    return element(
      "div",
      {},
      element("label", { for: "answer" }, say("send.answer")),
      answer,
      element(
        "div",
        { class: "actions" },
        button(
          say("send.send"),
          () => {
            if (!answer.value.trim()) {
              answer.focus();
              throw new Error(say("send.answer-missing"));
            }
            return send({ confirmation: answer.value, mayChange: changed, mayWithdraw: withdrawn });
          },
          { class: "first" },
        ),
        button(say("send.draft"), () => send({ draft: "true" })),
      ),
    );
  }
  return element(
    "div",
    { class: "actions" },
    button(say("send.send"), () => send({}), { class: "first" }),
    button(say("send.draft"), () => send({ draft: "true" })),
  );
}
