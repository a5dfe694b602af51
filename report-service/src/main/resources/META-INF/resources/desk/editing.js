// Words a passage anew. Numbers are references to what the report counted, and are shown as what they print.

import { put, read, Refused } from "../page/api.js";
import { button, element, words } from "../page/dom.js";
import { directionOf, say } from "../page/language.js";
import { nameOfPlace, origin } from "./text.js";

const REFERENCE = /\{([a-z]+):(\d{1,4})(?::([a-z]+))?\}/g;
const FOUND = 8;

const key = (report, place) => `inclusio.desk ${report.id} ${report.language} ${place}`;

/** What was typed and not saved yet, or null. It outlasts signing in anew and goes with the tab. */
export function kept(report, place) {
  return JSON.parse(sessionStorage.getItem(key(report, place)) ?? "null");
}

/** The forms that are open, each with the tag of the report that it words anew. */
const open = new Set();

/** A form for a passage; `saved` is called when it has other words, and `closed` whenever the form is gone. */
export async function editing(report, place, saved, closed) {
  const path = `${report.path}/paragraphs/${place}?language=${report.language}`;
  const { body: passage, tag } = await read(path);
  const typed = kept(report, place);
  const draft = { tag: typed?.tag ?? tag };
  const id = `wording-${place}`;
  const wording = element("textarea", {
    id,
    maxlength: "10000",
    required: true,
    lang: report.language,
    dir: directionOf(report.language),
    "aria-describedby": `${id}-refused`,
  });
  wording.value = typed?.wording ?? passage.draft;
  const reason = element("input", { id: `${id}-why`, maxlength: "2000", required: true, dir: "auto" });
  reason.value = typed?.reason ?? "";
  const refused = element("div", { id: `${id}-refused`, class: "refused", role: "alert", hidden: true });
  const references = element("div", { class: "references" });

  const keep = () => {
    sessionStorage.setItem(
      key(report, place),
      JSON.stringify({ wording: wording.value, reason: reason.value, tag: draft.tag }),
    );
  };
  const show = () => references.replaceChildren(...referredTo(report, wording.value));
  const close = () => {
    sessionStorage.removeItem(key(report, place));
    open.delete(draft);
    form.remove();
    closed();
  };
  const save = async (body) => {
    if (!form.reportValidity()) {
      return;
    }
    refused.hidden = true;
    try {
      const answer = await put(path, body, draft.tag);
      const before = draft.tag;
      close();
      for (const other of open) {
        // Another passage that was read before this edit: nothing but this edit came between.
        if (other.tag === before) {
          other.tag = answer.tag;
          other.keep();
        }
      }
      await saved();
    } catch (failure) {
      refused.replaceChildren(element("p", {}, ...words(failure)));
      if (failure instanceof Refused && failure.status === 412) {
        const now = await read(path);
        draft.tag = now.tag;
        refused.append(
          element("p", {}, say(now.body.text === passage.text ? "edit.still-reads" : "edit.now-reads")),
          element("blockquote", { lang: report.language, dir: directionOf(report.language) }, now.body.text),
        );
      }
      keep();
      refused.hidden = false;
      refused.scrollIntoView({ block: "nearest" });
    }
  };
  draft.keep = keep;
  open.add(draft);
  wording.addEventListener("input", () => {
    show();
    keep();
  });
  reason.addEventListener("input", keep);

  const form = element(
    "form",
    { class: "editing", onsubmit: (event) => event.preventDefault() },
    element("label", { for: id }, say("edit.wording", { place: nameOfPlace(place) })),
    wording,
    refused,
    references,
    finding(report, (statistic) => {
      wording.setRangeText(`{statistic:${statistic}}`, wording.selectionStart, wording.selectionEnd, "end");
      wording.dispatchEvent(new Event("input"));
      wording.focus();
    }),
    element("label", { for: reason.id }, say("step.why")),
    reason,
    element(
      "div",
      { class: "actions" },
      button(say("edit.save"), () => save({ wording: wording.value, reason: reason.value }), { class: "first" }),
      passage.wording ? button(say("edit.generated"), () => save({ reason: reason.value })) : null,
      button(say("step.cancel"), close),
    ),
  );
  show();
  return form;
}

/** What the references of a wording stand for, each once. */
function referredTo(report, wording) {
  const found = new Map();
  // A brace of its own is written twice.
  const single = wording.replaceAll("{{", "").replaceAll("}}", "");
  for (const [reference, kind, number, aspect] of single.matchAll(REFERENCE)) {
    found.set(reference, standsFor(report, kind, Number(number), aspect));
  }
  return found.size === 0
    ? []
    : [
        element("p", { class: "detail" }, say("edit.references")),
        element(
          "ul",
          {},
          ...[...found].map(([reference, what]) =>
            element("li", {}, element("code", { dir: "ltr" }, reference), " ", ...what),
          ),
        ),
      ];
}

function standsFor(report, kind, number, aspect) {
  if (kind !== "statistic") {
    return [say(`reference.${["table", "paragraph", "goal"].includes(kind) ? kind : "unknown"}`, { number })];
  }
  const statistic = report.statistics[number - 1];
  if (!statistic) {
    return [say("reference.unknown")];
  }
  return [
    origin(report, number, statistic.text),
    " ",
    element(
      "span",
      { class: "detail" },
      [aspect ? say(`reference.${knownAspect(aspect)}`) : "", ...named(statistic)]
        .filter(Boolean)
        .join(say("fact-separator")),
    ),
  ];
}

function knownAspect(aspect) {
  return ["number", "years", "areas", "table"].includes(aspect) ? `of-${aspect}` : "unknown";
}

/** What a statistic is about: row and column of its table, or what it counts. */
function named({ table, row, column, series, counted }) {
  return [
    table ? say("reference.table", { number: table }) : null,
    row,
    column,
    table ? null : (counted ?? series),
  ].filter(Boolean);
}

/** Finds a number of the report by words, and puts a reference to it into the wording. */
function finding(report, insert) {
  const found = element("ul", { class: "found" });
  const search = (asked) => {
    const parts = asked.toLowerCase().split(/\s+/).filter(Boolean);
    const hits =
      parts.length === 0
        ? []
        : report.statistics.filter((statistic) => {
            const text = [statistic.text, ...named(statistic), statistic.series].join(" ").toLowerCase();
            return parts.every((part) => text.includes(part));
          });
    found.replaceChildren(
      ...hits.slice(0, FOUND).map((statistic) =>
        element(
          "li",
          {},
          button(statistic.text, () => insert(statistic.number), {
            "aria-label": say("edit.insert", { number: statistic.text }),
          }),
          " ",
          named(statistic).join(say("fact-separator")),
        ),
      ),
    );
  };
  const asked = element("input", { type: "search", oninput: (event) => search(event.target.value) });
  return element(
    "details",
    {},
    element("summary", {}, say("edit.find")),
    element("label", {}, say("edit.find-by"), " ", asked),
    found,
  );
}
