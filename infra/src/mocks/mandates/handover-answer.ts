import { randomUUID } from "node:crypto";
import { localDate, quarterOf } from "@kim-hub/kit/calendar";
import { signHandover } from "@kim-hub/kit/handover-note";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { receivesFrom, subgraphName } from "@kim-hub/offices/office-names";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import { proofKeyOf } from "../../installation/keys/key-pairs.js";
import type { AnswerField } from "../mock-context.js";
import type { MockKeys } from "./mock-keys.js";

/** A handover note of this quarter that really opens, for an office that takes people on from the mocked one: one that runs rather than a mock. */
export function createHandoverAnswer(
  from: Office,
  mocked: readonly SubgraphName[],
  keys: MockKeys,
): AnswerField | null {
  const receivers = OFFICES.filter((office) => receivesFrom(office) === from);
  const to = receivers.find((office) => !mocked.includes(subgraphName(office))) ?? receivers[0];
  if (to === undefined) return null;
  const key = keys.private(proofKeyOf(from));

  return async () => ({
    note: await signHandover({ id: randomUUID(), from, sentQuarter: quarterOf(localDate()) }, to, key),
  });
}
