import type { Draw } from "./conflict-generator.js";

/** One field of a question, and whether its condition includes it. */
export interface MixedField {
  readonly field: string;
  readonly responseName: string;
  readonly text: string;
  readonly isAsked: boolean;
}

const ALIASES = "id name upc first one price cost category item base label a b __typename dollars".split(" ");
const CONDITIONS: readonly (readonly [text: string, holds: boolean])[] = [
  ["@include(if: true)", true],
  ["@include(if: $t)", true],
  ["@skip(if: $t)", false],
  ["@include(if: $f)", false],
];

/** The values of the variables that a mixture may use. */
export const MIXED_VARIABLES = { t: true, f: false };

/** Some of the fields, some under aliases of other fields' names and some on conditions. */
export function drawMixture(draw: Draw, fields: readonly string[]): MixedField[] {
  return Array.from({ length: 1 + draw(5) }, () => {
    const field = fields[draw(fields.length)] ?? "__typename";
    const [head = "", ...selection] = field.split(/(?= \{)/);
    const alias = draw(3) === 0 ? ALIASES[draw(ALIASES.length)] : undefined;
    const [condition, isAsked] = (draw(5) === 0 && CONDITIONS[draw(CONDITIONS.length)]) || ["", true];

    return {
      field,
      responseName: alias ?? /^\w+/.exec(head)?.[0] ?? "",
      text: `${alias ? `${alias}: ` : ""}${head} ${condition}${selection.join("")}`,
      isAsked,
    };
  });
}

/** A question for a selection at a place, which is written with `%`; it declares the variables that it uses. */
export function writeQuestion(place: string, selection: string): string {
  const question = `{ ${place.replace("%", selection)} }`;
  const declared = ["$t", "$f"].filter((name) => question.includes(`${name})`)).map((name) => `${name}: Boolean!`);

  return declared.length > 0 ? `query (${declared.join(", ")}) ${question}` : question;
}
