import { readFileSync, writeFileSync } from "node:fs";
import { follows } from "./follows.js";
import { MATRIX, readMatrix } from "./read-matrix.js";

/** Writes the next `policyVersion` of a day into an access matrix whose version is approved already; otherwise it stays. */
export function raiseVersion(folder: string, today: string): void {
  const { policyVersion, approvals } = readMatrix(folder);
  if (approvals.at(-1)?.policyVersion !== policyVersion) return;
  const number = Number(policyVersion.split(".")[1]);
  const next = [`${today}.1`, `${today}.${number + 1}`].find((version) => follows(version, policyVersion));
  if (next === undefined) throw new Error(`policyVersion ${policyVersion} is of a day to come.`);
  const file = `${folder}/${MATRIX}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/^policyVersion:.*$/m, `policyVersion: "${next}"`));
}
