import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { askAsClerk, correct, record } from "../testing/ask-as-clerk.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

const person = (fileReference: string, values = {}) => ({
  ...{ fileReference, familyName: "Özgür (erfunden)", givenNames: "Bela", birthDate: "1990-05" },
  ...values,
});

test("a clerk records a file with name parts and citizenships, and its history is the own authority's", async () => {
  const input = person("33-000105", {
    birthName: "Lage",
    formerNames: ["Vor (erfunden)"],
    otherSpellings: ["Oezguer (erfunden)"],
    aliases: ["Muster (erfunden)"],
    citizenships: ["475", "132", "998"],
    municipality: "05711000",
  });
  const { data, errors } = await record(office, "ImmigrationFile", input);
  expect(errors).toBeUndefined();
  const { id } = data.recordImmigrationFile;
  await correct(office, "ImmigrationFile", { id, version: 1, input: { ...input, givenNames: "Béla" } });

  const query = `query ($id: ID!) {
    immigrationFile(id: $id) { version birthDate birthDatePrecision birthName formerNames otherSpellings aliases
      givenNames citizenships { key name isFormer } plausibility }
    immigrationHistory(table: "immigration_file", rowId: $id) { version action actor values { column value } } }`;
  const read = await askAsClerk(office, query, { id });
  const foreign = await askAsClerk(office, query, { id }, "ABH-05554");

  expect(read.data.immigrationFile).toEqual({
    ...{ version: 2, birthDate: "1990-05", birthDatePrecision: "MONTH", birthName: "Lage", givenNames: "Béla" },
    formerNames: ["Vor (erfunden)"],
    otherSpellings: ["Oezguer (erfunden)"],
    aliases: ["Muster (erfunden)"],
    citizenships: [
      { key: "475", name: "Syrien", isFormer: false },
      { key: "132", name: "Serbien und Montenegro", isFormer: true },
      { key: "998", name: "ungeklärt", isFormer: false },
    ],
    plausibility: null,
  });
  expect(read.data.immigrationHistory).toMatchObject([
    { version: 1, action: "RECORDED", actor: "test", values: null },
    { version: 2, action: "CORRECTED", actor: "test" },
  ]);
  expect(read.data.immigrationHistory[1].values).toContainEqual({ column: "given_names", value: "Bela" });
  expect(foreign.data).toEqual({ immigrationFile: null, immigrationHistory: null });
});

test("neither the pseudonym nor the register number stands in the history of a file", async () => {
  const { id, fileReference, pseudonym } = immigration.file;
  await correct(office, "ImmigrationFile", { id, version: 1, input: person(fileReference) });
  const query = `query ($id: ID!) { immigrationHistory(table: "immigration_file", rowId: $id) { values { column } } }`;
  const { text, data } = await askAsClerk(office, query, { id });
  const [row] = await office.rows(`select register_number, pseudonym from immigration_file where id = '${id}'`);

  expect(data.immigrationHistory[0]).not.toBeNull();
  expect(text).not.toMatch(/pseudonym|register_number/);
  expect(row).toEqual({ register_number: "987654321012", pseudonym });
});

test("files of one authority with the same person number are one person's", async () => {
  await record(office, "ImmigrationFile", person("33-000103", { personNumber: "33-000377" }));
  await record(office, "ImmigrationFile", person("33-000377", { personNumber: "33-000377" }));
  await record(office, "ImmigrationFile", person("33-000377", { personNumber: "33-000377" }), {
    authority: "ABH-05554",
  });
  const rows = await office.rows("select pseudonym from immigration_file where person_number = '33-000377'");

  expect(rows).toHaveLength(3);
  expect(new Set(rows.map(({ pseudonym }) => pseudonym)).size).toBe(2);
});

test("of somebody born before 1925 the file is kept and marked", async () => {
  const input = person("33-000101", { birthDate: "1921" });
  const selection = "birthDate birthDatePrecision plausibility";
  const { data } = await record(office, "ImmigrationFile", input, { selection });

  expect(data.recordImmigrationFile).toEqual({
    ...{ birthDate: "1921", birthDatePrecision: "YEAR", plausibility: "BORN_BEFORE_1925" },
  });
});

test.each([
  [
    "a German citizenship",
    { citizenships: ["163", "000"] },
    "The value of citizenships must not hold 000: a German has no immigration file, and this one is to be ended.",
  ],
  [
    "a citizenship that is no key of three digits",
    { citizenships: ["47"] },
    "The value of citizenships must be a key of three digits, with a vertical bar between several.",
  ],
  [
    "a flood of aliases",
    { aliases: Array.from({ length: 31 }, (_, index) => `Alias ${index} (erfunden)`) },
    "The value of aliases must be at most 30 names.",
  ],
  [
    "a birth date that is no day",
    { birthDate: "1993-11-31" },
    "The value of birthDate must be a date such as 2021-04-14, a month such as 2021-04 or a year.",
  ],
])("%s is refused in words that repeat nothing of the person", async (_, values, message) => {
  const input = person("33-000199", values);
  const { errors, text } = await record(office, "ImmigrationFile", input);

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  expect(text + office.log()).not.toMatch(/33-000199|Özgür|1993-11-31/);
});

test("a correction to a version that has passed is a CONFLICT", async () => {
  const input = person("33-000106");
  const { data } = await record(office, "ImmigrationFile", input);
  const { id } = data.recordImmigrationFile;
  await correct(office, "ImmigrationFile", { id, version: 1, input: { ...input, birthDate: null } });
  const { errors } = await correct(office, "ImmigrationFile", { id, version: 1, input });

  expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});

test("no field of the schema and no input names the register number", async () => {
  const probe = `{ __type(name: "ImmigrationFileInput") { inputFields { name } } }`;
  const { text } = await askAsClerk(office, probe);
  const written = await record(office, "ImmigrationFile", person("33-1", { registerNumber: "987654321012" }));

  expect(text).not.toContain("registerNumber");
  expect(written.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(written.text).not.toContain("987654321012");
  expect(office.log()).not.toContain("987654321012");
});
