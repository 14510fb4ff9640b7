import type { MetOffice } from "./contract-change.js";
import type { Requirement } from "./list-requirements.js";
import type { OwnerOf } from "./read-owners.js";

/** The other offices that need what an office changes, in the order of their requirements. */
export type FindOffices = (office: string, coordinate: string) => readonly MetOffice[];

export function findOfficesBy(requirements: readonly Requirement[], ownerOf: OwnerOf): FindOffices {
  return (changing, coordinate) =>
    requirements
      .filter(({ office, coordinate: needed }) => office !== changing && isWithin(needed, coordinate))
      .map(({ office, coordinate: needed, by }) => {
        const of = needed === coordinate ? "" : `${needed}: `;

        return { office, owner: ownerOf(office), by: `${of}${by}` };
      });
}

/** Whether a change of `changed` is one of what is needed: the thing itself, its type, or an argument of it. */
function isWithin(needed: string, changed: string): boolean {
  return needed === changed || needed.startsWith(`${changed}.`) || changed.startsWith(`${needed}.`);
}
