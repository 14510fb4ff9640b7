import { type Cents, centsOf, reasonOf, rounded, textOf, total } from "./exact.js";
import type { Recorded, Row } from "./read-rows.js";

const DAY = 86_400_000;

/** The cells of A6: each two financings of one post or measure that meet on a day of the year, counted day by day. */
export function cellsOfDoubleFunding(recorded: Recorded, year: number) {
  const financings = recorded("financings").toSorted((left, right) => Number(left.position) - Number(right.position));

  return financings.flatMap((one, index) =>
    financings.slice(index + 1).flatMap((other) => {
      const object = one.post || one.measure;
      if (object !== (other.post || other.measure)) return [];
      const common = daysOf(one).filter((day) => daysOf(other).includes(day));
      const [first, last] = [common[0], common.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (!common.some((day) => day.startsWith(String(year)))) return [];
      const overlap = lesser(one, other, BigInt(common.length));

      return [
        {
          ...{ objectId: object, sourceA: one.financier, sourceB: other.financier },
          ...{ overlapFrom: first, overlapTo: last, overlapCents: textOf(overlap) },
          explained: [...new Set([one.explanation, other.explanation].filter(Boolean))].join(" ") || null,
          suppression: reasonOf(overlap),
        },
      ];
    }),
  );
}

function daysOf({ valid_from: from = "", valid_to: to = "" }: Row): readonly string[] {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;

  return Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10),
  );
}

/** Of both amounts the part for so many of their days; the smaller of them. */
function lesser(one: Row, other: Row, days: bigint): Cents {
  const [left = null, right = null] = [one, other].map((row): Cents => {
    const cents = centsOf(row.amount_cents);

    return cents === null ? null : rounded(cents * days, BigInt(daysOf(row).length));
  });

  return left === null || right === null ? null : left < right ? left : right;
}

/** The cells of A7: what became of each pillar's lump sum. */
export function cellsOfLumpSums(recorded: Recorded, closingsBefore: readonly Row[], ags: string) {
  return ["B2", "B3"].flatMap((pillar) => {
    const isOf = (row: Row) => row.pillar === pillar;
    const sum = (rows: readonly Row[]) => total(rows.map((row) => centsOf(row.amount_cents)));
    const granted = recorded("money").filter(
      (row) => isOf(row) && row.kind === "GRANTED" && row.instrument === "LUMP_SUM" && row.leading === "yes",
    );
    const spent = recorded("expenditures").filter((row) => isOf(row) && row.instrument === "LUMP_SUM");
    const closing = recorded("year-closings").find(isOf);
    const before = closingsBefore.find(isOf);
    if (granted.length === 0 && spent.length === 0 && !closing) return [];
    const received = total([sum(granted), before ? centsOf(before.carry_over_cents) : 0n]);
    const used = sum(spent);
    const [carryOver, repay, proven] = [closing?.carry_over_cents, closing?.repay_cents, closing?.proven_cents].map(
      centsOf,
    );
    const remainder = minus(received, [used, carryOver ?? null, repay ?? null]);

    return [
      {
        ...{
          ags,
          pillar,
          receivedCents: textOf(received),
          spentCents: textOf(used),
          provenCents: textOf(proven ?? null),
        },
        ...{ carryOverCents: textOf(carryOver ?? null), toRepayCents: textOf(repay ?? null) },
        ...{ unprovenCents: textOf(minus(used, [proven ?? null])), remainderCents: textOf(remainder) },
        suppression: reasonOf(remainder),
      },
    ];
  });
}

function minus(from: Cents, amounts: readonly Cents[]): Cents {
  const taken = total(amounts);

  return from === null || taken === null ? null : from - taken;
}
