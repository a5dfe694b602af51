// The page of a statistics office: drop a file, see what is found, confirm, approve, and follow it.

import { who } from "../page/api.js";
import { byId, tell } from "../page/dom.js";
import { dress, say } from "../page/language.js";
import { showMappings, showRounds } from "./rounds.js";
import { prepareSending } from "./send.js";
import { follow, showSubmissions } from "./submissions.js";

dress(document);
try {
  const { name, refArea } = await who();
  byId("who", HTMLElement).textContent = refArea ? say("who", { name, area: refArea }) : name;
  if (!refArea) {
    throw new Error(say("no-area"));
  }
  prepareSending(async (submission) => {
    await showSubmissions();
    await Promise.all([follow(submission), showRounds()]);
  });
  await Promise.all([showRounds(), showMappings(), showSubmissions()]);
  document.body.dataset.ready = "true";
} catch (failure) {
  tell(failure);
}
