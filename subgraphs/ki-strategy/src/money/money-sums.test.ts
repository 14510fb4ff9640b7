import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { createSeeded, type Seeded } from "../testing/seeded.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const cited = { source: "S2", passage: "test" };
const PURPOSES = ["PERSONNEL", "ADMINISTRATIVE_ASSISTANCE", "WORKPLACE", "MATERIAL"] as const;
const PLACES = ["05111", "05382", "05554"].flatMap((ags) =>
  ["B1", "B2", "B3"].map((pillar) => ({ ags, year: 2022, pillar })),
);

/** One pillar's money that adds up: granted in parts, spent in lines, the rest carried over and repaid. */
function generate(place: (typeof PLACES)[number], { upTo, oneOf }: Seeded) {
  const instrument = place.pillar === "B1" ? "GRANT" : "LUMP_SUM";
  const parts = PURPOSES.map((purpose) => ({ purpose, cents: BigInt(upTo(2 ** 31)) * 10n }));
  const received = parts.reduce((sum, { cents }) => sum + cents, 0n);
  const lines = Array.from({ length: upTo(30) + 1 }, () => (received * BigInt(upTo(1000))) / 40_000n);
  const spent = lines.reduce((sum, cents) => sum + cents, 0n);
  const carryOver = ((received - spent) * BigInt(upTo(100))) / 100n;

  return {
    received,
    spent,
    money: parts.map(({ purpose, cents }) => ({
      ...place,
      ...cited,
      ...{ kind: "GRANTED", instrument, purpose, amount_cents: cents, wording: "test", leading: "yes" },
    })),
    expenditures: lines.map((cents, index) => ({
      ...place,
      ...cited,
      ...{ number: index + 1, instrument, purpose: oneOf(PURPOSES), object: `Objekt ${index}`, amount_cents: cents },
    })),
    closing: { ...place, ...cited, carry_over_cents: carryOver, repay_cents: received - spent - carryOver },
  };
}

const MONEY = `{ territories { ags money(years: [2022]) { pillars { pillar
  granted { stateCents amounts { amountCents } } spent { stateCents totalCents sums { amountCents } }
  balance { receivedCents spentCents carryOverCents repayCents remainderCents } } } } }`;

const sum = (rows: readonly { amountCents: string }[]) =>
  rows.reduce((total, { amountCents }) => total + BigInt(amountCents), 0n);

test.each([1, 2, 3, 4, 5])(
  "money generated from seed %d: the lines make the totals, and received is spent, carried over and repaid",
  async (seed) => {
    const seeded = createSeeded(seed);
    const generated = PLACES.map((place) => ({ ...place, ...generate(place, seeded) }));
    // Of an earlier seed there may be more lines than of this one.
    await subgraph.rows("delete from expenditure");
    const report = await importTerritory({
      url: subgraph.ownerUrl,
      folder: createCsvFolder({
        "money.csv": generated.flatMap(({ money }) => money),
        "expenditures.csv": generated.flatMap(({ expenditures }) => expenditures),
        "year-closings.csv": generated.map(({ closing }) => closing),
      }),
    });
    const { data } = await subgraph.ask(MONEY);

    expect(report.faults).toEqual([]);
    for (const { ags, pillar: name, received, spent } of generated) {
      const territory = data.territories.find((row: { ags: string }) => row.ags === ags);
      const pillar = territory.money[0].pillars.find((row: { pillar: string }) => row.pillar === name);
      const { receivedCents, spentCents, carryOverCents, repayCents, remainderCents } = pillar.balance;
      expect(sum(pillar.granted.amounts)).toBe(received);
      expect(BigInt(pillar.granted.stateCents)).toBe(received);
      expect(sum(pillar.spent.sums)).toBe(spent);
      expect(BigInt(pillar.spent.totalCents)).toBe(spent);
      expect(BigInt(receivedCents)).toBe(BigInt(spentCents) + BigInt(carryOverCents) + BigInt(repayCents));
      expect(remainderCents).toBe("0");
    }
  },
);
