// The texts of this page in the language of whoever reads it, and how that language writes numbers and dates.

/** The official languages of the United Nations. */
export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];
const KEPT = "inclusio.language";

const languageOf = (tag) => tag?.split("-")[0].toLowerCase();

/** The language that was chosen before, otherwise the first that the browser asks for and that there is. */
export const language =
  [localStorage.getItem(KEPT), ...navigator.languages].map(languageOf).find((code) => LANGUAGES.includes(code)) ?? "en";

// Digits and years are those of the files that offices send, in Arabic too.
const locale = new Intl.Locale(navigator.languages.find((tag) => languageOf(tag) === language) ?? language, {
  numberingSystem: "latn",
  calendar: "gregory",
});
const numbers = new Intl.NumberFormat(locale);
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const universal = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
const plurals = new Intl.PluralRules(locale);

const texts = await (await fetch(`texts/${language}.json`)).json();

/** Whether there is a text of this key. */
export function knows(key) {
  return key in texts;
}

/**
 * A text with its values; one that depends on a number has a form for each plural category of the value `count`.
 *
 * @param {string} key
 * @param {Record<string, any>} values
 * @returns {string}
 */
export function say(key, values = {}) {
  const text = texts[key];
  const form = typeof text === "string" ? text : (text[plurals.select(values.count)] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? numbers.format(values[name]) : values[name],
  );
}

/** Date and time of an instant, where the reader is. */
export function moment(instant) {
  return moments.format(new Date(instant));
}

/** Date and time of an instant to the second in UTC, which is said. */
export function utc(instant) {
  return `${universal.format(new Date(instant))} UTC`;
}

/** How a language is written: the value of the attribute dir. */
export function directionOf(code) {
  return code === "ar" ? "rtl" : "ltr";
}

/** What the language calls a language. */
export function nameOf(code) {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code);
}

/** What a language calls itself. */
export function ownName(code) {
  return new Intl.DisplayNames(code, { type: "language" }).of(code);
}

/** Gives the page its language, its direction, its fixed texts and the switch between languages. */
export function dress(page) {
  page.documentElement.lang = language;
  page.documentElement.dir = directionOf(language);
  page.title = say("title");
  for (const place of page.querySelectorAll("[data-text]")) {
    place.textContent = say(place.dataset.text);
  }
  for (const place of page.querySelectorAll("[data-label]")) {
    place.setAttribute("aria-label", say(place.dataset.label));
  }
  const choice = page.getElementById("language");
  for (const code of LANGUAGES) {
    const option = new Option(ownName(code), code);
    option.lang = code;
    choice.append(option);
  }
  choice.value = language;
  choice.addEventListener("change", () => {
    localStorage.setItem(KEPT, choice.value);
    page.location.reload();
  });
}
