import { expect, test } from "@jest/globals";
import { parse, printSchema, validate } from "graphql";
import { ARCHIVE } from "./archive-supergraph.js";
import { expectFaults } from "./expect-faults.js";
import { ALIASES, DEEP_KEYS } from "./names-cases.js";
import { createShop, SHOP } from "./shop-supergraph.js";
import { createTwoGateways } from "./two-gateways.js";

expectFaults("An alias that is a field's name", SHOP, ALIASES);
expectFaults("An alias of a key in depth", ARCHIVE, DEEP_KEYS);

test("names that every object has are names like others", async () => {
  const { hub } = await createTwoGateways(SHOP);

  const { data, errors } = await hub("{ product { constructor: name __proto__: title toString: id } }");

  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toBe('{"product":{"constructor":"N1","__proto__":"T-N1","toString":"p1"}}');
});

test("an error's place is told under the client's alias", async () => {
  const { hub } = await createTwoGateways(createShop("title"));

  const { data, errors } = await hub("{ products { id: title plain } }");

  expect(data).toEqual({
    products: [
      { id: null, plain: "plain-p1" },
      { id: null, plain: "plain-p2" },
    ],
  });
  expect(errors).toMatchObject([{ path: ["products", 0, "id"] }, { path: ["products", 1, "id"] }]);
});

test("an error's place ends before a required field that the client did not ask for", async () => {
  const { hub } = await createTwoGateways(createShop("price"));

  const { errors } = await hub("{ product { price: title inDollars } }");

  expect(errors).toMatchObject([{ path: ["product"] }]);
});

test("an error of a field that is required as the client asks for it is told once, at the client's", async () => {
  const { hub } = await createTwoGateways(createShop("price"));

  const { errors } = await hub("{ product { usd: price(currency: USD) inDollars price byDefault } }");

  expect(errors.map(({ path }) => path)).toEqual([
    ["product", "usd"],
    ["product", "price"],
  ]);
});

test("clients neither see nor can ask for the planner's own fields", async () => {
  const { engine } = await createTwoGateways(SHOP);
  const { apiSchema } = engine.supergraph;

  expect(printSchema(apiSchema)).not.toContain("_r0");
  expect(validate(apiSchema, parse("{ product { _r0_price } }"))).toHaveLength(1);
});
