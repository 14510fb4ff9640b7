import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { PIPELINE_CUBE } from "../naturalisation-pipeline/pipeline-cube.js";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { clerkOf } from "../testing/ask-as-clerk.js";
import { createProcedure, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";
import { moveProcedures } from "./move-procedures.js";

const TOWN = "EBH-05162008";
const DISTRICT = "EBH-05162";
const LIST = `query { procedures(first: 100) { nodes {
  fileReference state decision decidedOn transferredTo transferredFrom transferredFromOn receivedOn
  outstandingDocuments { kind } stages { stage startedOn endedOn } } } }`;
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
  const open = Array.from({ length: 6 }, (_, index) =>
    createProcedure({
      ...{ authorityId: TOWN, pseudonym: `town-${index}`, personNumber: `${index}` },
      ...{ fileReference: `T ${index}`, receivedOn: "2023-05-02", municipality: "05162008" },
    }),
  );
  const closed = createProcedure({
    ...{ authorityId: TOWN, pseudonym: "town-closed", fileReference: "T 7", receivedOn: "2023-05-02" },
    ...{ decision: "REFUSED", decidedOn: "2023-09-01" },
  });
  // Of another person, to whom the district gave the same number.
  const districts = createProcedure({
    ...{ authorityId: DISTRICT, pseudonym: "district-own", personNumber: "0", fileReference: "T 0" },
  });
  const family = (fileReference: string, mainFileReference: string) =>
    createProcedure({
      ...{ authorityId: TOWN, pseudonym: `town-${fileReference}`, fileReference, mainFileReference },
      ...{ basis: NaturalisationBasis.STAG_10_2, receivedOn: null },
    });
  await office.given(...open, closed, districts, family("C 1", "T 0"), family("C 2", "T 7"));
  for (const procedure of open)
    await office.given(
      ...stagesOf(procedure, ["APPLICATION_RECEIVED", "2023-05-02", "2023-05-02"], ["INQUIRIES", "2023-07-03", null]),
      new OutstandingDocument({
        ...{ procedure, kind: "RENT_PROOF", requestedOn: "2023-06-01", dueOn: "2024-02-01", receivedOn: null },
      }),
    );
  const offer = { procedure: "T 0", toAuthority: "EBH-05758", requestedOn: "2023-12-01" };
  const { errors } = await office.ask(
    "mutation ($input: ProcedureTransferInput!) { recordProcedureTransfer(input: $input) { id } }",
    { as: clerkOf(TOWN), variables: { input: offer } },
  );
  expect(errors).toBeUndefined();
  const orm = createOrm(database, office.ownerUrl);
  const move = { from: TOWN, to: DISTRICT, on: "2024-01-01" };
  const before = await pipeline(TOWN, "2023-Q4");
  const counts = { procedures: 8, stages: 12, documents: 6, facts: 0 };
  expect(await moveProcedures(orm.em.fork(), move, { dryRun: true })).toEqual(counts);
  expect(await list(TOWN)).toHaveLength(9);
  expect(await moveProcedures(orm.em.fork(), move)).toEqual(counts);
  expect(await moveProcedures(orm.em.fork(), move)).toEqual({ procedures: 0, stages: 0, documents: 0, facts: 0 });
  expect(await pipeline(TOWN, "2023-Q4")).toEqual(before);
  await orm.close();
});

afterAll(() => office.stop());

const list = async (authority: string) => {
  const { data, errors } = await office.ask(LIST, { as: clerkOf(authority) });
  expect(errors).toBeUndefined();

  return data.procedures.nodes;
};
/** How many procedures of the office each measure of the figure counts in the year so far. */
const pipeline = async (authority: string, quarter: string) => {
  const orm = createOrm(database, office.applicationUrl);
  const members = await PIPELINE_CUBE.listMembers(orm.em.fork(), { district: "05162", quarter });
  await orm.close();
  const own = members.filter((member) => member.authority === authority);
  const { shown } = PIPELINE_CUBE;

  return new Map(shown.map((measure) => [measure, own.filter(({ marks }) => marks.has(measure)).length]));
};
const pathOf = async (pseudonym: string) => {
  const sealed = await office.seal(mandateOf({ pseudonym }), naturalisation.office);
  const { data } = await askParts(office, naturalisation.office, [sealed]);

  return data._entities[0].naturalisationPart.segments.map(
    ({ code, fromQuarter, toQuarter }: Record<string, string | null>) => `${code} ${fromQuarter} ${toQuarter}`,
  );
};

