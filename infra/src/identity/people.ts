import { createHash } from "node:crypto";
import { Role } from "@kim-hub/kit/viewer";
import { OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { OFFICES } from "@kim-hub/offices/offices";
import { nearestNames } from "../terminal/nearest-names.js";
import { UnknownPersonError } from "./identity-error.js";

/** Every role that a token of the hub may carry in `kim_role`; the list is closed. */
export const ROLES: readonly Role[] = Object.values(Role);

/** Somebody who does not exist; `subject` is the opaque, stable `sub` of their tokens. */
export interface Person {
  readonly username: string;
  readonly name: string;
  readonly subject: string;
  readonly role: Role;
  readonly body?: string;
  readonly authority?: string;
}

/** Who serves a place: the office with this prefix of its authorities' ids, and whether as commune or district. */
interface AuthorityOfPlace {
  readonly prefix: string;
  readonly serves: "commune" | "district";
}

/** `commune` is whose KIM serves the place, `district` whose immigration and naturalisation offices do. */
interface Place {
  readonly key: string;
  readonly surname: string;
  readonly commune: string;
  readonly district: string;
}

interface Post {
  readonly prefix: string;
  readonly forename: string;
  readonly role: Role;
  readonly steers?: true;
  readonly authority?: AuthorityOfPlace;
}

const PLACES: readonly Place[] = [
  { key: "bielefeld", surname: "Beispiel", commune: "05711", district: "05711" },
  // The city runs its own integration centre, while both offices belong to the StädteRegion around it.
  { key: "aachen", surname: "Musterfall", commune: "05334002", district: "05334" },
  { key: "borken", surname: "Probe", commune: "05554", district: "05554" },
  // A town inside the Rhein-Sieg-Kreis, which serves it in everything.
  { key: "bornheim", surname: "Platzhalter", commune: "05382", district: "05382" },
];

const INTEGRATION_CENTRE: AuthorityOfPlace = { prefix: "KI", serves: "commune" };
const OFFICES_OF_PLACES = OFFICE_NAMES.map((name) => OFFICES[name]);

const POSTS: readonly Post[] = [
  { prefix: "steering", forename: "Petra", role: "STEERING_GROUP_MEMBER", steers: true },
  { prefix: "coordinator", forename: "Jonas", role: "KIM_COORDINATOR", steers: true, authority: INTEGRATION_CENTRE },
  ...OFFICES_OF_PLACES.flatMap(({ posts, clerk: { code: role }, authorities: authority }) =>
    posts.clerks.map((post) => ({ ...post, role, authority })),
  ),
  ...OFFICES_OF_PLACES.map(({ posts, authorities: authority }) => ({
    ...{ prefix: `steward-${authority.prefix.toLowerCase()}`, forename: posts.stewardForename },
    ...{ role: Role.DATA_STEWARD, authority },
  })),
  ...OFFICES_OF_PLACES.map(({ posts, authorities: authority }) => ({
    ...{ prefix: `protection-${authority.prefix.toLowerCase()}`, forename: posts.protectionForename },
    ...{ role: Role.DATA_PROTECTION_AUDITOR, authority },
  })),
  { prefix: "committee", forename: "Karl", role: "PUBLIC" },
  { prefix: "subject", forename: "Amira", role: "DATA_SUBJECT" },
];

/** The `sub` under which the hub knows this username: a digest, because a subject that reads as a name ends up in logs. */
export function subjectOf(username: string): string {
  return createHash("sha256").update(username).digest("hex").slice(0, 16);
}

/** Offices besides those of the places, which the edge cases of the demonstration need. */
const OF_EDGE_CASES: readonly Person[] = [
  { ...invent("immigration.bocholt", "Bruno Beleg", "IMMIGRATION_CLERK"), authority: "ABH-05554008" },
  { ...invent("immigration.troisdorf", "Tessa Vermerk", "IMMIGRATION_CLERK"), authority: "ABH-05382068" },
  { ...invent("immigration.herford", "Hanna Vorgang", "IMMIGRATION_CLERK"), authority: "ABH-05758" },
  { ...invent("casemanager.staedteregion", "Ayse Musterfall", "CASE_MANAGER"), authority: "CM-05334" },
  { ...invent("casemanager.caritas", "Clara Fürsorge", "CASE_MANAGER"), authority: "CM-05711-CARITAS" },
  // One human with two sign-ins: a token carries one role.
  { ...invent("casemanager.two-roles", "Rolf Zweirollen", "CASE_MANAGER"), authority: "CM-05554" },
  { ...invent("steering.two-roles", "Rolf Zweirollen", "STEERING_GROUP_MEMBER"), body: "LG-05554" },
];

/** Everybody who can sign in, all invented: place by place one person per post, then those of single offices, and of none. */
export const PEOPLE: readonly Person[] = [
  ...PLACES.flatMap((place) => POSTS.map((post) => fill(post, place))),
  ...OF_EDGE_CASES,
  invent("officer.trust-centre", "Vera Vertrauen", "TRUST_OFFICER"),
  invent("auditor.funding", "Frieda Beleg", "FUNDING_AUDITOR"),
  invent("auditor.data-protection", "Dario Schutz", "DATA_PROTECTION_AUDITOR"),
  invent("developer", "Enno Entwurf", "AGENCY_DEVELOPER"),
];

/** The person with this username, or an error that names those nearest to it. */
export function getPerson(username: string): Person {
  const person = PEOPLE.find((candidate) => candidate.username === username);
  if (!person) {
    const usernames = PEOPLE.map((candidate) => candidate.username);
    throw new UnknownPersonError(username, nearestNames(username, usernames));
  }

  return person;
}

export function findPersonBySubject(subject: string): Person | null {
  return PEOPLE.find((person) => person.subject === subject) ?? null;
}

function fill({ prefix, forename, role, steers, authority }: Post, place: Place): Person {
  return {
    ...invent(`${prefix}.${place.key}`, `${forename} ${place.surname}`, role),
    ...(steers && { body: `LG-${place.commune}` }),
    ...(authority && { authority: authorityId(authority, place) }),
  };
}

function invent(username: string, name: string, role: Role): Person {
  return { username, name: `${name} (erfunden)`, subject: subjectOf(username), role };
}

function authorityId({ prefix, serves }: AuthorityOfPlace, place: Place): string {
  return `${prefix}-${place[serves]}`;
}
