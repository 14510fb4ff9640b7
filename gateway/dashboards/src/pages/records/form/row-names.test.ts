import { expect, test } from "@jest/globals";
import { CONTRACT } from "../../../testing/hub-contract.js";
import { listNouns } from "../list-nouns.js";
import { type NamedRow, nameRow } from "./row-names.js";

const naming = (name: string, parents: readonly NamedRow[] = []) => {
  const noun = listNouns(CONTRACT).find((each) => each.noun === name);
  if (!noun) throw new Error(`There is no noun ${name}.`);

  return { noun, parents, contract: CONTRACT, language: "de" as const };
};

test("a row that has a name is called by it, with its id behind", () => {
  expect(nameRow({ rowId: "05711-001", name: "Erstes Treffen" }, naming("Milestone"))).toBe(
    "Erstes Treffen (05711-001)",
  );
});

test("a row without a name is called by its id in words: its parent, days and the names of codes", () => {
  const bodies = [
    { rowId: "LG", name: "Andere" },
    { rowId: "LG-05711", name: "Lenkungsgruppe Bielefeld" },
  ];

  expect(nameRow({ rowId: "LG-05711-2024-03-05", name: null }, naming("Sitting", bodies))).toBe(
    "Lenkungsgruppe Bielefeld, 05.03.2024 (LG-05711-2024-03-05)",
  );
  expect(nameRow({ rowId: "05711-2024-B1-COORDINATION", name: null }, naming("Post"))).toMatch(
    /^05711, 2024, \p{Lu}[^,]+, \p{Lu}[^,]+ \(05711-2024-B1-COORDINATION\)$/u,
  );
});
