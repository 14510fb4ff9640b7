import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { render } from "preact-render-to-string";
import type { Language } from "../words/language.js";
import { csvOf } from "./csv-of.js";
import { DataTable } from "./data-table.js";
import type { Cell, FigureTable } from "./figure-table.js";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.stringMatching(/^[=+@\-\t\r;"'<>&\n ][\w;"<>&\n ]{0,8}$/),
);
const digits = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, places]) => (places === 0 ? `${whole}` : `${whole}.${"0123456".slice(0, places)}`));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text.map((held): Cell => ({ kind: "text", text: held })),
  fc.tuple(digits, fc.boolean()).map(([number, isRounded]): Cell => ({ kind: "number", number, isRounded })),
  fc
    .constantFrom("SUPPRESSED", "NOT_COLLECTED", "NOT_APPLICABLE", "SOURCE_UNAVAILABLE", "NOT_STATED")
    .map((missing): Cell => ({ kind: "missing", missing })),
);
const name = text.filter((held) => held !== "");
const column = fc.record({ header: name, isNumber: fc.boolean(), unit: fc.constantFrom("", "€", "%") });
const table: fc.Arbitrary<FigureTable> = fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) =>
  fc.record({
    title: name,
    columns: fc.constant(columns),
    rows: fc.array(fc.tuple(...columns.map(() => cell)), { maxLength: 5 }),
  }),
);

/** The texts of the elements as a reader sees them, in their order. */
function textsOf(html: string, element: string): string[] {
  return [...html.matchAll(new RegExp(`<(?:${element})(?: [^>]*)?>(.*?)</(?:${element})>`, "gs"))].map(
    ([, inner = ""]) =>
      inner
        .replaceAll(/<span class="kern-sr-only">.*?<\/span>/gs, "")
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&"),
  );
}

/** A cell of the page in the way CSV writes it. */
function unformatted(shown: string, unit: string, language: Language): string {
  const bare = shown.replace(new RegExp(`\\u00A0${unit}$`), "").replaceAll("\u00A0", " ");

  return language === "de" ? bare.replaceAll(".", "") : bare.replaceAll(",", "").replace(".", ",");
}

/** Without the mark that keeps a spreadsheet from taking a text for a formula. */
const unescaped = (held: string) => held.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");

test.each<Language>(["de", "en"])("what a table shows is what its CSV says, cell by cell (%s)", (language) => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
      const head = { title: "Titel", filters: [], asOf: null, sources: [], receiptId: null };
      const csv = csvOf({ head, tables, language });
      const records: string[][] = parse(csv, {
        ...{ bom: true, delimiter: ";", record_delimiter: "\n", relax_column_count: true },
      });
      const lines = records.slice(records.findIndex(([first]) => first === "") + 1);

      for (const each of tables) {
        const html = render(<DataTable table={each} language={language} />);
        const [headerRow = "", ...rows] = textsOfRows(html);
        expect(unescaped(lines.shift()?.[0] ?? "")).toBe(unescaped(textsOf(html, "caption")[0] ?? ""));
        const headers = each.columns.map(({ unit }, place) => [textsOf(headerRow, "th")[place], unit] as const);
        expect(lines.shift()?.map(unescaped)).toEqual(
          headers.map(([name = "", unit]) => unescaped(unit ? `${name} in ${unit}` : name)),
        );
        expect(rows.length).toBe(each.rows.length);
        for (const [index, row] of each.rows.entries()) {
          const shown = textsOf(rows[index] ?? "", "t[hd]");
          const said = lines.shift();
          expect(shown.length).toBe(said?.length);
          for (const [place, { kind }] of row.entries()) {
            const [seen = "", written = ""] = [shown[place], said?.[place]];
            if (kind === "text") expect(unescaped(written)).toBe(unescaped(seen));
            else if (kind === "missing") expect(written).toBe(seen);
            else expect(written).toBe(unformatted(seen, each.columns[place]?.unit ?? "", language));
          }
        }
        lines.shift();
      }
      expect(lines).toEqual([]);
    }),
  );
});

function textsOfRows(html: string): string[] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, inner = ""]) => inner);
}
