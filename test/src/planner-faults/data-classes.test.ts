import { expect, test } from "@jest/globals";
import type { Supergraph } from "./fault-case.js";
import { createTwoGateways } from "./two-gateways.js";

const CLASSES = `
  extend schema @link(url: "https://specs.test/data/v1.0", import: ["@data"]) @composeDirective(name: "@data")
  directive @data(class: String!) on FIELD_DEFINITION
  enum Currency { USD EUR }`;

/** Required fields with arguments, one public and one not, in a subgraph of their own. */
const CLASSIFIED: Supergraph = {
  shipping: {
    sdl: `${CLASSES}
      type Query { product: Product @data(class: "PUBLIC") }
      type Product @key(fields: "id") {
        id: ID! @data(class: "PUBLIC")
        price(in: Currency): Int @external secret(in: Currency): Int @external
        open: Int @requires(fields: "price(in: EUR)") @data(class: "PUBLIC")
        closed: Int @requires(fields: "secret(in: EUR)") @data(class: "IDENTITY")
      }`,
    resolvers: {
      Query: { product: () => ({ id: "p1" }) },
      Product: {
        __resolveReference: (reference) => reference,
        open: ({ price }) => price,
        closed: ({ secret }) => secret,
      },
    },
  },
  catalogue: {
    sdl: `${CLASSES}
      type Product @key(fields: "id") {
        id: ID! @data(class: "PUBLIC")
        price(in: Currency): Int @data(class: "PUBLIC") secret(in: Currency): Int @data(class: "IDENTITY")
      }`,
    resolvers: { Product: { __resolveReference: (reference) => reference, price: () => 4, secret: () => 5 } },
  },
};

test("a field that is required with arguments has its own class: public answers may be shared, others may not", async () => {
  const { hub, requests } = await createTwoGateways(CLASSIFIED);

  expect((await hub("{ product { open } }")).data).toEqual({ product: { open: 4 } });
  expect((await hub("{ product { closed } }")).data).toEqual({ product: { closed: 5 } });

  expect(requests.map(({ subgraph, shareable }) => [subgraph, shareable])).toEqual([
    ["shipping", true],
    ["catalogue", true],
    ["shipping", true],
    ["shipping", true],
    ["catalogue", false],
    ["shipping", false],
  ]);
});
