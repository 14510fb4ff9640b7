import { execute, type GraphQLSchema, parse } from "graphql";
import { PRODUCTS, RATES } from "./shop-supergraph.js";

type Product = (typeof PRODUCTS)[number];
type Arguments = Readonly<Record<string, string | undefined>>;

const priceOf = ({ cents }: Product, currency = "USD") => cents * (RATES[currency] ?? 0);
const sizeOf = ({ inches }: Product, unit = "CM") => (unit === "INCH" ? inches : inches * 100);

const PRODUCT_FIELDS: Readonly<Record<string, (product: Product, args: Arguments) => unknown>> = {
  title: ({ name }) => `T-${name}`,
  price: (product, { currency }) => priceOf(product, currency),
  dimensions: (product) => product,
  boxes: (product) => [product],
  size: (product, { unit }) => sizeOf(product, unit),
  width: () => 3,
  inDollars: (product) => priceOf(product, "USD") * 1000,
  inEuros: (product) => priceOf(product, "EUR") * 1000,
  byDefault: (product) => priceOf(product) * 1000,
  tag: ({ name }) => `tag-${name}`,
  metric: (product) => `cm${sizeOf(product, "CM")}`,
  imperial: (product) => `in${sizeOf(product, "INCH")}`,
  metricBoxes: (product) => `cm${sizeOf(product, "CM")}`,
  imperialBoxes: (product) => `in${sizeOf(product, "INCH")}`,
  plain: ({ id }) => `plain-${id}`,
};

/** The answer of one schema without subgraphs to a question about the shop. */
export async function answerAtOnce(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>>) {
  const { data } = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: { products: PRODUCTS, product: PRODUCTS[0], node: PRODUCTS[0] },
    fieldResolver: (source, args, _context, { fieldName }) =>
      (PRODUCT_FIELDS[fieldName] ?? (() => source[fieldName]))(source, args),
    typeResolver: () => "Product",
  });

  return JSON.stringify(data);
}
