import { CommandError } from "../command-error.js";
import { isUnreachable } from "./is-unreachable.js";

const RULES: Readonly<Record<string, (where: string) => string>> = {
  "28000": (where) => `The server refuses the role of ${where}: kim-hub provision makes it.`,
  "28P01": (where) => `The server refuses the password of ${where}.`,
  "3D000": (where) => `There is no database ${where}: kim-hub provision makes it.`,
  "42501": (where) =>
    `The role of ${where} may not do this; it takes the owner role, and for kim-hub provision a superuser.`,
  "55P03": (where) => `The database ${where} is too busy: requests hold what has to be changed; try again later.`,
};

/** The one sentence that says which database refused what; other failures stay as they are. No password is in it. */
export function describeDatabaseFault(error: unknown, url: string): unknown {
  const where = placeOf(url);
  if (isUnreachable(error)) return new CommandError(`No database server answers at ${where}.`, 1);
  const rule = RULES[String(Object(error).code)];

  return rule ? new CommandError(rule(where), 1) : error;
}

/** `role@host:port/database` */
export function placeOf(url: string): string {
  const { username, host, pathname } = new URL(url);

  return `${decodeURIComponent(username)}@${host}${decodeURIComponent(pathname)}`;
}
