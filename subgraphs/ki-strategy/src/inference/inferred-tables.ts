import type { Table } from "@kim-hub/records/table";
import { UnderscoreNamingStrategy } from "@mikro-orm/core";
import { ACCOMPANIMENTS } from "../accompaniment/accompaniment.table.js";
import { SITTINGS } from "../body/sitting.table.js";
import { FUNDING_STATEMENTS } from "../funding/funding-statement.table.js";
import { MEASURES } from "../measure/measure.table.js";
import { MILESTONES } from "../milestone/milestone.table.js";
import { MONEY_AMOUNTS } from "../money/money-amount.table.js";
import { COUNCIL_PAPERS } from "../paper/council-paper.table.js";
import { POSTS } from "../post/post.table.js";
import { POST_YEARS } from "../post/post-year.table.js";

const TABLES: readonly Table[] = [
  ACCOMPANIMENTS,
  COUNCIL_PAPERS,
  FUNDING_STATEMENTS,
  MEASURES,
  MILESTONES,
  MONEY_AMOUNTS,
  POSTS,
  POST_YEARS,
  SITTINGS,
];

/** The tables in whose rows a figure may follow from the document without standing in it, by their names in the database. */
export const INFERRED_TABLES: ReadonlyMap<string, Table> = new Map(
  TABLES.map((table) => [new UnderscoreNamingStrategy().classToTableName(table.entity.name), table]),
);
