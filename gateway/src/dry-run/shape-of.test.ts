import { expect, test } from "@jest/globals";
import { shapeOf } from "./shape-of.js";

test("an answer's shape has each field once, with what is there and what is null, and no value", () => {
  const data = {
    place: { name: "Bielefeld", mayor: null },
    files: [
      { names: ["Ada", "Eve"], born: "1990-01-01", next: null },
      { names: [], born: null, next: { born: "1991-02-02" } },
    ],
    none: null,
  };
  const shape = shapeOf(data);

  expect(shape).toEqual([
    { field: "place", kind: "object", found: 1, nulls: 0 },
    { field: "place.name", kind: "value", found: 1, nulls: 0 },
    { field: "place.mayor", kind: "value", found: 0, nulls: 1 },
    { field: "files", kind: "list", found: 2, nulls: 0 },
    { field: "files.names", kind: "list", found: 2, nulls: 0 },
    { field: "files.born", kind: "value", found: 1, nulls: 1 },
    { field: "files.next", kind: "object", found: 1, nulls: 1 },
    { field: "files.next.born", kind: "value", found: 1, nulls: 0 },
    { field: "none", kind: "value", found: 0, nulls: 1 },
  ]);
});
