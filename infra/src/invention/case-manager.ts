import { PEOPLE, subjectOf } from "../identity/people.js";

const BY_AUTHORITY: ReadonlyMap<string | undefined, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      PEOPLE.filter(({ role }) => role === "CASE_MANAGER"),
      ({ authority }) => authority,
    ),
  ].map(([authority, people]) => [authority, people.map(({ subject }) => subject)]),
);

/** Whose case it is, as subject of a token: somebody who can sign in, where the authority has such people; of several in turn. */
export function caseManagerOf(authority: string, turn: number): string {
  const subjects = BY_AUTHORITY.get(authority) ?? [];

  return subjects[turn % subjects.length] ?? subjectOf(`casemanager.${authority}`);
}
