import type { EntityManager } from "@mikro-orm/postgresql";
import { localDate } from "../calendar/calendar.js";
import { knownAtOf } from "./known-at.js";

/** The local day from which a request looks at its rows where it names none: today, or that of the instant as of which it reads them. */
export function todayOf(em: EntityManager): string {
  const knownAt = knownAtOf(em);

  return knownAt === null ? localDate() : localDate(new Date(knownAt));
}
