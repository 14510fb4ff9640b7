import { DataClass } from "@kim-hub/kit/data-class";
import type { OwnedField } from "../data-rules.js";
import type { ProtectionChange } from "./compare-protection.js";
import type { MetOffice } from "./contract-change.js";

interface SharingChange extends Omit<ProtectionChange, "lost"> {
  readonly offices: readonly MetOffice[];
}

/** With whom an office shares a field now, and with whom no more; `needing` are the other offices whose contracts need it. */
export function compareSharing(
  before: OwnedField,
  after: OwnedField,
  needing: readonly MetOffice[],
): readonly SharingChange[] {
  const others = [
    ...new Set([...before.sharedWith, ...after.sharedWith, ...needing.map(({ office }) => office)]),
  ].sort();
  const gained = others.filter((office) => shares(after, office) && !shares(before, office));
  const lost = others.filter((office) => shares(before, office) && !shares(after, office));
  const broken = needing.filter(({ office }) => lost.includes(office));

  return [
    ...(gained.length === 0
      ? []
      : [
          {
            ...{ level: "DANGEROUS" as const, protection: "WIDENED" as const, offices: [] },
            message: `It is shared with ${gained.join(", ")} now.`,
            reason: "Widened: more offices may require it.",
          },
        ]),
    ...(lost.length === 0
      ? []
      : [
          {
            ...{ level: broken.length > 0 ? ("BREAKING" as const) : ("SAFE" as const), offices: broken },
            ...{ protection: "NARROWED" as const, message: `It is shared with ${lost.join(", ")} no more.` },
            reason: "Narrowed: fewer offices may require it.",
          },
        ]),
  ];
}

/** Public data every office may require. */
function shares({ dataClass, sharedWith }: OwnedField, office: string): boolean {
  return dataClass === DataClass.PUBLIC || sharedWith.includes(office);
}
