import { expect, test } from "@jest/globals";
import { readContract } from "./contract.js";

test("a contract holds the types, and the German name of each code under its type", () => {
  const { schema, labels } = readContract(`
    type Query { state: State }
    enum State { "Laufend.\\nIt goes on." OPEN NEW }`);

  expect(String(schema.getQueryType()?.getFields().state?.type)).toBe("State");
  expect([...labels]).toEqual([
    ["State.OPEN", "Laufend"],
    ["State.NEW", "NEW"],
  ]);
});
