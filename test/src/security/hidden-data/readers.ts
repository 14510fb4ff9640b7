import { PEOPLE, type Person } from "@kim-hub/infra/people";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/infra/subgraphs";
import { DataClass } from "@kim-hub/kit/data-class";
import { Purpose } from "@kim-hub/kit/viewer";
import { refusalCode } from "../access-table/own-reading.js";

/** Somebody who asks for a purpose, and the office whose own rows they may read. */
export interface Reader {
  readonly person: Person;
  readonly purpose: Purpose;
  readonly office: SubgraphName | null;
}

const OFFICE_OF: Readonly<Record<string, SubgraphName>> = {
  CASE_MANAGER: "case-management",
  IMMIGRATION_CLERK: "immigration",
  NATURALISATION_CLERK: "naturalisation",
};

/** One person of every role, from Bielefeld where a role has a place: for every purpose that the role has, and for one that it has not. */
export const READERS: readonly Reader[] = [...Map.groupBy(PEOPLE, ({ role }) => role).values()].flatMap((people) => {
  const [person] = people;
  if (!person) throw new Error("Every role has somebody.");
  const own = Object.values(Purpose).filter((purpose) => hasPurpose(person.role, purpose));
  const foreign = Object.values(Purpose).find((purpose) => !own.includes(purpose));

  return [...own, ...(foreign ? [foreign] : [])].map((purpose) => ({
    person,
    purpose,
    office: OFFICE_OF[person.role] ?? null,
  }));
});

function hasPurpose(role: string, purpose: Purpose): boolean {
  return Object.values(DataClass).some(
    (dataClass) =>
      dataClass !== DataClass.PUBLIC &&
      SUBGRAPHS.some((subgraph) => refusalCode({ role, purpose }, { typeName: "Query", dataClass, subgraph }) === null),
  );
}
