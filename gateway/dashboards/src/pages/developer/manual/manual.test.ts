import { expect, test } from "@jest/globals";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { CONTRACT } from "../../../testing/hub-contract.js";
import { factsOfField } from "./field-facts.js";
import { listPublishedTypes, TYPE_KINDS } from "./published-types.js";
import { searchTypes } from "./search-types.js";
import { countPages, TypeParts } from "./type-parts.js";

const types = listPublishedTypes(CONTRACT.schema);
const MOST_BYTES = 50_000;

test("every published type has its place, and nothing of the composition has one", () => {
  expect([...types.keys()].toSorted()).toEqual([...TYPE_KINDS].toSorted());
  expect(types.get("ROOTS")?.map(({ name }) => name)).toEqual(["Mutation", "Query"]);
  expect([...types.values()].flat().filter(({ name }) => name.includes("__"))).toEqual([]);
});

test("each page of each type is rendered, and leaves room under 60 KB for the frame", () => {
  for (const type of [...types.values()].flat())
    for (let page = 1; page <= countPages(type); page += 1) {
      const html = renderToString(h(TypeParts, { type, contract: CONTRACT, language: "de", page }));
      expect({ type: type.name, page, fits: Buffer.byteLength(html) <= MOST_BYTES }).toMatchObject({ fits: true });
    }
});

test("a field says who answers it, and what rule its data have", () => {
  const query = CONTRACT.schema.getQueryType();
  const field = query?.getFields().caseManagementFigureReview;
  if (!query || !field) throw new Error("The schema has no such field.");

  expect(factsOfField(field, query, CONTRACT.schema)).toMatchObject({
    offices: ["case-management"],
    data: { dataClass: "AGGREGATE", basis: expect.stringContaining("DSGVO") },
  });
});

test("every field of every answer has a data class", () => {
  for (const type of types.get("OBJECTS") ?? []) {
    if (!("getFields" in type)) continue;
    for (const field of Object.values(type.getFields()))
      if ("args" in field)
        expect({
          of: `${type.name}.${field.name}`,
          data: factsOfField(field, type, CONTRACT.schema).data,
        }).toMatchObject({
          data: { dataClass: expect.any(String) },
        });
  }
});

test("a search finds types by their own names and those of their fields", () => {
  const found = searchTypes(types, "figureReview");

  expect(found.get("ROOTS")?.map(({ name }) => name)).toContain("Query");
  expect([...searchTypes(types, "no such name").values()].flat()).toEqual([]);
});
