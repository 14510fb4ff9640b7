import { fileCase } from "./file-case.js";
import { type Filing, inOffice } from "./filing.js";
import type { InventedPerson } from "./household.js";
import type { InOffice, InventedFile, InventedFiles, InventedProcedure } from "./invented-files.js";
import type { Place } from "./places.js";
import { inventProcedure } from "./procedure-story.js";
import { inventDocuments } from "./procedure-work/outstanding-documents.js";
import { inventFacts } from "./procedure-work/requirement-facts.js";
import { inventResidenceWork, NO_RESIDENCE_WORK } from "./residence-work/residence-work.js";
import { splitAtMove } from "./split-at-move.js";

const MOVES = 0.04;
const RELEASED = 0.3;

/** A household that lives at one place of the territory, as the offices there know it; a few moved there from another place. */
export function fileHousehold(people: readonly InventedPerson[], filing: Filing): InventedFiles {
  const { places, streams } = filing;
  const to = streams.places.pick(places);
  const from = streams.places.chance(MOVES) ? streams.places.pick(places) : to;
  const files = people.flatMap((person, index) => fileResidence(person, { index, from, to }, filing));
  const procedures = people.flatMap((person, index) => fileProcedure(person, { index, at: to }, filing));
  const cases = fileCase(people, to, filing);
  const of = <T extends InOffice>(held: readonly T[]) => held.findLast(({ person }) => person === people[0]);
  const [immigration, naturalisation] = [of(files), of(procedures)];
  const links = cases.map((caseManagement) => ({
    personId: streams.links.uuid(),
    caseManagement,
    others: { ...(immigration && { immigration }), ...(naturalisation && { naturalisation }) },
    isReleased: streams.links.chance(RELEASED),
  }));

  return { cases, files, procedures, links };
}

interface Moved {
  /** The person's place in the household. */
  readonly index: number;
  readonly from: Place;
  readonly to: Place;
}

function fileResidence(
  person: InventedPerson,
  { index, from, to }: Moved,
  { streams: { residence: random }, today, number }: Filing,
): InventedFile[] {
  return splitAtMove(person, { from, to, random, today }).map(({ statuses, handedOverOn, place }) => {
    const { immigration: authority, municipality } = place;

    return {
      ...inOffice(person, number, { kind: "ABH", authority, municipality, index, random }),
      ...{ statuses, handedOverOn },
      work: handedOverOn === null ? inventResidenceWork(person, { random, today }) : NO_RESIDENCE_WORK,
    };
  });
}

function fileProcedure(
  person: InventedPerson,
  { index, at }: { readonly index: number; readonly at: Place },
  { streams: { procedures: random, procedureWork }, today, number }: Filing,
): InventedProcedure[] {
  const story = inventProcedure(person, { random, today });
  if (!story) return [];
  const { naturalisation: authority, municipality } = at;
  const inventing = { random: procedureWork, today };

  return [
    {
      ...inOffice(person, number, { kind: "EBH", authority, municipality, index, random }),
      story,
      documents: inventDocuments(story, inventing),
      facts: inventFacts(story, person, inventing),
    },
  ];
}
