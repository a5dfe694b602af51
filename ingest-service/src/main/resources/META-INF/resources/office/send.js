// Checks a file that was dropped, shows what was found, and sends it when its office stands by it.

import { upload } from "./api.js";
import { button, byId, element, tell } from "./dom.js";
import { mediaType } from "./file.js";
import { countsOf, findingsOf } from "./findings.js";

/** Calls back with each submission that was sent. */
export function prepareSending(sent) {
  const drop = byId("drop");
  // A file that misses the place must not take the page's place.
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => event.preventDefault());
  }
  const input = byId("file");
  input.addEventListener("change", () => take(input.files[0], sent));
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
    take(event.dataTransfer.files[0], sent);
  });
}

function wish(more) {
  const parameters = new URLSearchParams(more);
  for (const name of ["mapping", "round"]) {
    if (byId(name).value) {
      parameters.set(name, byId(name).value);
    }
  }
  return `/v1/submissions?${parameters}`;
}

async function carry(path, file, type) {
  const progress = byId("progress");
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
  const place = byId("checked");
  place.replaceChildren(element("p", {}, `Checking ${file.name}.`));
  try {
    const type = await mediaType(file);
    const checked = await carry(wish({ dryRun: "true" }), file, type);
    place.replaceChildren(...(await verdict(checked, file, type, sent)));
  } catch (failure) {
    place.replaceChildren();
    tell(failure);
  } finally {
    byId("file").value = "";
  }
}

async function verdict(checked, file, type, sent) {
  const found = await findingsOf(checked, file, type);
  return [
    element("h3", {}, `${file.name}: ${words(checked)}`),
    element("p", { id: "counts" }, `${countsOf(checked)}.`),
    found,
    choices(checked, file, type, sent),
  ];
}

function words(checked) {
  switch (checked.status) {
    case "REJECTED":
      return "it would be refused";
    case "AWAITING_CONFIRMATION":
      return "it has warnings that need an answer";
    default:
      return "it can be sent";
  }
}

function choices(checked, file, type, sent) {
  const send = async (more) => {
    const submission = await carry(wish(more), file, type);
    byId("checked").replaceChildren(element("p", {}, `${file.name} was sent as submission ${submission.id}.`));
    await sent(submission);
  };
  if (checked.status === "REJECTED") {
    return element(
      "div",
      { class: "actions" },
      element("p", {}, "Correct the rows in the file and choose it again."),
      checked.counts.received > 1 ? button("Send the good rows only", () => send({ partial: "true" })) : null,
    );
  }
  if (checked.status === "AWAITING_CONFIRMATION") {
    const answer = element("textarea", { id: "answer", maxlength: "2000" });
    return element(
      "div",
      {},
      element("label", { for: "answer" }, "What do you say to the warnings?"),
      answer,
      element(
        "div",
        { class: "actions" },
        button(
          "Send",
          () => {
            if (!answer.value.trim()) {
              answer.focus();
              throw new Error("Say in a sentence why the rows are right all the same.");
            }
            return send({ confirmation: answer.value });
          },
          { class: "first" },
        ),
        button("Keep as a draft", () => send({ draft: "true" })),
      ),
    );
  }
  return element(
    "div",
    { class: "actions" },
    button("Send", () => send({}), { class: "first" }),
    button("Keep as a draft", () => send({ draft: "true" })),
  );
}
