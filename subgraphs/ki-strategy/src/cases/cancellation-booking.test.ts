import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("cancellation-booking");
});

afterAll(() => subgraph.stop());

test("a booking and its cancellation (Storno) stay two expenditures, and the sum is 0", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05554") {
    expenditures(year: 2023) { nodes { object amountCents documentRef bookedOn } }
    money(years: [2023]) { pillars { pillar spent { stateCents totalCents suppression sums { amountCents lines } } } } } }`);
  const [b2] = data.territory.money[0].pillars.filter(({ pillar }: { pillar: string }) => pillar === "B2");

  expect(data.territory.expenditures.nodes).toMatchObject([
    { amountCents: "475000", documentRef: "4711", bookedOn: "2023-01-31" },
    { amountCents: "-475000", documentRef: "4712", bookedOn: "2023-02-03" },
  ]);
  expect(b2.spent).toEqual({
    stateCents: "0",
    totalCents: "0",
    suppression: "NONE",
    sums: [{ amountCents: "0", lines: 2 }],
  });
});
