// The page of a desk officer: assemble a report, read it, word it anew, comment on it, publish it, compare it.

import { who } from "../page/api.js";
import { byId, element, tell } from "../page/dom.js";
import { dress, say } from "../page/language.js";
import { addressed } from "./address.js";
import { showReport } from "./report.js";
import { showReports } from "./reports.js";
import { goTo } from "./text.js";

let shown = 0;
let before = "";

/** Shows what the address names; when the address changes meanwhile, what was asked for first is not shown. */
async function show() {
  const { report, language, part, place } = addressed();
  const now = [report, language, part].join(" ");
  if (now === before && place) {
    goTo(place);
    return;
  }
  before = now;
  const mine = (shown += 1);
  delete document.body.dataset.ready;
  tell(null);
  try {
    const view = element("div", { id: "view" });
    await (report ? showReport(view) : showReports(view));
    if (mine === shown) {
      byId("view", HTMLElement).replaceWith(view);
      const heading = /** @type {HTMLElement} */ (view.querySelector("h2"));
      document.title = say("title.of", { what: heading.textContent });
      if (mine > 1) {
        // Who goes on from here by keys or by ear begins where the view does.
        heading.focus();
      }
      if (place) {
        goTo(place);
      }
    }
  } catch (failure) {
    if (mine === shown) {
      byId("view", HTMLElement).replaceChildren(element("p", {}, element("a", { href: "#" }, say("reports.all"))));
      tell(failure);
    }
  } finally {
    if (mine === shown) {
      document.body.dataset.ready = "true";
    }
  }
}

dress(document);
try {
  const { name } = await who();
  byId("who", HTMLElement).textContent = name;
  window.addEventListener("hashchange", show);
  await show();
} catch (failure) {
  tell(failure);
}
