import { protectCells } from "@kim-hub/kit/protect-cells";
import { tableOfSums } from "@kim-hub/kit/table-of-sums";
import type { Random } from "@kim-hub/kit/test-random";
import { attack } from "./attack.js";
import { drawCrossed, drawLinked, drawNested, drawNextQuarter, type RandomTable } from "./random-tables.js";

/** What an attack on one table, or on two quarters of it, found. */
export interface Outcome {
  readonly attacked: number;
  readonly withheld: number;
  readonly asked: number;
  /** Secret counts that lie closer than their k, with their bounds. */
  readonly derived: readonly string[];
}

/**
 * Draws a table, asks everything that can be asked of it in one quarter or in two, and attacks each small count with all answers together:
 * whoever asks less, in whatever order and however often, knows less, because the same cell has always the same answer.
 */
export function proveOne(random: Random): Outcome {
  const draw = [drawCrossed, drawNested, drawLinked][random(3)] ?? drawCrossed;
  const table = draw(random);
  const open = protectCells(tableOfSums(table.cells, table.sums));
  if (draw === drawLinked || random(2) > 0) return attackAll(table, open);
  const later = drawNextQuarter(table, open, random);

  return attackAll(later, protectCells(tableOfSums(later.cells, later.sums)));
}

/** Attacks every small count that these open cells leave out. */
export function attackAll({ cells, sums }: RandomTable, open: ReadonlySet<string>): Outcome {
  const isKnown = (count: number, name: string) => open.has(name) || (count === 0 && /came|went|REST/.test(name));
  const answered = new Map(
    cells.flatMap(({ name, counts: [count = 0] }) => (isKnown(count, name) ? [[name, count] as const] : [])),
  );
  const secrets = cells.filter(({ counts: [count = 0], least }) => count > 0 && count < least);
  const derived = secrets.flatMap(({ name, counts, least: needed }) => {
    if (answered.has(name)) return [`${name} was answered`];
    const { least, greatest } = attack(name, { sums, answered });

    return greatest - least >= needed ? [] : [`${name} = ${counts[0]} lies between ${least} and ${greatest}`];
  });

  return {
    attacked: secrets.length,
    asked: cells.filter(({ release }) => release !== "NEVER").length,
    withheld: cells.length - answered.size,
    derived,
  };
}
