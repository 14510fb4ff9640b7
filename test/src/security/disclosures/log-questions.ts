import { addDays, localDate } from "@kim-hub/kit/calendar";
import { camelName, pascalName } from "@kim-hub/kit/office";
import type { PathOffice } from "../../harness/offices-of-bielefeld.js";
import type { Ask } from "./immigration-questions.js";

/** Who keeps the file, and who protects the data of its person. */
const STAFF: Readonly<Record<PathOffice, readonly [as: string, purpose: string, protection: string]>> = {
  CASE_MANAGEMENT: ["casemanager.bielefeld", "CASE_WORK", "protection-cm.bielefeld"],
  IMMIGRATION: ["immigration.bielefeld", "RESIDENCE_PROCEDURE", "protection-abh.bielefeld"],
  NATURALISATION: ["naturalisation.bielefeld", "NATURALISATION_PROCEDURE", "protection-ebh.bielefeld"],
};

interface AskedFile {
  readonly office: PathOffice;
  readonly id: string;
  readonly pseudonym: string;
}

/** Asks an office's log of the person of a file and for a sample, and delays what they learn of it. */
export async function askLog(ask: Ask, { office, id, pseudonym }: AskedFile): Promise<void> {
  const [as, purpose, protection] = STAFF[office];
  const of = { as: protection, purpose: "DP_AUDIT" };
  await ask(`Query.${camelName(office)}DisclosuresOf`, `pseudonym: "${pseudonym}", first: 1`, of);
  const day = addDays(localDate(), -1);
  const drawn = `from: "${day}", to: "${day}", n: 1, seed: "1"`;
  await ask(`Query.${camelName(office)}DisclosureSample`, drawn, of);
  const delay = `file: "${id}", since: "${localDate()}", until: "${localDate()}", reason: OFFICIAL_TASK`;
  await ask(`Mutation.delay${pascalName(office)}Disclosures`, delay, { as, purpose });
}
