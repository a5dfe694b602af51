// Shows what was found in a file, each finding beside the row that it is about.

import { get, save } from "../page/api.js";
import { button, cells, element, table } from "../page/dom.js";
import { language, say } from "../page/language.js";
import { fields, hasLines, lines, separatorOf } from "./file.js";

const SHOWN = 200;

/** Plain names of columns that findings call by their SDMX names. */
const PLAIN = {
  URBANISATION: "location",
  INCOME_WEALTH_QUANTILE: "wealth",
  EDUCATION_LEV: "education",
  DISABILITY_STATUS: "disability",
  MIGRATION_STATUS: "migration",
  INDIGENOUS_STATUS: "indigenous",
  CUST_BREAKDOWN: "group",
  OBS_VALUE: "value",
  UNIT_MEASURE: "unit",
  OBS_STATUS: "status",
  SOURCE_DETAIL: "source",
  COMMENT_OBS: "comment",
};

function isColumn(heading, { column, ownColumn }) {
  const name = heading.trim().toLowerCase();
  return [column, PLAIN[column], ownColumn].some((known) => known?.trim().toLowerCase() === name);
}

/** A finding: what rule is broken, and the sentence of the service in the language of the page. */
function told(finding) {
  return [
    element(
      "div",
      {},
      say("finding", { severity: say(`severity.${finding.severity}`), rule: say(`rule.${finding.rule}`) }),
    ),
    element("div", { class: "detail", dir: "auto" }, finding.message),
  ];
}

/** The rows of the file that findings are about, cell by cell. */
async function besideRows(findings, file) {
  const numbers = findings.map((finding) => finding.line).filter((line) => line > 0);
  const texts = await lines(file, [1, ...numbers]);
  const header = texts.get(1) ?? "";
  const separator = separatorOf(header);
  const headings = fields(header, separator);
  const byLine = new Map();
  for (const finding of findings) {
    byLine.set(finding.line, [...(byLine.get(finding.line) ?? []), finding]);
  }
  const rows = [];
  for (const [line, ofLine] of byLine) {
    const row = line > 1 && texts.has(line) ? fields(texts.get(line), separator) : [];
    const here = (i) => ofLine.some((finding) => isColumn(headings[i], finding));
    const messages = element("td", { class: ofLine[0].severity });
    ofLine.forEach((finding) => messages.append(...told(finding)));
    rows.push(
      cells(
        element("td", { class: "number" }, line > 0 ? String(line) : ""),
        ...headings.map((heading, i) =>
          element("td", { class: here(i) ? "row here" : "row", dir: "auto" }, row[i] ?? ""),
        ),
        messages,
      ),
    );
  }
  return table(say("findings.beside"), [say("column.line"), ...headings, say("column.finding")], rows);
}

function alone(findings) {
  return table(
    say("findings.alone"),
    ["severity", "place", "value", "finding"].map((column) => say(`column.${column}`)),
    findings.map((finding) =>
      cells(
        element("td", { class: finding.severity }, say(`severity.${finding.severity}`)),
        finding.column ?? (finding.line > 0 ? say("findings.line", { line: finding.line }) : ""),
        element("td", { dir: "auto" }, finding.value ?? ""),
        element("td", {}, ...told(finding)),
      ),
    ),
  );
}

/** An element with the findings of a submission; the file is the one that was sent, or null. */
export async function findingsOf(submission, file, type) {
  if (submission.findingCount === 0) {
    return element("p", {}, say("findings.nothing"));
  }
  const inLanguage = `${submission.findings}?language=${language}`;
  const page = await get(`${inLanguage}&limit=${SHOWN}`);
  const shown = file && hasLines(type) ? await besideRows(page.items, file) : alone(page.items);
  const all = element(
    "div",
    {},
    shown,
    submission.findingCount > page.items.length
      ? element("p", {}, say("findings.first", { shown: page.items.length, count: submission.findingCount }))
      : null,
    element(
      "div",
      { class: "actions" },
      button(say("findings.csv"), () => save(inLanguage, "text/csv")),
      button(say("findings.workbook"), () =>
        save(inLanguage, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ),
    ),
  );
  return all;
}

/** The counts in a sentence that adds up. */
export function countsOf({ counts }) {
  return say("counts", {
    count: counts.received,
    added: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    withdrawn: counts.withdrawn,
    refused: counts.refused,
  });
}
