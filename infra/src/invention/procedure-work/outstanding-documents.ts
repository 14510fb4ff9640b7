import { addDays } from "@kim-hub/kit/calendar";
import type { Inventing } from "../drawing/inventing.js";
import type { ProcedureStory } from "../story/procedure-story.js";

/** A document that a naturalisation office asked for. */
export interface InventedDocument {
  readonly kind: (typeof KINDS)[number];
  readonly requestedOn: string;
  readonly dueOn: string;
  readonly receivedOn: string | null;
}

const KINDS = [
  "INCOME_PROOF",
  "LANGUAGE_CERTIFICATE",
  "KNOWLEDGE_TEST_CERTIFICATE",
  "CIVIL_STATUS_CERTIFICATE",
  "TRANSLATION",
  "PENSION_RECORD",
  "RENT_PROOF",
  "FEE_PAYMENT",
] as const;
const IS_INCOMPLETE = 0.7;
const DUE_DAYS = 42;
/** The completeness of an application is checked within so many days of its receipt. */
const CHECK_DAYS = 30;

/** The documents that an application lacked; those of an undecided one may still be outstanding. */
export function inventDocuments(
  { receivedOn, decidedOn }: Pick<ProcedureStory, "receivedOn" | "decidedOn">,
  { random, today }: Inventing,
): readonly InventedDocument[] {
  if (receivedOn === null || !random.chance(IS_INCOMPLETE)) return [];
  const requestedOn = addDays(receivedOn, random.number(1, CHECK_DAYS));
  if (requestedOn > today) return [];
  const dueOn = addDays(requestedOn, DUE_DAYS);
  const kinds = new Set([random.pick(KINDS), random.pick(KINDS)]);

  return [...kinds].map((kind) => {
    const received = addDays(requestedOn, random.number(5, 90));
    const isMissing = decidedOn === null && (received > today || random.chance(0.3));

    return { kind, requestedOn, dueOn, receivedOn: isMissing ? null : received };
  });
}
