import fc from "fast-check";
import type { Cell, FigureTable, Missing } from "../tables/figure-table.js";
import { MISSING_SIGNS } from "../tables/missing-signs.js";

const missings = Object.keys(MISSING_SIGNS).filter((key): key is Missing => key in MISSING_SIGNS);

/** Numbers far beyond 2^53, negative ones and such with decimals, as cells hold them. */
export const anyNumber = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.constantFrom("", ".5", ".00", ".123"))
  .map(([whole, decimals]) => `${whole}${decimals}`);

/** A number or a reason for none. */
const anyValue: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), number: anyNumber, isRounded: fc.boolean() }),
  fc.record({ kind: fc.constant("missing" as const), missing: fc.constantFrom(...missings) }),
);

/** A text with what breaks markup among its letters. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom("<", ">", "&", '"', "'", "ß", " ", "-", "😀"), fc.constantFrom(..."abcdefgh")), {
    maxLength: 60,
  })
  .map((letters) => letters.join(""));

/** A table whose first column is the category, with so many columns of values. */
export function anyTable(values: number, maxLength = 25): fc.Arbitrary<FigureTable> {
  const row = fc.tuple(
    anyText.map((text): Cell => ({ kind: "text", text })),
    fc.array(anyValue, { minLength: values, maxLength: values }),
  );

  return fc
    .tuple(
      anyText,
      fc.array(anyText, { minLength: values, maxLength: values }),
      fc.array(row, { minLength: 1, maxLength }),
    )
    .map(([title, headers, rows]) => ({
      title,
      columns: [
        { header: "Kategorie", isNumber: false, unit: "" },
        ...headers.map((header) => ({ header, isNumber: true, unit: "€" })),
      ],
      rows: rows.map(([category, cells]) => [category, ...cells]),
    }));
}
