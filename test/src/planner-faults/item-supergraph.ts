import type { Supergraph } from "./fault-case.js";
import { RATES } from "./shop-supergraph.js";

const rate = (currency: string | undefined) => RATES[currency ?? "USD"] ?? 0;

/** Requirements with arguments through an interface, through fragments on its types, and through an entity of a third subgraph. */
export const ITEMS: Supergraph = {
  store: {
    sdl: `
      enum Currency { USD EUR }
      type Query { product: Product products: [Product] }
      type Product @key(fields: "id") { id: ID! item: Item items: [Item] category: Category name: String }
      interface Item { title: String cost(in: Currency): Int }
      type Book implements Item @shareable { title: String cost(in: Currency): Int pages: Int }
      type Pen implements Item @shareable { title: String cost(in: Currency): Int ink: Int }
      type Category @key(fields: "id") { id: ID! label: String }`,
    resolvers: {
      Query: { product: () => ({ id: "p1" }), products: () => [{ id: "p1" }, { id: "p2" }] },
      Product: {
        __resolveReference: (reference) => reference,
        name: ({ id }) => `n${id}`,
        item: () => ({ __typename: "Book", price: 10 }),
        items: () => [
          { __typename: "Book", price: 10 },
          { __typename: "Pen", price: 3 },
        ],
        category: () => ({ id: "c1" }),
      },
      Book: { cost: ({ price }, args) => price * rate(args.in), pages: () => 99, title: () => "B" },
      Pen: { cost: ({ price }, args) => price * rate(args.in), ink: () => 1, title: () => "P" },
    },
  },
  statistics: {
    sdl: `
      enum Currency { USD EUR }
      type Category @key(fields: "id") { id: ID! average(in: Currency): Int base: String }`,
    resolvers: {
      Category: {
        __resolveReference: (reference) => reference,
        average: (_, args) => 5 * rate(args.in),
        base: () => "B",
      },
    },
  },
  shipping: {
    sdl: `
      enum Currency { USD EUR }
      type Product @key(fields: "id") {
        id: ID! item: Item @external items: [Item] @external category: Category @external
        dollars: String @requires(fields: "item { cost(in: USD) }")
        euros: String @requires(fields: "item { cost(in: EUR) }")
        byType: String @requires(fields: "items { __typename ... on Book { cost(in: USD) } ... on Pen { cost(in: EUR) } }")
        euroItems: String @requires(fields: "items { cost(in: EUR) }")
        averageDollars: String @requires(fields: "category { average(in: USD) }")
        averageEuros: String @requires(fields: "category { average(in: EUR) id }")
      }
      interface Item { title: String cost(in: Currency): Int }
      type Book implements Item @shareable { title: String @external cost(in: Currency): Int @external }
      type Pen implements Item @shareable { title: String @external cost(in: Currency): Int @external }
      type Category @key(fields: "id", resolvable: false) { id: ID! average(in: Currency): Int @external }`,
    resolvers: {
      Item: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Product: {
        __resolveReference: (reference) => reference,
        dollars: ({ item }) => `u${item?.cost}`,
        euros: ({ item }) => `e${item?.cost}`,
        byType: ({ items }) =>
          items?.map(({ __typename, cost }: Record<string, unknown>) => `${__typename}${cost}`).join(),
        euroItems: ({ items }) => items?.map(({ cost }: Record<string, unknown>) => `e${cost}`).join(),
        averageDollars: ({ category }) => `u${category?.average}`,
        averageEuros: ({ category }) => `e${category?.average}`,
      },
    },
  },
};
