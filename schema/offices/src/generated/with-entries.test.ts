import { expect, test } from "@jest/globals";
import { withEntries } from "./with-entries.js";

const PLACE = { list: '"references": [', close: "  ]" };
const text = (...entries: readonly string[]) =>
  ["{", '  "files": [],', '  "references": [', entries.map((entry) => `    ${entry}`).join(",\n"), "  ]", "}"].join(
    "\n",
  );

test("an entry that is missing comes behind its neighbour by the alphabet, and the others stay where they are", () => {
  expect(withEntries(text('"z"', '"a"', '"c"'), PLACE, ['    "b"', '    "c"'])).toBe(text('"z"', '"a"', '"b"', '"c"'));
  expect(withEntries(text('"b"'), PLACE, ['    "c"'])).toBe(text('"b"', '"c"'));
});

test("a file that has all entries stays as it is", () => {
  expect(withEntries(text('"b"', '"a"'), PLACE, ['    "a"'])).toBe(text('"b"', '"a"'));
});

test("a file without the list is refused", () => {
  expect(() => withEntries("{}", PLACE, ['    "a"'])).toThrow('There is no list "references": [ to add an office to.');
});
