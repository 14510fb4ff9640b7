import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsClerk } from "../testing/ask-as-clerk.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;
const today = localDate();

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  const files = ["B-1", "B-2", "B-3", "B%4"].map((fileReference) =>
    createFile({ authorityId: "ABH-05711", fileReference, pseudonym: `abh-${fileReference}` }),
  );
  const gone = createFile({ authorityId: "ABH-05711", fileReference: "B-9", handedOverOn: "2025-01-01" });
  await office.given(
    ...files,
    gone,
    ...files.map((file, index) => {
      const validTo = index === 0 ? addDays(today, -1) : null;

      return new ResidenceStatus({ file, code: StatusCode.TOLERATION, validFrom: "2024-01-01", validTo });
    }),
  );
});

afterAll(() => office.stop());

const FILES = `query ($group: StatusGroup, $begins: String, $pseudonym: ID, $first: Int, $after: String) {
  files(statusGroup: $group, reference: $begins, pseudonym: $pseudonym, first: $first, after: $after) {
    nodes { fileReference } pageInfo { hasNextPage endCursor } } }`;

const referencesOf = ({ data }: Awaited<ReturnType<typeof askAsClerk>>): string[] =>
  data.files.nodes.map(({ fileReference }: { fileReference: string }) => fileReference);

test("the own office's files come in order of reference, a page at a time, each with one select and one log entry", async () => {
  const first = await askAsClerk(office, FILES, { begins: "B", first: 2 });
  const after = first.data.files.pageInfo.endCursor;
  const second = await askAsClerk(office, FILES, { begins: "B", first: 2, after });

  expect(first.errors).toBeUndefined();
  expect(referencesOf(first)).toHaveLength(2);
  expect(referencesOf(second)).toHaveLength(2);
  expect(new Set([...referencesOf(first), ...referencesOf(second)])).toEqual(new Set(["B-1", "B-2", "B-3", "B%4"]));
  expect([first.statements, second.statements]).toEqual([2, 2]);
  expect(second.data.files.pageInfo.hasNextPage).toBe(false);
});

test("files are found by the beginning of their reference, in which % is a sign like any other", async () => {
  expect(referencesOf(await askAsClerk(office, FILES, { begins: "B-" }))).toEqual(["B-1", "B-2", "B-3"]);
  expect(referencesOf(await askAsClerk(office, FILES, { begins: "B%" }))).toEqual(["B%4"]);
});

test("files are found by the group of a status that holds today", async () => {
  const answer = await askAsClerk(office, FILES, { group: "TOLERATED" });

  expect(answer.errors).toBeUndefined();
  expect(new Set(referencesOf(answer))).toEqual(new Set(["B-2", "B-3", "B%4"]));
  expect(answer.statements).toBe(2);
});

test("by the pseudonym in the trust officer's letter the own office finds its file, and another authority nothing", async () => {
  const own = await askAsClerk(office, FILES, { pseudonym: "abh-B-2" });
  const foreign = await askAsClerk(office, FILES, { pseudonym: "abh-B-2" }, "ABH-05554");
  const unknown = await askAsClerk(office, FILES, { pseudonym: "abh-unknown" });
  const log = await office.rows("select subject from disclosure_log order by at desc limit 1");

  expect(referencesOf(own)).toEqual(["B-2"]);
  expect(own.statements).toBe(2);
  expect(log).toEqual([{ subject: "abh-B-2" }]);
  expect(foreign.text).toBe(unknown.text);
  expect(referencesOf(foreign)).toEqual([]);
});

test("the statuses of a page of files cost one statement, whatever their number", async () => {
  const query = `{ files(first: 100) { nodes { fileReference residenceStatuses { code plausibility } } } }`;
  const { data, errors, statements } = await askAsClerk(office, query);

  expect(errors).toBeUndefined();
  expect(data.files.nodes.length).toBeGreaterThan(4);
  // The page and its log entry; the statuses; the files again, of which each status needs its person's birth date.
  expect(statements).toBe(4);
});

test("another authority's clerk finds none of them, by list or by reference", async () => {
  const REFERENCE = "query ($reference: String!) { fileByReference(reference: $reference) { fileReference } }";
  const own = await askAsClerk(office, REFERENCE, { reference: "B-1" });
  const foreign = await askAsClerk(office, REFERENCE, { reference: "B-1" }, "ABH-05554");
  const unknown = await askAsClerk(office, REFERENCE, { reference: "B-0" });
  const list = await askAsClerk(office, FILES, { begins: "B" }, "ABH-05554");

  expect(own.data.fileByReference).toEqual({ fileReference: "B-1" });
  expect(own.statements).toBe(2);
  expect(foreign.data).toEqual({ fileByReference: null });
  expect(foreign.text).toBe(unknown.text);
  expect(foreign.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(referencesOf(list)).toEqual([]);
});
