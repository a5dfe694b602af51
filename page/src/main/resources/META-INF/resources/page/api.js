// Asks the services in the name of whoever signed in. The token stays in the memory of the page.

import { say } from "./language.js";

/** @type {any} */
let session = null;
let until = 0;

/** A refused request, as the service words it in English. */
export class Refused extends Error {
  constructor(problem) {
    super([problem.title, problem.detail].filter(Boolean).join(". "));
    this.status = problem.status;
    this.kind = problem.type?.split("/").pop();
  }
}

/** What the address session, beside the page, tells of who signed in. */
export async function who() {
  if (!session || Date.now() > until) {
    const answer = await fetch("session", { headers: { "X-Requested-With": "JavaScript" } });
    if (answer.status === 401 || answer.status === 499) {
      // The session has ended: signing in again comes back here.
      location.reload();
      await new Promise(() => {});
    }
    if (!answer.ok) {
      throw await refusal(answer.status, await answer.text());
    }
    session = await answer.json();
    until = Date.now() + 60_000;
  }
  return session;
}

async function refusal(status, text) {
  try {
    return new Refused(JSON.parse(text));
  } catch {
    return new Error(say("problem.status", { status: String(status) }));
  }
}

/**
 * @param {string} path
 * @param {RequestInit} options
 */
async function ask(path, options = {}) {
  const { token } = await who();
  const answer = await fetch(path, {
    ...options,
    headers: { ...options.headers, Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) {
    throw await refusal(answer.status, await answer.text());
  }
  return answer;
}

/** What a path answers, with the tag that a change of it names. */
export async function read(path) {
  return told(await ask(path, { headers: { Accept: "application/json" } }));
}

export async function get(path) {
  return (await read(path)).body;
}

export async function post(path, body) {
  return (await ask(path, sent("POST", body))).json();
}

/** Changes what is at a path if it still is what the tag was read of; answers like `read`. */
export async function put(path, body, tag) {
  const options = sent("PUT", body);
  if (tag) {
    options.headers["If-Match"] = tag;
  }
  return told(await ask(path, options));
}

/** @returns {RequestInit & { headers: Record<string, string> }} */
function sent(method, body) {
  return {
    method,
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  };
}

async function told(answer) {
  return { body: await answer.json(), tag: answer.headers.get("ETag") };
}

/** Saves what a path answers under the name that the answer gives it. */
export async function save(path, accept) {
  const answer = await ask(path, { headers: { Accept: accept } });
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name ? name[1] : "inclusio";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Sends a file and tells how much of it is on its way. */
export async function upload(path, file, mediaType, progress) {
  const { token } = await who();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Content-Type", mediaType);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = async () => {
      if (request.status < 300) {
        resolve(JSON.parse(request.responseText));
      } else {
        reject(await refusal(request.status, request.responseText));
      }
    };
    request.onerror = () => reject(new Error(say("problem.lost")));
    request.send(file);
  });
}
