// The report as files, each form in each language.

import { save } from "../page/api.js";
import { button, cells, element, table } from "../page/dom.js";
import { LANGUAGES, nameOf, ownName, say } from "../page/language.js";

const FORMS = {
  HTML: "text/html",
  PDF: "application/pdf",
  DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  AKN: "application/akn+xml",
  JSON: "application/json",
};

export async function showFiles(view, report) {
  view.append(
    element("h3", {}, say("part.files")),
    element("p", {}, say("files.hint")),
    table(
      say("files.caption"),
      [say("column.language"), ...Object.keys(FORMS).map((form) => say(`form.${form}`))],
      LANGUAGES.map((code) =>
        cells(
          element("th", { scope: "row" }, element("span", { lang: code }, ownName(code))),
          ...Object.entries(FORMS).map(([form, type]) =>
            element(
              "td",
              {},
              button(say("files.save"), () => save(`${report.path}?language=${code}`, type), {
                "aria-label": say("files.save-as", { form: say(`form.${form}`), language: nameOf(code) }),
              }),
            ),
          ),
        ),
      ),
    ),
  );
}
