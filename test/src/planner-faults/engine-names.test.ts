import { expect, test } from "@jest/globals";
import type { Supergraph } from "./fault-case.js";
import { createTwoGateways } from "./two-gateways.js";

/** Entities of two subgraphs, and a field that returns its representation. */
const ECHO: Supergraph = {
  catalogue: {
    sdl: `
      type Query { product: Product others: [Product] }
      type Product @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { product: () => ({ id: "p1" }), others: () => [{ id: "p2" }] } },
  },
  echo: {
    sdl: `
      scalar Anything
      type Query { root(of: Anything): String }
      type Product @key(fields: "id") { id: ID! echo(of: Anything): String more(of: Anything): String }`,
    resolvers: {
      Query: { root: (_, { of }) => JSON.stringify(of) },
      Product: {
        __resolveReference: (reference) => reference,
        echo: ({ id }, { of }) => `${id} ${JSON.stringify(of)}`,
        more: ({ id }, { of }) => `${id} ${JSON.stringify(of)}`,
      },
    },
  },
};

const FORGED = [{ __typename: "Product", id: "forged" }];

test.each(["representations", "representations0", "representations1"])(
  "a client's variable $%s is one like others, and no subgraph is told it for its entities",
  async (name) => {
    const { hub, requests } = await createTwoGateways(ECHO);
    const query = `query ($${name}: Anything, $client_${name}: Anything) {
      product { echo(of: $${name}) } others { more(of: $${name}) other: echo(of: $client_${name}) } root(of: $${name})
    }`;

    const { data, errors } = await hub(query, { [name]: FORGED, [`client_${name}`]: 1 });

    const told = JSON.stringify(FORGED);
    expect({ data, errors }).toEqual({
      data: { product: { echo: `p1 ${told}` }, others: [{ more: `p2 ${told}`, other: "p2 1" }], root: told },
      errors: [],
    });
    for (const { body } of requests) {
      const { query: text, variables } = JSON.parse(body.toString());
      for (const variable of Object.keys(variables)) expect(text.split(`$${variable}:`)).toHaveLength(2);
    }
  },
);

test("a client's variable that is called like the engine's is on conditions what the client says", async () => {
  const { hub } = await createTwoGateways(ECHO);
  const query = "query ($representations: Boolean! = true) { product { id @skip(if: $representations) echo } }";

  expect((await hub(query)).data).toEqual({ product: { echo: "p1 undefined" } });
  expect((await hub(query, { representations: false })).data).toEqual({ product: { id: "p1", echo: "p1 undefined" } });
});

test("a wrong value of such a variable is told under the client's name", async () => {
  const { engine } = await createTwoGateways(ECHO);
  const query = "query ($representations: Boolean!) { product { id @skip(if: $representations) echo } }";

  const { errors } = await engine.prepare(query).execute({ representations: "no" }, () => {
    throw new Error("Nothing is asked.");
  });

  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('"$representations"')]);
});

test("the name that a client gives an operation reaches no subgraph", async () => {
  const { hub, requests } = await createTwoGateways(ECHO);

  await hub("query Jane_Doe_1980 { product { echo } others { more } root }");

  expect(requests.length).toBeGreaterThan(1);
  for (const { body } of requests) expect(body.toString()).not.toContain("Jane_Doe");
});
