import { freezeOffices } from "@kim-hub/infra/freeze-offices";
import { startTestHub, type TestHub } from "../../harness/test-hub.js";
import { LAST_QUARTER } from "./observers.js";

/** A hub whose figures are frozen before the first story. */
export async function startStoryHub(): Promise<TestHub> {
  const hub = await startTestHub();
  await freezeOffices((name) => hub.databases[name].ownerUrl, { since: LAST_QUARTER });

  return hub;
}
