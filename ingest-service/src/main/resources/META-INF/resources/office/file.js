// What can be told of a file before it is sent, and which of its lines a finding is about.

const TYPES = {
  ".json": "application/vnd.sdmx.data+json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".zip": "application/zip",
};

/** The media type of a file by its name and its beginning. */
export async function mediaType(file) {
  const name = file.name.toLowerCase();
  for (const [ending, type] of Object.entries(TYPES)) {
    if (name.endsWith(ending)) {
      return type;
    }
  }
  const beginning = (await file.slice(0, 4096).text()).replace(/^\uFEFF/, "");
  if (name.endsWith(".xml")) {
    if (beginning.includes("GenericData")) {
      return "application/vnd.sdmx.genericdata+xml";
    }
    return beginning.includes("/v3_0/")
      ? "application/vnd.sdmx.data+xml"
      : "application/vnd.sdmx.structurespecificdata+xml";
  }
  return /^"?(DATAFLOW|STRUCTURE)\b/.test(beginning) ? "application/vnd.sdmx.data+csv" : "text/csv";
}

export function hasLines(type) {
  return type === "text/csv" || type === "application/vnd.sdmx.data+csv";
}

/** The texts of some lines of a file, by their number from 1, without holding the file in memory. */
export async function lines(file, numbers) {
  const wanted = new Set(numbers);
  const last = Math.max(...wanted);
  const found = new Map();
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = "";
  let number = 1;
  for (let part = await reader.read(); number <= last; part = await reader.read()) {
    rest += part.done ? "\n" : decoder.decode(part.value, { stream: true });
    let from = 0;
    for (let end = rest.indexOf("\n", from); end >= 0; end = rest.indexOf("\n", from)) {
      if (wanted.has(number)) {
        found.set(
          number,
          rest
            .slice(from, end)
            .replace(/\r$/, "")
            .replace(/^\uFEFF/, ""),
        );
      }
      number += 1;
      from = end + 1;
    }
    rest = rest.slice(from);
    if (part.done) {
      break;
    }
  }
  reader.cancel();
  return found;
}

/** The fields of one line of CSV. */
export function fields(line, separator) {
  const all = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i];
    if (quoted && c === '"' && line[i + 1] === '"') {
      field += '"';
      i += 1;
    } else if (c === '"') {
      quoted = !quoted;
    } else if (c === separator && !quoted) {
      all.push(field);
      field = "";
    } else {
      field += c;
    }
  }
  return [...all, field];
}

/** What stands between the fields of a header. */
export function separatorOf(header) {
  return [",", ";", "\t"].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
}
