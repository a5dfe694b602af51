// Asks why somebody takes a step.

import { button, element } from "./dom.js";
import { say } from "./language.js";

/** Asks for a sentence; null when whoever was asked thinks better of it. */
export function askWhy(title) {
  return new Promise((resolve) => {
    const text = element("textarea", { id: "why", maxlength: "2000", required: true });
    const dialog = element(
      "dialog",
      { "aria-labelledby": "why-title" },
      element("h3", { id: "why-title" }, title),
      element("label", { for: "why" }, say("step.why")),
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
        button(say("step.cancel"), () => dialog.close("no")),
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
