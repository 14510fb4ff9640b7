import type { Reference, SubjectOf } from "@kim-hub/kit/schema";
import type { EntityClass } from "@mikro-orm/core";
import type { ClassType } from "type-graphql";
import type { Table } from "../table/table.js";

/** One folder of the domain, as its subgraph takes it in. */
export interface Noun {
  readonly entities?: readonly EntityClass[];
  readonly resolvers: readonly (new () => object)[];
  /** The files of its rows; those that clients record get their mutations. */
  readonly tables?: readonly Table[];
  readonly references?: Readonly<Record<string, Reference>>;
  /** Types that no resolver returns directly. */
  readonly orphans?: readonly ClassType<object>[];
  /** Types whose personal fields a request asks of many entities together. */
  readonly readTogether?: readonly string[];
  /** Personal fields, as schema coordinates, that read by one statement. */
  readonly readAlone?: readonly string[];
  readonly subjects?: Readonly<Record<string, SubjectOf>>;
}
