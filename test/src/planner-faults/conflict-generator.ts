/** Draws a whole number below a bound. */
export type Draw = (bound: number) => number;

/** The same numbers for the same seed. */
export function createDraw(seed: number): Draw {
  let state = seed;

  return (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;

    return (state >> 8) % bound;
  };
}

const ALIASES = "id name price dimensions size width a b tag inDollars __typename title boxes stock constructor".split(
  " ",
);
const PLAIN =
  "id name title stock __typename inDollars inEuros byDefault tag metric imperial metricBoxes imperialBoxes plain".split(
    " ",
  );
const CURRENCIES = ["", "(currency: USD)", "(currency: EUR)", "(currency: $c)"];
const UNITS = ["", "(unit: CM)", "(unit: INCH)", "(unit: $u)"];
const CONDITIONS = ["@include(if: $t)", "@include(if: $f)", "@skip(if: $f)", "@skip(if: $t)"];
const DECLARED = { $t: "Boolean!", $f: "Boolean!", $c: "Currency", $u: "Unit" };

/** The values of the variables that a question may use. */
export const VARIABLES = { t: true, f: false, c: "EUR", u: "INCH" };

/** A question to the shop full of arguments and aliases that could meet; not every one is valid. */
export function drawQuestion(draw: Draw): string {
  const pick = (items: readonly string[]) => items[draw(items.length)] ?? "";
  const alias = () => (draw(3) > 0 ? "" : `${pick(ALIASES)}: `);
  const condition = () => (draw(6) > 0 ? "" : ` ${pick(CONDITIONS)}`);
  const several = (most: number, draw1: () => string) =>
    `{ ${Array.from({ length: 1 + draw(most) }, draw1).join(" ")} }`;
  const inner = () => several(2, () => alias() + pick([`size${pick(UNITS)}`, "width", "__typename"]) + condition());
  const field = () => {
    const kind = draw(8);
    if (kind < 2) return `${alias()}price${pick(CURRENCIES)}${condition()}`;
    if (kind === 2) return `${alias()}${pick(["dimensions", "boxes"])}${condition()} ${inner()}`;

    return `${alias()}${pick(PLAIN)}${condition()}`;
  };
  const product = (depth: number): string =>
    several(6, () => (depth > 0 && draw(8) === 0 ? `... on Product${condition()} ${product(depth - 1)}` : field()));
  const root = pick(["product", "products", "node"]);
  const body = root === "node" ? `{ ... on Product ${product(1)} ... on Other { ${alias()}label } }` : product(1);
  const declared = Object.entries(DECLARED).filter(([name]) => body.includes(name));
  const head = declared.map(([name, type]) => `${name}: ${type}`).join(", ");

  return `${head && `query (${head}) `}{ ${root} ${body} }`;
}
