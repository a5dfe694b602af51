// What the part of the address after # names: a report, the language of its text, a part of its view, a place in it.

import { language } from "../page/language.js";

/** `report` is null in the list of reports. */
export function addressed() {
  const named = new URLSearchParams(location.hash.slice(1));
  return {
    report: named.get("report"),
    language: named.get("language") ?? language,
    part: named.get("part") ?? "text",
    place: named.get("place"),
  };
}

/** The address of what is shown now, but for what is said to be other. */
export function addressOf(other) {
  const { report, language: text, part } = addressed();
  const named = new URLSearchParams();
  for (const [name, value] of Object.entries({ report, language: text, part, ...other })) {
    if (value) {
      named.set(name, value);
    }
  }
  return `#${named}`;
}
