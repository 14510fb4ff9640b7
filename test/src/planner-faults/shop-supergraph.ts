import type { Supergraph } from "./fault-case.js";

/** The value of one unit of a currency. */
export const RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 2 };

/** The shop's products; the second has values that a careless gateway takes for nothing. */
export const PRODUCTS = [
  { id: "p1", name: "N1", cents: 10, inches: 5, stock: 3 },
  { id: "p2", name: "", cents: 20, inches: 7, stock: 0 },
] as const;

const ENUMS = "enum Currency { USD EUR } enum Unit { CM INCH }";
const DIMENSIONS = "type Dimensions @shareable { size(unit: Unit): Int width: Int }";

/** A catalogue, and a shipping office whose every field requires something of it, mostly with an argument. */
export const SHOP = createShop();

/** The shop, with one field of its products that always fails. */
export function createShop(failing?: string): Supergraph {
  const fail = () => {
    throw new Error("Failed.");
  };

  return {
    catalogue: {
      sdl: `
      type Query { product: Product products: [Product] node: Node }
      type Mutation { send: Product }
      interface Node { id: ID! }
      ${ENUMS} ${DIMENSIONS}
      type Other implements Node @key(fields: "id") { id: ID! price(currency: Currency): Int label: String }
      type Product implements Node @key(fields: "id") {
        id: ID! name: String title: String stock: Int price(currency: Currency): Int
        dimensions: Dimensions boxes: [Dimensions]
      }`,
      resolvers: {
        Query: {
          product: () => PRODUCTS[0],
          products: () => PRODUCTS,
          node: () => ({ __typename: "Product", ...PRODUCTS[0] }),
        },
        Mutation: { send: () => PRODUCTS[0] },
        Product: {
          __resolveReference: ({ id }) => PRODUCTS.find((product) => product.id === id),
          title: ({ name }) => `T-${name}`,
          price: ({ cents }, { currency }) => cents * (RATES[currency ?? "USD"] ?? 0),
          dimensions: (product) => product,
          boxes: (product) => [product],
          ...(failing && { [failing]: fail }),
        },
        Dimensions: { size: ({ inches }, { unit }) => (unit === "INCH" ? inches : inches * 100), width: () => 3 },
      },
    },
    shipping: {
      sdl: `
      ${ENUMS} ${DIMENSIONS}
      type Product @key(fields: "id") {
        id: ID! name: String @external price(currency: Currency): Int @external
        dimensions: Dimensions @external boxes: [Dimensions] @external
        inDollars: Int @requires(fields: "price(currency: USD)")
        inEuros: Int @requires(fields: "price(currency: EUR)")
        byDefault: Int @requires(fields: "price")
        tag: String @requires(fields: "name")
        metric: String @requires(fields: "dimensions { size(unit: CM) }")
        imperial: String @requires(fields: "dimensions { size(unit: INCH) }")
        metricBoxes: String @requires(fields: "boxes { size(unit: CM) }")
        imperialBoxes: String @requires(fields: "boxes { size(unit: INCH) }")
        plain: String
        parcel: Parcel
      }
      type Parcel { weight: Int }`,
      resolvers: {
        Product: {
          inDollars: ({ price }) => price * 1000,
          inEuros: ({ price }) => price * 1000,
          byDefault: ({ price }) => price * 1000,
          tag: ({ name }) => `tag-${name}`,
          metric: ({ dimensions }) => `cm${dimensions?.size}`,
          imperial: ({ dimensions }) => `in${dimensions?.size}`,
          metricBoxes: ({ boxes }) => `cm${boxes?.map(({ size }: { size: number }) => size)}`,
          imperialBoxes: ({ boxes }) => `in${boxes?.map(({ size }: { size: number }) => size)}`,
          plain: ({ id }) => `plain-${id}`,
          parcel: () => ({ weight: 4 }),
        },
      },
    },
  };
}
