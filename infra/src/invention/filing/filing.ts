import type { Random } from "../drawing/random.js";
import type { Streams } from "../drawing/streams.js";
import type { InventedPerson } from "../household/household.js";
import type { Place } from "../places.js";
import type { InOffice } from "./invented-files.js";

/** A household that goes into the offices' files. */
export interface Filing {
  /** Of the territory. */
  readonly places: readonly Place[];
  readonly streams: Streams;
  readonly today: string;
  /** Of the household; no other has it. */
  readonly number: string;
}

interface Filed {
  /** Which kind of office it is, as its file references begin. */
  readonly kind: "CM" | "ABH" | "EBH";
  readonly authority: string;
  readonly municipality: string;
  /** The person's place in the household. */
  readonly index: number;
  /** From which the pseudonym comes. */
  readonly random: Random;
}

/** The person as an office knows them. */
export function inOffice(person: InventedPerson, number: string, filed: Filed): InOffice {
  const { kind, authority, municipality, index, random } = filed;

  return {
    ...{ authority, municipality, person },
    fileReference: `${kind} ${number}-${index + 1} (erfunden)`,
    pseudonym: random.uuid(),
  };
}
