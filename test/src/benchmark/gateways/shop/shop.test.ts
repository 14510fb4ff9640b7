import { buildSubgraphSchema } from "@apollo/subgraph";
import { expect, test } from "@jest/globals";
import { graphql, validateSchema } from "graphql";
import { inventory } from "./inventory.js";
import { composeShop, SHOP } from "./shop.js";

test("every field of the shop is public, so that its fetches may be shared", () => {
  const fields =
    SHOP.map(({ typeDefs }) => typeDefs.loc?.source.body ?? "")
      .join("\n")
      .match(/^ {4,}\w+(\(.*\))?: .*$/gm) ?? [];
  const ownFields = fields.filter((line) => !line.includes("@external"));

  expect(ownFields.length).toBeGreaterThan(15);
  expect(ownFields.filter((line) => !line.includes('class: "PUBLIC"'))).toEqual([]);
});

test("the shop composes to a valid supergraph", () => {
  expect(composeShop()).toContain("type Product");
});

test.each([
  [{ price: 1000, weight: 500 }, 200],
  [{ price: 2000, weight: 500 }, 0],
  [{}, null],
])("the estimate for %j is %p", async (required, estimate) => {
  const schema = buildSubgraphSchema([inventory]);
  expect(validateSchema(schema)).toEqual([]);

  const { data } = await graphql({
    schema,
    source: "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { shippingEstimate } } }",
    variableValues: { r: [{ __typename: "Product", upc: "lm-1", ...required }] },
  });

  expect(data).toEqual({ _entities: [{ shippingEstimate: estimate }] });
});
