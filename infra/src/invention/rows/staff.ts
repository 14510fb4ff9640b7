import type { Role } from "@kim-hub/kit/viewer";
import { PEOPLE, subjectOf } from "../../identity/people.js";

const SUBJECTS: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(PEOPLE, ({ role, authority }) => `${role} ${authority}`)].map(([post, people]) => [
    post,
    people.map(({ subject }) => subject),
  ]),
);

/** Who works on a file, as subject of a token: somebody who can sign in, where the authority has such people; of several in turn. */
export function staffOf(role: Role, authority: string, turn: number): string {
  const subjects = SUBJECTS.get(`${role} ${authority}`) ?? [];

  return subjects[turn % subjects.length] ?? subjectOf(`${role.toLowerCase()}.${authority}`);
}
