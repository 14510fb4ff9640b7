import type { Noun } from "@kim-hub/records/noun";
import type { ClassType } from "type-graphql";

/** The columns of a citation; the class itself is a noun's. */
type CitedRow = Readonly<Record<"sourceId" | "passage", string>>;

/** A noun of which rows may rest on documents. */
export interface CitedNoun extends Noun {
  /** Types of which each row rests on one passage of a document: they get the field `source`. */
  readonly cited?: readonly ClassType<CitedRow>[];
}
