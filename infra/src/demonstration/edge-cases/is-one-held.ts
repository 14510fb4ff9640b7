import type { PersonalFile } from "@kim-hub/records/personal-file";
import type { EntityClass } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { EdgeCase } from "./edge-case.js";
import { referenceOf } from "./names-of.js";

interface Asked {
  readonly file: EntityClass<PersonalFile>;
  readonly office: "CM" | "ABH" | "EBH";
  readonly people: readonly EdgeCase[];
}

/** Whether the office has had its edge cases: then none comes again, not even one that retention or its clerk has deleted since. */
export async function isOneHeld(em: EntityManager, { file, office, people }: Asked): Promise<boolean> {
  const references = people.map((person) => referenceOf(office, person));

  return (await em.count(file, { fileReference: { $in: references } })) > 0;
}
