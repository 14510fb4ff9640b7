import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { NARRATIVE } from "@kim-hub/kit/forbidden-outputs";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { COLLEAGUE, MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { CaseNote } from "./case-note.js";

const caseFile = createCase({ pseudonym: "cm-erfunden" });
let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(caseFile);
});

afterAll(() => office.stop());

const recorded = () =>
  mutate(office, "recordCaseNote", {
    input: {
      caseFile: caseFile.fileReference,
      writtenOn: "2024-02-12",
      position: "001",
      text: `${NARRATIVE} (erfunden)`,
    },
  });

test("a note is for those who may read the case, and for no colleague", async () => {
  const { errors } = await recorded();
  const query = `{ caseManagementCase(id: "${caseFile.id}") { notes { writtenOn text } } }`;
  const { data } = await office.ask(query, { as: MANAGER });
  const colleague = await office.ask(query, { as: COLLEAGUE });

  expect(errors).toBeUndefined();
  expect(data.caseManagementCase.notes).toEqual([{ writtenOn: "2024-02-12", text: `${NARRATIVE} (erfunden)` }]);
  expect(colleague.text).not.toContain(NARRATIVE);
});

test.each([
  ["a mandate", { "app.authority": "", "app.pseudonyms": "cm-erfunden" }],
  ["a figure", { "app.authority": "CM-05711", "app.actor": "cm-1", "app.task": "FIGURES" }],
])("%s shows the database's application role no note", async (_whose, variables) => {
  await recorded();
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables });
  const notes = await em.find(CaseNote, {});
  await orm.close();

  expect(notes).toEqual([]);
});

test("every field of a note is of the class CASE, which only its case manager may read", () => {
  const sdl = readFileSync("schema.graphql", "utf8");
  const type = sdl.slice(sdl.indexOf("type CaseNote "));
  const body = type.slice(0, type.indexOf("\n}"));

  expect(new Set(body.match(/class: "(\w+)"/g))).toEqual(new Set(['class: "CASE"']));
});
