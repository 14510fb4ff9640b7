import { expect, test } from "@jest/globals";
import { PlanError } from "@kim-hub/gateway/plan-error";
import { NOTHING_RESOLVABLE } from "./key-supergraphs.js";
import { createTwoGateways } from "./two-gateways.js";
import { GHOSTS } from "./vanishing-supergraphs.js";

function refusalOf(work: () => unknown): PlanError {
  try {
    work();
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

test.each([
  ["{ stocked { label } }", "Product.label"],
  ["{ stocked { upc label local } }", "Product.label"],
  ["{ stockList { volume } }", "Product.volume"],
])("%s is refused where no key is resolvable", async (query, coordinate) => {
  const { engine, stock, requests } = await createTwoGateways(NOTHING_RESOLVABLE);

  const refusal = refusalOf(() => engine.prepare(query));

  expect(refusal).toMatchObject({ name: "PlanError", coordinate });
  expect(refusal.message).toBe(`${coordinate} cannot be fetched: its source has no resolvable key for it.`);
  expect(requests).toEqual([]);
  expect((await stock(query)).errors).toMatchObject([{ message: "No upc was told." }]);
});

test("what needs no key is answered where none is resolvable", async () => {
  const { hub } = await createTwoGateways(NOTHING_RESOLVABLE);

  expect(await hub("{ stocked { name local } }")).toEqual({
    data: { stocked: { name: "N1", local: "local" } },
    errors: [],
  });
});

test("what the planner gives up is refused without its words", async () => {
  const { engine } = await createTwoGateways(GHOSTS);

  const refusal = refusalOf(() => engine.prepare("{ known { __typename id } }"));

  expect(refusal.message).toBe("No way is found to fetch what this operation asks for.");
  expect(String(refusal.cause)).toContain("no entities");
});
