import type { Reference, SubjectOf } from "@kim-hub/kit/schema";
import type { Table } from "@kim-hub/records/table";
import type { EntityClass } from "@mikro-orm/core";
import type { ClassType } from "type-graphql";

/** The columns of a citation; the class itself is a noun's. */
type CitedRow = Readonly<Record<"sourceId" | "passage", string>>;

/** What one folder of the domain adds to the subgraph. */
export interface Noun {
  readonly entities?: readonly EntityClass[];
  readonly resolvers: readonly (new () => object)[];
  /** The files of its rows; those that clients record get their mutations. */
  readonly tables?: readonly Table[];
  /** Types of which each row rests on one passage of a document: they get the field `source`. */
  readonly cited?: readonly ClassType<CitedRow>[];
  readonly references?: Readonly<Record<string, Reference>>;
  /** Types that no resolver returns directly. */
  readonly orphans?: readonly ClassType<object>[];
  readonly subjects?: Readonly<Record<string, SubjectOf>>;
}
