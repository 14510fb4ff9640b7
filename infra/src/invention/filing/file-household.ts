import type { InventedPerson } from "../household/household.js";
import { splitAtMove } from "../household/split-at-move.js";
import type { Place } from "../places.js";
import { inventDocuments } from "../procedure-work/outstanding-documents.js";
import { inventFacts } from "../procedure-work/requirement-facts.js";
import { inventResidenceWork, NO_RESIDENCE_WORK } from "../residence-work/residence-work.js";
import { inventProcedure } from "../story/procedure-story.js";
import { fileCase } from "./file-case.js";
import { type Filing, inOffice } from "./filing.js";
import { handoverOfMove, inventHandover } from "./handovers.js";
import type { InOffice, InventedFile, InventedFiles, InventedProcedure } from "./invented-files.js";

const MOVES = 0.15;
const RELEASED = 0.3;

/** A household that lives at one place of the territory, as the offices there know it; a few moved there from another place. */
export function fileHousehold(people: readonly InventedPerson[], filing: Filing): InventedFiles {
  const { places, streams } = filing;
  const to = streams.places.pick(places);
  const from = streams.places.chance(MOVES) ? streams.places.pick(places) : to;
  const { cases, files, procedures } = handOver(
    {
      files: people.flatMap((person, index) => fileResidence(person, { index, from, to }, filing)),
      procedures: people.flatMap((person, index) => fileProcedure(person, { index, at: to }, filing)),
      cases: fileCase(people, to, filing),
    },
    filing,
  );
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

type Filed = Pick<InventedFiles, "cases" | "files" | "procedures">;

/** The same files, with what the clients of the cases were sent with to the offices that keep a file of theirs. */
function handOver({ cases, files, procedures }: Filed, { streams: { handovers: random }, today }: Filing): Filed {
  const sent = cases.flatMap((caseFile) => {
    const isOfClient = ({ person }: InOffice) => person === caseFile.person;
    const immigration = files.findLast(isOfClient);
    const naturalisation = procedures.findLast(isOfClient);
    const known = { ...(immigration && { immigration }), ...(naturalisation && { naturalisation }) };

    return inventHandover(caseFile, known, { random, today }) ?? [];
  });
  const taken = <T extends InventedFile | InventedProcedure>(file: T): T => ({
    ...file,
    handovers: [...file.handovers, ...sent.flatMap(({ received }) => (received?.[0] === file ? [received[1]] : []))],
  });

  return {
    cases: cases.map((caseFile) => ({
      ...caseFile,
      sent: sent.flatMap((each) => (each.caseFile === caseFile ? [each.referral] : [])),
    })),
    files: files.map(taken),
    procedures: procedures.map(taken),
  };
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
  { streams: { residence: random, handovers }, today, number }: Filing,
): InventedFile[] {
  const held = splitAtMove(person, { from, to, random, today });
  const movedOn = held.find(({ handedOverOn }) => handedOverOn !== null)?.handedOverOn ?? null;

  return held.map(({ statuses, handedOverOn, place }) => {
    const { immigration: authority, municipality } = place;

    return {
      ...inOffice(person, number, { kind: "ABH", authority, municipality, index, random }),
      ...{ statuses, handedOverOn },
      handovers: handedOverOn === null && movedOn !== null ? [handoverOfMove(movedOn, { random: handovers })] : [],
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
      handovers: [],
    },
  ];
}
