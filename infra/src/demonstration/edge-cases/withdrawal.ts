import { Office } from "@kim-hub/kit/office";
import type { EdgeCase } from "./edge-case.js";
import { KNOWN_TO_ALL } from "./known-to-all.js";

/** Consent withdrawn during a running query: until then every office may release its part. */
export const WITHDRAWAL: EdgeCase = {
  ...KNOWN_TO_ALL,
  key: "withdrawal",
  familyName: "Widerruf (erfunden)",
  givenNames: "Parwin",
  permitted: [{ senders: Object.values(Office) }],
};
