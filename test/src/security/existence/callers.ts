import { PEOPLE } from "@kim-hub/infra/people";
import { type Identity, NOBODY, Purpose, type Role } from "@kim-hub/kit/viewer";

/** Somebody of the demonstration with a stated purpose; nobody in particular without a name. */
export interface Caller extends Pick<Identity, "authority"> {
  readonly username: string | null;
  /** As the rows of an office name them. */
  readonly actor: string;
  readonly role: Role;
  readonly purpose: Purpose | null;
}

const IDENTITIES = [
  { username: null, actor: NOBODY.actor, role: NOBODY.role, authority: NOBODY.authority },
  ...PEOPLE.map(({ username, subject, role, authority = null }) => ({
    ...{ username, actor: subject, authority },
    role: role as Role,
  })),
];

/** Everybody of the demonstration with every purpose and with none. */
export const CALLERS: readonly Caller[] = IDENTITIES.flatMap((identity) =>
  [null, ...Object.values(Purpose)].map((purpose): Caller => ({ ...identity, purpose })),
);

export function getCaller(username: string | null, purpose: `${Purpose}` | null): Caller {
  const caller = CALLERS.find((each) => each.username === username && each.purpose === purpose);
  if (!caller) throw new Error(`${username} is nobody.`);

  return caller;
}
