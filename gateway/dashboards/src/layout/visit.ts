import type { Role } from "@kim-hub/kit/viewer";
import { NOBODY } from "@kim-hub/kit/viewer";
import type { FastifyRequest } from "fastify";
import type { Session, SignedIn } from "../sign-in/session.js";
import type { Language } from "../words/language.js";
import { SentFile } from "./sent-files/sent-file.js";

/** One request for a page: who visits, in which language. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly language: Language;
  /** Null for the public. */
  readonly session: Session | null;
  readonly signedIn: SignedIn | null;
}

export function roleOf({ signedIn }: Pick<Visit, "signedIn">): Role {
  return signedIn?.role ?? NOBODY.role;
}

/** The values of the address's search part and of a form, by name; of a name that occurs twice the last one; files are no values. */
export function fieldsOf({ query, body }: Pick<FastifyRequest, "query" | "body">): ReadonlyMap<string, string> {
  const entries = [...Object.entries(Object(query)), ...Object.entries(Object(body))].filter(
    ([, value]) => !(value instanceof SentFile),
  );

  return new Map(entries.map(([name, value]) => [name, String(Array.isArray(value) ? value.at(-1) : value).trim()]));
}
