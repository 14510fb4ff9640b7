import { SESSION_SECONDS } from "@kim-hub/dashboards/ended-sessions";
import { ENVELOPE_SECONDS } from "@kim-hub/kit/envelope";
import { HANDOVER_QUARTERS } from "@kim-hub/kit/handover-note";
import type { KeyMembers } from "@kim-hub/kit/key-set";
import { generateLinkageKey } from "@kim-hub/kit/linkage-key";
import { MANDATE_SECONDS } from "@kim-hub/kit/mandate";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { PROOF_SECONDS } from "@kim-hub/kit/seal-proof";
import { receivesFrom } from "@kim-hub/offices/office-names";
import { listPairs, proofKeyOf } from "./key-pairs.js";

/** A key that can be exchanged while requests go on. */
export interface RotatingKey {
  /** Of its files. */
  readonly name: string;
  /** A secret has no public half: its service alone seals and opens. */
  readonly kind: "opening" | "secret" | "signing";
  /** For so long what was made under a key may have to be verified or opened after the next one is used. */
  readonly lifeSeconds: number;
  /** The private key, or the secret. */
  readonly generate: () => Promise<KeyMembers>;
}

/** The longest quarter has 92 days. */
const QUARTER_SECONDS = 92 * 24 * 60 * 60;
/** A note counts from the quarter of its sending, whose rest comes on top. */
const HANDOVER_SECONDS = (HANDOVER_QUARTERS + 1) * QUARTER_SECONDS;

export function listRotatingKeys(): readonly RotatingKey[] {
  const lives = new Map([
    ["envelope", ENVELOPE_SECONDS],
    ["mandate", MANDATE_SECONDS],
    ["trust-centre", PROOF_SECONDS],
    ...OFFICES.flatMap((office): [string, number][] => [
      [office, MANDATE_SECONDS],
      [proofKeyOf(office), sendsPeople(office) ? HANDOVER_SECONDS : PROOF_SECONDS],
    ]),
  ]);
  const pairs = listPairs().map(({ name, kind, generate }): RotatingKey => {
    const lifeSeconds = lives.get(name);
    if (lifeSeconds === undefined) throw new Error(`How long the key ${name} is needed is not stated.`);

    return { name, kind, lifeSeconds, generate: async () => ({ ...(await generate()).privateKey }) };
  });
  const session = async () => ({ ...generateLinkageKey() });

  return [...pairs, { name: "session", kind: "secret", lifeSeconds: SESSION_SECONDS, generate: session }];
}

/** Whether its proof key signs handover notes, too. */
function sendsPeople(office: Office): boolean {
  return OFFICES.some((receiver) => receivesFrom(receiver) === office);
}