test("from the day of the change on the new office goes on with every open procedure, its documents and stages", async () => {
  const nodes = await list(DISTRICT);

  expect(nodes).toHaveLength(9);
  expect(nodes).toContainEqual({
    ...{ fileReference: "EBH-05162008 T 0", state: "PENDING", decision: null, decidedOn: null, transferredTo: null },
    ...{ transferredFrom: TOWN, transferredFromOn: "2024-01-01", receivedOn: "2023-05-02" },
    outstandingDocuments: [{ kind: "RENT_PROOF" }],
    stages: [
      { stage: "APPLICATION_RECEIVED", startedOn: "2023-05-02", endedOn: "2023-05-02" },
      { stage: "INQUIRIES", startedOn: "2023-07-03", endedOn: null },
    ],
  });
});

test("the old office keeps the file that it closed, and reads nothing more of what moved", async () => {
  const [moved] = await office.rows(
    `select id from naturalisation_procedure where authority_id = '${TOWN}' and file_reference = 'T 0'`,
  );
  const byId = `query ($id: ID!) { naturalisationProcedure(id: $id) { state } }`;
  const history = `query ($id: ID!) { naturalisationHistory(table: "naturalisation_procedure", rowId: $id) { actor } }`;
  const asTown = (query: string) => office.ask(query, { as: clerkOf(TOWN), variables: { id: String(moved?.id) } });

  expect(await list(TOWN)).toMatchObject([{ fileReference: "T 7", decision: "REFUSED", state: "CLOSED" }]);
  for (const { errors } of [await asTown(byId), await asTown(history)])
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("an offer to another office that waits when a procedure moves is revoked", async () => {
  expect(await office.rows("select state from procedure_transfer")).toEqual([{ state: "REVOKED" }]);
});

test("the old office's file is closed without a decision, and its stages say when", async () => {
  const rows =
    await office.rows(`select stage, started_on::text, ended_on::text, decision, decided_on::text, transferred_to
    from procedure_stage s join naturalisation_procedure p on p.id = s.procedure_id
    where authority_id = '${TOWN}' and file_reference = 'T 0' order by started_on`);
  const ended = { decision: "TRANSFERRED", decided_on: "2024-01-01", transferred_to: DISTRICT };

  expect(rows).toEqual([
    { ...ended, stage: "APPLICATION_RECEIVED", started_on: "2023-05-02", ended_on: "2023-05-02" },
    { ...ended, stage: "INQUIRIES", started_on: "2023-07-03", ended_on: "2024-01-01" },
    { ...ended, stage: "TRANSFERRED", started_on: "2024-01-01", ended_on: "2024-01-01" },
  ]);
});

test("what moved stays passed on where the old office's export still has it as open", async () => {
  const before = await pipeline(TOWN, "2024-Q1");
  await office.rows(`update naturalisation_procedure set decision = null, decided_on = null, transferred_to = null
    where authority_id = '${TOWN}' and transferred_on is not null`);

  expect(await pipeline(TOWN, "2024-Q1")).toEqual(before);
});

test("history and disclosure log name the move, at the new office and at the old one", async () => {
  const history = await office.rows(`select distinct actor, authority, action from history
    where "table" = 'naturalisation_procedure' order by authority`);
  const log = await office.rows(`select authority, count(distinct subject)::int as people from disclosure_log
    where coordinate = 'Import.naturalisation_procedure' and actor = 'move-competence' group by 1 order by 1`);

  // New rows have no history yet, as after every import.
  expect(history).toEqual([{ actor: "move-competence", authority: TOWN, action: "CORRECTED" }]);
  expect(log).toEqual([
    { authority: DISTRICT, people: 8 },
    { authority: TOWN, people: 8 },
  ]);
});

test("what one office passed on is what the other took over, and nothing of it is received or decided", async () => {
  const [town, district] = [await pipeline(TOWN, "2024-Q1"), await pipeline(DISTRICT, "2024-Q1")];

  expect([town.get("transferredOut"), district.get("transferredIn")]).toEqual([6, 6]);
  for (const counts of [town, district]) expect([counts.get("received"), counts.get("decided")]).toEqual([0, 0]);
});

test("who is naturalised with another goes on referring to that procedure, where it moved too", async () => {
  const rows = await office.rows(
    `select file_reference as file, main_file_reference as main from naturalisation_procedure
     where authority_id = '${DISTRICT}' and basis = 'STAG_10_2' order by 1`,
  );

  expect(rows).toEqual([
    { file: "EBH-05162008 C 1", main: "EBH-05162008 T 0" },
    // The main procedure is closed and stays where it is.
    { file: "EBH-05162008 C 2", main: null },
  ]);
});

test("people have new pseudonyms in the new office, also where it gave their number to somebody else", async () => {
  const rows = await office.rows(
    `select pseudonym, person_number from naturalisation_procedure where authority_id = '${DISTRICT}' order by 2`,
  );

  expect(new Set(rows.map(({ pseudonym }) => pseudonym)).size).toBe(9);
  expect(rows.map(({ pseudonym }) => String(pseudonym)).filter((pseudonym) => pseudonym.startsWith("town"))).toEqual(
    [],
  );
});

test("the old path ends with the transfer, and the new one begins with it", async () => {
  const [row] = await office.rows(
    `select pseudonym from naturalisation_procedure where file_reference = 'EBH-05162008 T 0'`,
  );

  expect(await pathOf("town-0")).toEqual([
    "APPLICATION 2023-Q2 2023-Q3",
    "EXAMINATION 2023-Q3 2024-Q1",
    "TRANSFERRED 2024-Q1 2024-Q1",
  ]);
  expect(await pathOf(String(row?.pseudonym))).toEqual(["EXAMINATION 2024-Q1 null"]);
});

test("a restriction at the new office holds for the old one's path too, and goes with it", async () => {
  const mark = (isRestricted: boolean) =>
    office.rows(`update naturalisation_procedure set is_restricted = ${isRestricted}
      where file_reference = 'EBH-05162008 T 1'`);
  await mark(true);
  expect(await pathOf("town-1")).toEqual([]);
  await mark(false);

  expect(await pathOf("town-1")).toHaveLength(3);
});

test("a procedure that comes back to an office stands once in the path, and not as passed on", async () => {
  const back = { authorityId: "EBH-05170", pseudonym: "back", receivedOn: "2022-02-01" };
  const first = createProcedure({
    ...back,
    ...{ fileReference: "B 1", decision: "TRANSFERRED", decidedOn: "2023-01-09", transferredTo: "EBH-05162" },
  });
  const second = createProcedure({
    ...back,
    ...{ fileReference: "B 2", transferredFrom: "EBH-05162", transferredFromOn: "2024-01-01" },
  });
  const earlier = [
    ["APPLICATION_RECEIVED", "2022-02-01", "2022-02-01"],
    ["INQUIRIES", "2022-06-01", "2023-01-09"],
  ] as const;
  await office.given(first, second);
  await office.given(
    ...stagesOf(first, ...earlier, ["TRANSFERRED", "2023-01-09", "2023-01-09"]),
    ...stagesOf(second, ...earlier, ["ASSESSMENT", "2024-02-01", null]),
  );

  expect(await pathOf("back")).toEqual(["APPLICATION 2022-Q1 2022-Q2", "EXAMINATION 2022-Q2 null"]);
});

test("procedures do not move before the day of the change", async () => {
  const orm = createOrm(database, office.ownerUrl);
  const early = moveProcedures(orm.em.fork(), { from: DISTRICT, to: TOWN, on: "2999-01-01" });

  await expect(early).rejects.toThrow("not before");
  await orm.close();
});
