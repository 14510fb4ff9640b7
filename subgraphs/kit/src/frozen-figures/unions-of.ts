import type { MeasureBalance } from "./cube.js";

/** Several parts of a whole together, as a hidden measure. */
export interface Union {
  readonly measure: string;
  readonly parts: readonly string[];
}

/** Where a whole and some of its parts are open, everybody knows how many the others are together: each union of several parts but the whole itself. */
export function unionsOf(parts: readonly string[]): readonly Union[] {
  const found = parts.reduce<readonly (readonly string[])[]>(
    (unions, part) => unions.concat(unions.map((union) => [...union, part])),
    [[]],
  );

  return found.filter(({ length }) => length > 1 && length < parts.length).map(unionOf);
}

/** These parts together; their order is a part of the name. */
export function unionOf(parts: readonly string[]): Union {
  return { measure: parts.join(" or "), parts };
}

/** That a union is its parts: as a balance, since a sum would let no zero stand beside a small union. */
export function balanceOf({ measure, parts }: Union): MeasureBalance {
  return { these: [measure], those: parts };
}
