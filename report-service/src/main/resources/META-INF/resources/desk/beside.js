// What stands beside a passage: what was said about it, and the ways to comment on it and to word it anew.

import { post, put } from "../page/api.js";
import { button, element, tell } from "../page/dom.js";
import { moment, say } from "../page/language.js";
import { editing, kept } from "./editing.js";
import { nameOfPlace } from "./text.js";

/** Elements after a passage; `reworded` is called when its text is another. */
export function beside(report, place, renew, reworded) {
  if (!report.may.seesDrafts) {
    return [];
  }
  const comments = element("div", { class: "comments", tabindex: "-1" });
  const forms = element("div", { class: "forms" });
  const called = nameOfPlace(place);
  const show = () => comments.replaceChildren(...said(report, place, renew, shownAnew));
  const shownAnew = () => {
    show();
    comments.focus();
  };
  const edit = button(say("edit.edit"), () => open(), { "aria-label": say("edit.of", { place: called }) });
  const open = async () => {
    if (!forms.querySelector("form.editing")) {
      forms.append(
        await editing(
          report,
          place,
          async () => {
            await renew();
            reworded();
          },
          () => edit.focus(),
        ),
      );
    }
    const wording = /** @type {HTMLElement} */ (forms.querySelector("form.editing textarea"));
    wording.focus();
  };
  show();
  const actions = report.may.edits
    ? element(
        "div",
        { class: "actions" },
        button(say("comment.comment"), () => commenting(report, place, forms, renew, shownAnew), {
          "aria-label": say("comment.on", { place: called }),
        }),
        report.report.state === "DRAFT" ? edit : null,
      )
    : null;
  if (report.may.edits && report.report.state === "DRAFT" && kept(report, place)) {
    // Typed before the page was left or had to sign in anew.
    open().catch(tell);
  }
  return [
    element(
      "div",
      { class: "beside", role: "group", "aria-label": say("beside.of", { place: called }) },
      comments,
      actions,
    ),
    forms,
  ];
}

function said(report, place, renew, show) {
  const here = report.comments.filter((comment) => comment.place === place);
  const open = here.filter((comment) => !comment.resolvedAt);
  const resolved = here.filter((comment) => comment.resolvedAt);
  return [
    ...open.map((comment) => shown(report, comment, renew, show)),
    resolved.length > 0
      ? element(
          "details",
          {},
          element("summary", {}, say("comment.resolved", { count: resolved.length })),
          ...resolved.map((comment) => shown(report, comment)),
        )
      : null,
  ].filter(Boolean);
}

function shown(report, comment, renew, show) {
  const path = `${report.path}/paragraphs/${comment.place}/comments/${comment.number}/resolution`;
  return element(
    "div",
    { class: comment.resolvedAt ? "comment" : "comment open" },
    element(
      "p",
      { class: "detail" },
      say("comment.by", { name: comment.author, at: moment(comment.at), version: comment.version }),
    ),
    element("p", { class: "body", dir: "auto" }, comment.body),
    comment.resolvedAt
      ? element(
          "p",
          { class: "detail" },
          say("comment.resolved-by", { name: comment.resolvedBy, at: moment(comment.resolvedAt) }),
        )
      : null,
    report.may.edits && !comment.resolvedAt
      ? button(
          say("comment.resolve"),
          async () => {
            await put(path, {});
            await renew();
            show();
          },
          { "aria-label": say("comment.resolve-of", { number: comment.number, place: nameOfPlace(comment.place) }) },
        )
      : null,
  );
}

function commenting(report, place, forms, renew, show) {
  if (!forms.querySelector("form.commenting")) {
    const id = `comment-${place}`;
    const text = element("textarea", { id, maxlength: "10000", required: true, dir: "auto" });
    const form = element(
      "form",
      { class: "commenting", onsubmit: (event) => event.preventDefault() },
      element("label", { for: id }, say("comment.on", { place: nameOfPlace(place) })),
      text,
      element(
        "div",
        { class: "actions" },
        button(
          say("comment.send"),
          async () => {
            if (!form.reportValidity()) {
              return;
            }
            await post(`${report.path}/paragraphs/${place}/comments`, { body: text.value });
            form.remove();
            await renew();
            show();
          },
          { class: "first" },
        ),
        button(say("step.cancel"), () => form.remove()),
      ),
    );
    forms.append(form);
  }
  forms.querySelector("form.commenting textarea").focus();
}
