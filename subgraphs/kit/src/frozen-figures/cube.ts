import type { EntityManager } from "@mikro-orm/postgresql";

/**
 * One case (or file, or procedure) as a figure counts it, for as long as the freezing takes: no row of it is kept. Where each of its people counts
 * by what they are themselves, each is a member.
 */
export interface Member {
  readonly id: string;
  /** None where it is a further person of a case that counts by somebody else. */
  readonly cases: 0 | 1;
  /** Everybody whom it is about. */
  readonly persons: readonly string[];
  readonly municipality: string;
  readonly authority: string;
  /** The quarter by which it belongs to a period; null where it is part of a stock, which has no beginning. */
  readonly quarter: string | null;
  /** The measures that count it at the end of the quarter asked for. */
  readonly marks: ReadonlySet<string>;
  /** How many days (or quarters, where nothing else is known) each thing took that a measure counts, by that measure or by a name of its own. */
  readonly days: ReadonlyMap<string, readonly number[]>;
}

/** Measures of which one is the others together, in cases; some of them no answer shows. */
export interface MeasureSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Measures that are together as many as others, e.g. the stock at the end and what went as the stock at the beginning and what came. */
export interface MeasureBalance {
  readonly these: readonly string[];
  readonly those: readonly string[];
}

/** That a measure counts at every place, and at the end of every quarter, what a measure of another figure of the office counts too. */
export interface MeasureLink {
  readonly measure: string;
  readonly other: { readonly figure: string; readonly measure: string };
}

interface Asked {
  readonly district: string;
  /** At whose end the members stand; those of later quarters are none. */
  readonly quarter: string;
}

/** All answers of a figure: every territory × provider × period that ends with a quarter; further properties of people are its measures (Auswertungswürfel). */
export interface Cube {
  readonly figure: string;
  /**
   * With how many years a period may begin, its last one included: the more periods there are, the more counts stay back. Without any a
   * period is one quarter.
   */
  readonly years: number;
  /** Whether an answer may be about one provider's cases alone. */
  readonly isByProvider: boolean;
  /** How many there are at all: of a small group no zero is shown either. */
  readonly base: string;
  /** What an answer shows. */
  readonly shown: readonly string[];
  /** What can be computed from several of them, and counts somebody. */
  readonly hidden: readonly string[];
  /** What stands in sums alone, so that these say exactly how measures hang together. */
  readonly linking: readonly string[];
  readonly sums: readonly MeasureSum[];
  readonly balances?: readonly MeasureBalance[];
  /**
   * Of stocks over one year at most: the measure of what each began with, which is the stock that the answer at the end of the last year gives. It
   * is no measure of an answer's own, so that it is known where that one is, and nowhere else.
   */
  readonly openings?: readonly { readonly measure: string; readonly stock: string }[];
  /** What counts the same whenever the period begins: it is held against the last quarter's count, also where that is of the year before. */
  readonly stocks?: ReadonlySet<string>;
  readonly links?: readonly MeasureLink[];
  /** Measures of which the larger k holds. */
  isSensitive?(measure: string): boolean;
  /** Further measures that an answer shows, where only the members say which there are, with their sums. */
  findMeasures?(members: readonly Member[]): Pick<Cube, "shown" | "sums">;
  /** The measure with whose count a member's days leave or stay back; the measure of that name without it. */
  countedBy?(days: string): string;
  /** The districts in which anything counts, each with the first quarter. */
  listDistricts(em: EntityManager): Promise<readonly { readonly district: string; readonly first: string }[]>;
  listMembers(em: EntityManager, asked: Asked): Promise<readonly Member[]>;
  /** The day that the district's data stand for. */
  readAsOf(em: EntityManager, district: string): Promise<string>;
}

/** All that holds between a figure's measures: a whole is its parts, and the balances. */
export function balancesOf({ sums, balances = [] }: Pick<Cube, "sums" | "balances">): readonly MeasureBalance[] {
  return [...sums.map(({ whole, parts }) => ({ these: [whole], those: parts })), ...balances];
}
