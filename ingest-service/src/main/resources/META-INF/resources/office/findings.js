// Shows what was found in a file, each finding beside the row that it is about.

import { get, save } from "./api.js";
import { button, cells, element, table } from "./dom.js";
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

function isColumn(heading, column) {
  const name = heading.trim().toLowerCase();
  return column !== undefined && (name === column.toLowerCase() || name === PLAIN[column]);
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
    const here = (i) => ofLine.some((finding) => isColumn(headings[i], finding.column));
    const messages = element("td", { class: ofLine[0].severity });
    ofLine.forEach((finding) => messages.append(element("div", {}, `${finding.severity}: ${finding.message}`)));
    rows.push(
      cells(
        element("td", { class: "number" }, line > 0 ? String(line) : ""),
        ...headings.map((heading, i) => element("td", { class: here(i) ? "row here" : "row" }, row[i] ?? "")),
        messages,
      ),
    );
  }
  return table("What was found, beside the rows", ["line", ...headings, "finding"], rows);
}

function alone(findings) {
  return table(
    "What was found",
    ["severity", "place", "value", "finding"],
    findings.map((finding) =>
      cells(
        element("td", { class: finding.severity }, finding.severity),
        finding.column ?? (finding.line > 0 ? `line ${finding.line}` : ""),
        finding.value,
        finding.message,
      ),
    ),
  );
}

/** An element with the findings of a submission; the file is the one that was sent, or null. */
export async function findingsOf(submission, file, type) {
  if (submission.findingCount === 0) {
    return element("p", {}, "Nothing was found.");
  }
  const page = await get(`${submission.findings}?limit=${SHOWN}`);
  const shown =
    file && hasLines(type) ? await besideRows(page.items, file) : alone(page.items);
  const all = element(
    "div",
    {},
    shown,
    submission.findingCount > page.items.length
      ? element("p", {}, `The first ${page.items.length} of ${submission.findingCount} are shown.`)
      : null,
    element(
      "div",
      { class: "actions" },
      button("All as CSV", () => save(submission.findings, "text/csv")),
      button("All as a workbook", () =>
        save(submission.findings, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ),
    ),
  );
  return all;
}


/** The counts in a sentence that adds up. */
export function countsOf(submission) {
  const c = submission.counts;
  return (
    `${c.received} ${c.received === 1 ? "row" : "rows"} received = ${c.new} new + ${c.changed} changed + ${c.unchanged} unchanged` +
    ` + ${c.withdrawn} withdrawn + ${c.refused} refused`
  );
}
