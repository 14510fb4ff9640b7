import { uuidOf } from "@kim-hub/records/primary-key";
import type { EdgeCase } from "./edge-case.js";

type Named = Pick<EdgeCase, "key" | "number" | "reference">;

/** `CM twins 2 (erfunden)`. */
export function referenceOf(office: "CM" | "ABH" | "EBH", { key, number = 1, reference = key }: Named): string {
  return `${office} ${reference} ${number} (erfunden)`;
}

/** Under which an authority knows the person, e.g. `abh-05711-twins-2-erfunden`: no two authorities have the same. */
export function pseudonymOf(authority: string, { key, number = 1 }: Named): string {
  return `${authority.toLowerCase()}-${key}-${number}-erfunden`;
}

/** The person's number at the trust centre, which is never released. */
export function personIdOf({ key, number = 1 }: Named): string {
  return uuidOf(`${key} ${number} (erfunden)`);
}
