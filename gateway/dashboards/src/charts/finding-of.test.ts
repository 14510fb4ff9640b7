import { expect, test } from "@jest/globals";
import type { FigureTable } from "../tables/figure-table.js";
import { tableOf } from "../testing/figures.js";
import { findingOf } from "./finding-of.js";

const one = { category: 0, value: 1 } as const;
const two = { category: 0, values: [1, 2] } as const;

const say = (rows: readonly (readonly [string, string])[], language: "de" | "en" = "de", isCourse = false) =>
  findingOf({ table: tableOf(["Ort", "Personen"], rows), columns: one, language, isCourse });

test("the highest of all values is named with its place, two with both, more by how many they are", () => {
  expect(
    say([
      ["Bonn", "7"],
      ["Bornheim", "42"],
    ]),
  ).toBe("Höchster Wert: Bornheim: 42");
  expect(
    say([
      ["Köln", "42"],
      ["Bornheim", "42"],
      ["Bonn", "7"],
    ]),
  ).toBe("Höchster Wert: Bornheim und Köln: je 42");
  expect(
    say(
      [
        ["A", "1200"],
        ["B", "1200"],
        ["C", "1200"],
        ["D", "-3"],
      ],
      "en",
    ),
  ).toBe("Highest value: 1,200, 3 times");
  expect(
    say([
      ["A", "0"],
      ["B", "0"],
    ]),
  ).toBe("Alle Werte sind gleich: 0");
  expect(say([["A", "5"]], "en")).toBe("A: 5");
});

test("where values are missing the highest is the highest known one, and the finding says how many are missing and why", () => {
  expect(
    say([
      ["A", "·"],
      ["B", "7"],
      ["C", "x"],
      ["D", "·"],
      ["E", "6"],
    ]),
  ).toBe("Höchster bekannter Wert: B: 7. Ohne Wert: 3 von 5 (1 × entfällt, 2 × geheim)");
  expect(
    say(
      [
        ["A", "·"],
        ["B", "7"],
      ],
      "en",
    ),
  ).toBe("Only known value: B: 7. Without a value: 1 of 2 (1 × confidential)");
  expect(
    say([
      ["A", "·"],
      ["B", "·"],
      ["C", "–"],
    ]),
  ).toBe("Kein Wert: 1 × nicht erhoben, 2 × geheim");
  expect(say([["…", "…"]])).toBe("Kein Wert: Stelle nicht erreichbar");
  expect(say([])).toBeNull();
});

test("over time the first and the last value say whether it rose; where one of them is missing nothing is said of that", () => {
  expect(
    say(
      [
        ["2022", "14"],
        ["2020", "10"],
        ["2021", "·"],
      ],
      "de",
      true,
    ),
  ).toBe("Von 10 (2020) auf 14 (2022) gestiegen. Ohne Wert: 1 von 3 (1 × geheim)");
  expect(
    say(
      [
        ["2020", "10"],
        ["2021", "9.5"],
      ],
      "en",
      true,
    ),
  ).toBe("Fallen from 10 (2020) to 9.5 (2021)");
  expect(
    say(
      [
        ["2020", "10"],
        ["2021", "10"],
      ],
      "de",
      true,
    ),
  ).toBe("Gleich geblieben: 10 (2020), 10 (2021)");
  expect(
    say(
      [
        ["2020", "10"],
        ["2021", "12"],
        ["2022", "…"],
      ],
      "de",
      true,
    ),
  ).toBe("Höchster bekannter Wert: 2021: 12. Ohne Wert: 1 von 3 (1 × Stelle nicht erreichbar)");
});

test("a rounded value is counted, and nothing is claimed of it", () => {
  const table = tableOf(
    ["Ort", "Personen"],
    [
      ["A", "7"],
      ["B", "5"],
      ["C", "·"],
    ],
  );
  const rounded = (...places: readonly number[]): FigureTable => ({
    ...table,
    rows: table.rows.map((row, place) =>
      row.map((cell) => (cell.kind === "number" && places.includes(place) ? { ...cell, isRounded: true } : cell)),
    ),
  });

  expect(findingOf({ table: rounded(0), columns: one, language: "de" })).toBe(
    "Einziger genauer Wert: B: 5. Gerundet: 1 von 3. Ohne Wert: 1 von 3 (1 × geheim)",
  );
  expect(findingOf({ table: rounded(0, 1), columns: one, language: "en" })).toBe(
    "No exact value. Rounded: 2 of 3. Without a value: 1 of 3 (1 × confidential)",
  );
});

test("of several series each value is named with its own, and values of different units are not compared", () => {
  const table = tableOf(
    ["Ort", "2020", "2021"],
    [
      ["A", "7", "9"],
      ["B", "5", "8"],
    ],
  );
  const [place, persons, money] = table.columns;
  const mixed = { ...table, columns: [place, persons, money && { ...money, unit: "€" }].flatMap((each) => each ?? []) };

  expect(findingOf({ table, columns: two, language: "de" })).toBe("Höchster Wert: A, 2021: 9");
  expect(findingOf({ table: mixed, columns: two, language: "de" })).toBe("Höchster Wert: A, 2020: 7");
});
