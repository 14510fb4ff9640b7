import { addMonths } from "@kim-hub/kit/calendar";
import { inventCaseWork } from "../case-work/case-work.js";
import { inventLivelihood } from "../case-work/livelihood.js";
import { later } from "../days.js";
import type { InventedPerson } from "../household/household.js";
import type { Place } from "../places.js";
import { inventCase } from "../story/case-story.js";
import { CASE_SHARE } from "./case-share.js";
import { type Filing, inOffice } from "./filing.js";
import type { InventedCase } from "./invented-files.js";

/** Case management (Baustein 2) is paid for from here on. */
const CASE_MANAGEMENT_FROM = "2020-07-01";
/** A closed case is deleted after so long. */
const KEPT_MONTHS = 36;
/** Of so many clients another provider of the territory has the case, where there is one. */
const ELSEWHERE = 0.04;

/** The case of a household, with its first person as client; most households have none. */
export function fileCase(
  people: readonly InventedPerson[],
  { caseManagement, municipality }: Place,
  { places, streams, today, number }: Filing,
): readonly InventedCase[] {
  const { cases: random, caseWork } = streams;
  const [client] = people;
  if (!client || !random.chance(CASE_SHARE[client.career])) return [];
  const others = places.filter((place) => place.caseManagement !== caseManagement);
  const isElsewhere = random.chance(ELSEWHERE) && others.length > 0;
  const authority = isElsewhere ? random.pick(others).caseManagement : caseManagement;
  const first = later(client.arrivedOn, CASE_MANAGEMENT_FROM);
  // Each year has had more case managers than the one before: of several days the latest.
  const openedOn = [first, first, first].map((day) => random.day(day, today)).reduce(later);
  const story = inventCase(openedOn, { random, today });
  if (story.closedOn !== null && story.closedOn <= addMonths(today, -KEPT_MONTHS)) return [];

  return [
    {
      ...inOffice(client, number, { kind: "CM", authority, municipality, index: 0, random }),
      story,
      work: inventCaseWork(story, { random: caseWork, today }),
      livelihood: inventLivelihood(client, story, { random: streams.livelihood, today }),
      sent: [],
      others: people.slice(1).map((person) => ({ person, pseudonym: random.uuid() })),
    },
  ];
}
