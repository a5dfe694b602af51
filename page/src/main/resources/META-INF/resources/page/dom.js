// Makes elements out of texts, never out of markup.

import { Refused } from "./api.js";
import { knows, language, say } from "./language.js";

/**
 * element("td", { class: "number" }, "5", otherElement)
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, any>} attributes one that begins with "on" is a listener; false, null and undefined leave it out
 * @param {(Node | string | null | undefined)[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * A table that scrolls by itself on a narrow screen. Cells are texts or elements.
 *
 * @param {string} caption
 * @param {string[]} headings
 * @param {Node[]} rows
 */
export function table(caption, headings, rows) {
  return element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...headings.map((heading) => element("th", { scope: "col" }, heading)))),
      element("tbody", {}, ...rows),
    ),
  );
}

/** @param {(Node | string | null | undefined)[]} contents */
export function cells(...contents) {
  return element(
    "tr",
    {},
    ...contents.map((content) =>
      content instanceof HTMLTableCellElement ? content : element("td", {}, content ?? ""),
    ),
  );
}

/**
 * An element that the page has whatever it shows.
 *
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {{ new (): Kind }} kind
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (found instanceof kind) {
    return found;
  }
  throw new TypeError(`${kind.name} #${id}`);
}

/** A text of the service, which is in English whatever the language of the page is. */
export function english(text) {
  return element("span", { lang: "en", dir: "ltr" }, text);
}

/** What went wrong in words: of a refusal the page's own words, where it has some, and those of the service. */
export function words(failure) {
  const own = `refused.${failure.kind}`;
  if (failure instanceof Refused && knows(own)) {
    return [say(own), " ", element("span", { class: "detail", lang: "en", dir: "ltr" }, failure.message)];
  }
  return failure instanceof Refused && language !== "en"
    ? [say("problem.english"), " ", english(failure.message)]
    : [failure.message];
}

/** Shows what went wrong at the top of the page; null takes it away. */
export function tell(failure) {
  const place = byId("failure", HTMLElement);
  place.hidden = !failure;
  place.replaceChildren(...(failure ? words(failure) : []));
  if (failure) {
    place.scrollIntoView({ block: "nearest" });
  }
}

/** A button that can't be pressed twice, and whose failure is told. */
export function button(label, action, attributes = {}) {
  return element(
    "button",
    {
      type: "button",
      ...attributes,
      onclick: async (event) => {
        const pressed = event.currentTarget;
        pressed.disabled = true;
        tell(null);
        try {
          await action();
        } catch (failure) {
          tell(failure);
        } finally {
          pressed.disabled = false;
        }
      },
    },
    label,
  );
}
