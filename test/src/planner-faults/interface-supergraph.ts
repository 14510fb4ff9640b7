import type { Supergraph } from "./fault-case.js";
import { RATES } from "./shop-supergraph.js";

const rate = (currency: string | undefined) => RATES[currency ?? "USD"] ?? 0;

/** Requirements with arguments of what one subgraph knows as an interface and the other as an object. */
export const INTERFACE_OBJECTS: Supergraph = {
  catalogue: {
    sdl: `
      enum Currency { USD EUR }
      type Query { thing: Thing things: [Thing] }
      interface Thing @key(fields: "id") { id: ID! price(in: Currency): Int }
      type Toy implements Thing @key(fields: "id") { id: ID! price(in: Currency): Int }
      type Vase implements Thing @key(fields: "id") { id: ID! price(in: Currency): Int volume: Int }`,
    resolvers: {
      Query: {
        thing: () => ({ __typename: "Toy", id: "t" }),
        things: () => [
          { __typename: "Toy", id: "t" },
          { __typename: "Vase", id: "v" },
        ],
      },
      Thing: { __resolveReference: ({ id }) => ({ id, __typename: id === "t" ? "Toy" : "Vase" }) },
      Toy: { __resolveReference: (reference) => reference, price: (_, args) => 7 * rate(args.in) },
      Vase: { __resolveReference: (reference) => reference, price: (_, args) => 9 * rate(args.in), volume: () => 3 },
    },
  },
  shipping: {
    sdl: `
      enum Currency { USD EUR }
      type Query { shipped: Thing }
      type Thing @interfaceObject @key(fields: "id") {
        id: ID! price(in: Currency): Int @external other: String
        dollars: String @requires(fields: "price(in: USD)") euros: String @requires(fields: "price(in: EUR)")
      }`,
    resolvers: {
      Query: { shipped: () => ({ id: "t" }) },
      Thing: {
        __resolveReference: (reference) => reference,
        dollars: ({ price }) => `u${price}`,
        euros: ({ price }) => `e${price}`,
        other: ({ id }) => `o${id}`,
      },
    },
  },
};
