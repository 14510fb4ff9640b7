import { addDays } from "@kim-hub/kit/calendar";
import { earlier } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";
import type { ProcedureStory } from "../story/procedure-story.js";

/** The clerk's finding on one fact of a procedure. */
export interface InventedFact {
  readonly code: "LAWFUL_RESIDENCE" | "FORMER_CITIZENSHIP_GIVEN_UP" | (typeof CODES)[number];
  readonly state: "FULFILLED" | "EXEMPT";
  readonly validFrom: string;
}

/** In the order in which they are usually found. */
const CODES = [
  "IDENTITY_CLARIFIED",
  "QUALIFYING_TITLE",
  "COMMITMENT_DECLARED",
  "LANGUAGE_B1",
  "KNOWLEDGE_TEST",
  "LIVELIHOOD_SECURED",
  "NO_RELEVANT_CONVICTION",
  "LIVING_CONDITIONS",
] as const;
/** The last day on which somebody had to give up another citizenship. */
const ONE_CITIZENSHIP_UNTIL = "2024-06-26";

/** All that the law asks for where the naturalisation was granted, a part of it while it is examined, nothing before the application. */
export function inventFacts(
  { receivedOn, decidedOn, decision }: ProcedureStory,
  { arrivedOn }: Pick<InventedPerson, "arrivedOn">,
  { random, today }: Inventing,
): readonly InventedFact[] {
  if (receivedOn === null) return [];
  const isGranted = decision === "GRANTED";
  const last = decidedOn ?? today;
  const found = isGranted ? CODES : CODES.slice(0, random.number(0, CODES.length - 2));
  const foundOn = earlier(addDays(receivedOn, random.number(20, 60)), last);
  const facts: InventedFact[] = [
    { code: "LAWFUL_RESIDENCE", state: "FULFILLED", validFrom: arrivedOn },
    ...found.map((code): InventedFact => ({ code, state: "FULFILLED", validFrom: foundOn })),
  ];

  return isGranted && last <= ONE_CITIZENSHIP_UNTIL
    ? [...facts, { code: "FORMER_CITIZENSHIP_GIVEN_UP", state: "EXEMPT", validFrom: foundOn }]
    : facts;
}
