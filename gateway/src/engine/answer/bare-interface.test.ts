import { expect, test } from "@jest/globals";
import { createTestEngine } from "../../testing/create-test-engine.js";

test("an object of an interface without object types is answered", async () => {
  const { execute } = createTestEngine({
    office: {
      sdl: "interface Named { name: String } type Query { named: Named }",
      answer: () => ({ data: { named: { __typename: "Named", name: "n" } } }),
    },
  });

  const { data, errors } = await execute("{ named { name } }");

  expect(errors).toEqual([]);
  expect(data).toEqual({ named: { name: "n" } });
});
