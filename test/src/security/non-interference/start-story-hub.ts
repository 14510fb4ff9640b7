import { startTestHub, type TestHub } from "../../harness/test-hub.js";
import { LAST_QUARTER } from "./observers.js";

/** A hub whose figures of the stories' district are frozen before the first one. */
export async function startStoryHub(): Promise<TestHub> {
  const hub = await startTestHub();
  await hub.freeze({ since: LAST_QUARTER, district: "05711" });

  return hub;
}
