import { beforeAll, expect, test } from "@jest/globals";
import type { FaultCase, Supergraph } from "./fault-case.js";
import { createTwoGateways, type TwoGateways } from "./two-gateways.js";

/** Tests that the hub answers every case rightly and the stock gateway still fails as the case says: if not, the planner was mended. */
export function expectFaults(title: string, supergraph: Supergraph, cases: readonly FaultCase[]): void {
  let gateways: TwoGateways;
  beforeAll(async () => {
    gateways = await createTwoGateways(supergraph);
  });

  for (const { query, variables, answer, ...fault } of cases) {
    const right = { data: answer, errors: [] };

    test(`${title}: ${query} is answered rightly`, async () => {
      expect(await gateways.hub(query, variables)).toEqual(right);
    });

    test(`${title}: the stock gateway ${"stock" in fault ? "still fails at" : "can answer"} ${query}`, async () => {
      const given = await gateways.stock(query, variables);

      expect(given.data).toEqual("stock" in fault ? fault.stock : answer);
      if ("stock" in fault) expect(given).not.toEqual(right);
      else expect(given).toEqual(right);
    });
  }
}
