// What whoever signed in may do, by the roles that the services go by themselves.

import { who } from "../page/api.js";

/** Whether they read drafts, comments and what was done to a report, and whether they may change any of it. */
export async function rights() {
  const { roles } = await who();
  const edits = roles.includes("report-editor");
  return { edits, seesDrafts: edits || roles.includes("admin") };
}
