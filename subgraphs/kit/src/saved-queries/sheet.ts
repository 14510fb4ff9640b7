import type { Purpose, Role } from "../identity/viewer.js";
import type { DataClass } from "../schema/data-class.js";

/** The same words in German and in English. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

/** One variable of a saved query: what it means, and which of the values of its type a run may give. */
export interface Parameter extends Words {
  /** As in the operation, e.g. `[Int!]!`. */
  readonly type: string;
  /** As in the operation; undefined without one. */
  readonly default: unknown;
  /** The range of a number, both ends included; in a list, of each item. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly mostItems: number | undefined;
  readonly mostLength: number | undefined;
  /** A regular expression that the whole text matches. */
  readonly pattern: string | undefined;
  readonly values: readonly string[] | undefined;
}

/** A table of the answer: one row for each item of the innermost list that its columns pass through. */
export interface SheetTable {
  readonly title: Words;
  /** The German header by path in the answer, e.g. `fundingByPillar.year`; in the order of the columns. */
  readonly columns: ReadonlyMap<string, string>;
}

/** When a run passes: a table has so many rows, of all or of those in which one column holds, or does not hold, one of some values. */
export interface PassCriterion {
  /** Its number, counted from 1. */
  readonly table: number;
  readonly rows: number;
  /** The column's path. */
  readonly where: string | undefined;
  readonly in: readonly unknown[] | undefined;
  readonly notIn: readonly unknown[] | undefined;
}

/** What a saved query is for, who answers for it, and what a run may give and gets. */
export interface Sheet {
  readonly version: number;
  readonly title: Words;
  readonly description: Words;
  /** Whom to ask when the query no longer fits. */
  readonly owner: { readonly name: string; readonly contact: string };
  readonly author: string;
  /** For which purposes it was approved; empty where all of it is public. */
  readonly purposes: readonly Purpose[];
  /** The paragraph that the purposes rest on. */
  readonly basis: string;
  /** Who may run it; PUBLIC: everybody. */
  readonly roles: readonly Role[];
  /** The classes of all fields that it selects. */
  readonly classes: readonly DataClass[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly tables: readonly SheetTable[];
  /** Null if the query judges nothing. */
  readonly pass: PassCriterion | null;
  /** What must hold as well: each office's table is one of its own. */
  readonly passAlso?: readonly PassCriterion[];
  /** How long a run by document id, and each fetch of it, may take at most; without it as long as every operation. */
  readonly timeoutSeconds?: number | undefined;
  /** The last local day on which it may run, `YYYY-MM-DD`. */
  readonly expires: string;
}
