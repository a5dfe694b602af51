// One report: how far it has come, and the parts of its view.

import { get, read } from "../page/api.js";
import { element } from "../page/dom.js";
import { LANGUAGES, nameOf, ownName, say, utc } from "../page/language.js";
import { addressed, addressOf } from "./address.js";
import { showChanges } from "./changes.js";
import { showFiles } from "./files.js";
import { rights } from "./rights.js";
import { showSteps } from "./steps.js";
import { showText } from "./text.js";

const PARTS = { text: showText, steps: showSteps, changes: showChanges, files: showFiles };

/**
 * A report as it is now: `report`, `document` and `statistics` of its JSON, the language of the text, what may be done, and for
 * the Secretariat its `state` with the `tag` that a change names, and the `comments` on it.
 */
async function load(id, text) {
  const may = await rights();
  const [detail, state, comments] = await Promise.all([
    get(`/v1/reports/${id}?language=${text}`),
    may.seesDrafts ? read(`/v1/reports/${id}/state`) : null,
    may.seesDrafts ? get(`/v1/reports/${id}/comments?resolved=true`) : null,
  ]);
  return {
    ...detail,
    id,
    path: `/v1/reports/${id}`,
    language: text,
    may: { ...may, edits: may.edits && detail.report.state !== "PUBLISHED" },
    state: state?.body,
    tag: state?.tag,
    comments: comments?.items ?? [],
  };
}

export async function showReport(view) {
  const { report: id, language, part } = addressed();
  const shown = await load(id, language);
  const standing = element("div", { id: "standing" });
  const place = element("div", { id: "part" });
  /** Reads the report anew after a change, and tells how it stands now. */
  const renew = async () => {
    Object.assign(shown, await load(id, language));
    standing.replaceChildren(...standingOf(shown));
  };
  standing.append(...standingOf(shown));
  view.append(
    element("p", {}, element("a", { href: "#" }, say("reports.all"))),
    element("h2", { tabindex: "-1" }, say("report.of", { cutOff: utc(shown.report.cutOff) })),
    standing,
    parts(shown, part),
    place,
  );
  await (PARTS[part] ?? showText)(place, shown, renew, view);
}

function standingOf({ report, comments }) {
  const open = comments.filter((comment) => !comment.resolvedAt).length;
  const facts = [
    say("report.assembled", { at: utc(report.assembledAt), language: nameOf(report.language) }),
    report.assembledBy ? say("report.by", { name: report.assembledBy }) : null,
    say("report.version", { version: report.version }),
    say("report.words", { count: report.wordCount }),
    say("report.figures", { count: report.figureCount, areas: report.areaCount }),
    report.openComments === undefined ? null : say("report.open", { count: open }),
  ];
  return [
    element(
      "p",
      {},
      element("span", { class: `state ${report.state}` }, say(`state.${report.state}`)),
      " ",
      facts.filter(Boolean).join(say("fact-separator")),
    ),
  ];
}

/** Links to the parts, and the choice of the language of the text. */
function parts({ may, language }, part) {
  const names = ["text", ...(may.seesDrafts ? ["steps"] : []), "changes", "files"];
  const choice = element(
    "select",
    {
      id: "text-language",
      onchange: () => {
        location.hash = addressOf({ language: choice.value });
      },
    },
    ...LANGUAGES.map((code) => element("option", { value: code, lang: code }, ownName(code))),
  );
  choice.value = language;
  return element(
    "nav",
    { "aria-label": say("report.parts") },
    ...names.map((name) =>
      element(
        "a",
        { href: addressOf({ part: name }), "aria-current": name === part ? "page" : null },
        say(`part.${name}`),
      ),
    ),
    element("label", {}, element("span", {}, say("report.text-language")), " ", choice),
  );
}
