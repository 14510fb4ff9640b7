import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate, quarterOf } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { PIPELINE_CUBE } from "../naturalisation-pipeline/pipeline-cube.js";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { clerkOf } from "../testing/ask-as-clerk.js";
import { createProcedure, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

const TODAY = localDate();
const OLD = "EBH-05711";
const NEW = "EBH-05758";
const RECORD = `mutation ($input: ProcedureTransferInput!) { recordProcedureTransfer(input: $input) { id } }`;
const ACCEPT = `mutation ($id: ID!, $version: Int!, $reference: String!) {
  acceptProcedureTransfer(id: $id, expectedVersion: $version, fileReference: $reference, municipality: "05758004") {
    id authorityId state decision municipality transferredFrom transferredFromOn outstandingDocuments { kind }
    stages { stage startedOn endedOn } } }`;
let office: TestSubgraph;
let made = 0;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}, authority = OLD) =>
  office.ask(query, { as: clerkOf(authority), variables });

/** A pending procedure that waits for a document, on offer to the new office. */
async function offered(authorityId = OLD) {
  made += 1;
  const procedure = createProcedure({
    ...{ authorityId, pseudonym: `moves-${made}`, fileReference: `U ${made}`, familyName: "Umzug (erfunden)" },
    receivedOn: "2025-02-03",
  });
  await office.given(procedure);
  await office.given(
    ...stagesOf(procedure, ["APPLICATION_RECEIVED", "2025-02-03", "2025-02-03"], ["INQUIRIES", "2025-04-01", null]),
    new OutstandingDocument({
      ...{ procedure, kind: "RENT_PROOF", requestedOn: "2025-03-01", dueOn: "2026-02-01", receivedOn: null },
    }),
  );
  const input = { procedure: procedure.fileReference, toAuthority: NEW, requestedOn: TODAY };
  const { data, errors } = await ask(RECORD, { input }, authorityId);
  expect(errors).toBeUndefined();

  return { procedure, transfer: String(data.recordProcedureTransfer.id) };
}

const accept = (id: string, { version = 1, reference = `N ${id}`, as = NEW } = {}) =>
  ask(ACCEPT, { id, version, reference }, as);
const refuse = (act: "reject" | "revoke", id: string, as: string, version = 1) =>
  ask(
    `mutation ($id: ID!, $version: Int!) { ${act}ProcedureTransfer(id: $id, expectedVersion: $version) { state } }`,
    {
      ...{ id, version },
    },
    as,
  );
const read = ({ id }: NaturalisationProcedure, as = OLD) =>
  ask("query ($id: ID!) { naturalisationProcedure(id: $id) { state transfers { state } } }", { id }, as);

test("the office that a procedure is offered to sees the offer, and nothing of the procedure", async () => {
  const { procedure, transfer } = await offered();
  const query = "{ offeredProcedureTransfers { id fromAuthority toAuthority requestedOn state } }";
  const { data, text, statements } = await ask(query, {}, NEW);

  expect(data.offeredProcedureTransfers).toContainEqual({
    ...{ id: transfer, fromAuthority: OLD, toAuthority: NEW, requestedOn: TODAY, state: "REQUESTED" },
  });
  expect(statements).toBe(2);
  expect(text).not.toContain("Umzug");
  expect((await read(procedure, NEW)).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("from the acceptance on the new office goes on with the procedure, and the old one reads nothing more", async () => {
  const { procedure, transfer } = await offered();
  const { data, errors } = await accept(transfer);
  const history = await ask(
    `query ($id: ID!) { naturalisationHistory(table: "naturalisation_procedure", rowId: $id) { actor } }`,
    { id: procedure.id },
  );

  expect(errors).toBeUndefined();
  expect(data.acceptProcedureTransfer).toMatchObject({
    ...{ authorityId: NEW, state: "PENDING", decision: null, municipality: "05758004" },
    ...{ transferredFrom: OLD, transferredFromOn: TODAY, outstandingDocuments: [{ kind: "RENT_PROOF" }] },
    stages: [
      { stage: "APPLICATION_RECEIVED", startedOn: "2025-02-03", endedOn: "2025-02-03" },
      { stage: "INQUIRIES", startedOn: "2025-04-01", endedOn: null },
    ],
  });
  for (const hidden of [await read(procedure), history])
    expect(hidden.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("at the old office the procedure has ended as passed on, with its stages", async () => {
  const { procedure, transfer } = await offered();
  await accept(transfer);
  const rows = await office.rows(`select decision, decided_on::text, transferred_to, stage, ended_on::text
    from naturalisation_procedure p join procedure_stage s on s.procedure_id = p.id
    where p.id = '${procedure.id}' order by started_on`);
  const ended = { decision: "TRANSFERRED", decided_on: TODAY, transferred_to: NEW };

  expect(rows).toEqual([
    { ...ended, stage: "APPLICATION_RECEIVED", ended_on: "2025-02-03" },
    { ...ended, stage: "INQUIRIES", ended_on: TODAY },
    { ...ended, stage: "TRANSFERRED", ended_on: TODAY },
  ]);
});

test("the new office has the documents and the facts, and at the old one nothing stays that its counts do not need", async () => {
  const { procedure, transfer } = await offered();
  await office.given(
    new RequirementFact({ procedure, code: "LANGUAGE_B1", state: "FULFILLED", validFrom: "2025-03-01", validTo: null }),
  );
  const { data } = await accept(transfer);
  const count = async (id: string) => {
    const ofProcedure = ["outstanding_document", "requirement_fact"].map(
      (table) => `select count(*)::int as rows from ${table} where procedure_id = '${id}'`,
    );

    return (await office.rows(ofProcedure.join(" union all "))).map(({ rows }) => rows);
  };

  expect(await count(procedure.id)).toEqual([0, 0]);
  expect(await count(data.acceptProcedureTransfer.id)).toEqual([1, 1]);
});

test("a restriction at the new office holds for the old one's path, which ends with the transfer", async () => {
  const { procedure, transfer } = await offered();
  await accept(transfer, { reference: "N restricted" });
  await office.rows(`update naturalisation_procedure set transferred_on = '2025-05-05', decision = null, decided_on = null
    where id = '${procedure.id}'`);
  const path = async () => {
    const sealed = await office.seal(mandateOf(procedure), naturalisation.office);
    const { data } = await askParts(office, naturalisation.office, [sealed]);

    return data._entities[0].naturalisationPart.segments;
  };
  expect(await path()).toMatchObject([
    { code: "APPLICATION", fromQuarter: "2025-Q1", toQuarter: "2025-Q2" },
    { code: "EXAMINATION", fromQuarter: "2025-Q2", toQuarter: "2025-Q2" },
  ]);
  const { errors } = await ask(
    `mutation ($id: ID!) { correctNaturalisationProcedure(id: $id, expectedVersion: 1, input: {
      fileReference: "N restricted", familyName: "Umzug (erfunden)", basis: STAG_10, receivedOn: "2025-02-03"
      isRestricted: true, transferredFrom: "${OLD}", transferredFromOn: "${TODAY}" }) { version } }`,
    { id: (await office.rows("select id from naturalisation_procedure where file_reference = 'N restricted'"))[0]?.id },
    NEW,
  );

  expect(errors).toBeUndefined();
  expect(await path()).toEqual([]);
});

test("what the old office passed on is what the new one took over, and past quarters stay as they were", async () => {
  const orm = createOrm(database, office.applicationUrl);
  const count = async (authority: string, quarter: string) => {
    const asked = ["05711", "05758"].map((district) => ({ district, quarter }));
    const found = await Promise.all(asked.map((each) => PIPELINE_CUBE.listMembers(orm.em.fork(), each)));
    const own = found.flat().filter((member) => member.authority === authority);

    return (measure: string) => own.filter(({ marks }) => marks.has(measure)).length;
  };
  const SHOWN = PIPELINE_CUBE.shown;
  const past = async (authority: string) => SHOWN.map(await count(authority, "2025-Q1"));
  const now = quarterOf(TODAY);
  const { transfer } = await offered("EBH-05366");
  const before = [await past("EBH-05366"), await past(NEW)];
  const newBefore = await count(NEW, now);
  await accept(transfer);
  const [old, taken] = [await count("EBH-05366", now), await count(NEW, now)];

  expect([await past("EBH-05366"), await past(NEW)]).toEqual(before);
  expect(before[0]?.[SHOWN.indexOf("pendingEnd")]).toBe(1);
  expect([old("transferredOut"), old("pendingEnd"), old("decided")]).toEqual([1, 0, 0]);
  expect(taken("transferredIn") - newBefore("transferredIn")).toBe(1);
  expect(taken("received")).toBe(newBefore("received"));
  await orm.close();
});

test("an offer is answered once, at its version, and by the side that it waits for", async () => {
  const { procedure, transfer: id } = await offered();
  const stale = await accept(id, { version: 7 });
  const bySender = await accept(id, { as: OLD });
  const byStranger = await refuse("reject", id, "EBH-05554");
  const rejected = await refuse("reject", id, NEW);
  const late = await accept(id, { version: 2 });

  expect([stale, bySender, byStranger, late].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    ...["CONFLICT", "FORBIDDEN", "NOT_FOUND", "CONFLICT"],
  ]);
  expect(rejected.data).toEqual({ rejectProcedureTransfer: { state: "REJECTED" } });
  expect((await read(procedure)).data.naturalisationProcedure).toEqual({
    ...{ state: "PENDING", transfers: [{ state: "REJECTED" }] },
  });
});

test("an offer that waits when the procedure ends is revoked with it, and what has ended is offered to nobody", async () => {
  const { procedure, transfer } = await offered();
  const ended = await ask(
    `mutation ($id: ID!) { withdrawProcedure(id: $id, expectedVersion: 1, withdrawnOn: "2025-05-05") { state } }`,
    { id: procedure.id },
  );
  const late = await accept(transfer, { version: 2 });
  const input = { procedure: procedure.fileReference, toAuthority: "EBH-05554", requestedOn: TODAY };
  const again = await ask(RECORD, { input });

  expect(ended.errors).toBeUndefined();
  expect((await read(procedure)).data.naturalisationProcedure).toEqual({
    ...{ state: "CLOSED", transfers: [{ state: "REVOKED" }] },
  });
  expect(late.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(again.errors).toMatchObject([
    { message: "The procedure has ended: there is nothing to go on with.", extensions: { code: "CONFLICT" } },
  ]);
});

test("a procedure waits for one office's answer at a time, no offer is of a day to come, and none is corrected", async () => {
  const { procedure } = await offered();
  const input = { procedure: procedure.fileReference, toAuthority: "EBH-05554", requestedOn: TODAY };
  const second = await ask(RECORD, { input });
  const future = await ask(RECORD, { input: { ...input, requestedOn: "2999-01-01" } });
  const { text } = await ask("mutation { correctProcedureTransfer { id } }");

  expect(second.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(future.errors).toMatchObject([{ message: "The value of requestedOn must not lie in the future." }]);
  expect(text).toContain("Cannot query field");
});

test("a revoked offer leaves the procedure with its office, and a taken reference is a CONFLICT", async () => {
  const { transfer: id } = await offered();
  const revoked = await refuse("revoke", id, OLD);
  const { procedure, transfer } = await offered();
  await office.given(createProcedure({ authorityId: NEW, pseudonym: "taken", fileReference: "N 9" }));
  const taken = await accept(transfer, { reference: "N 9" });

  expect(revoked.data).toEqual({ revokeProcedureTransfer: { state: "REVOKED" } });
  expect(taken.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect((await read(procedure)).data.naturalisationProcedure.state).toBe("PENDING");
});

test("an accepted offer is a handover of the new procedure, by its quarters alone", async () => {
  const { transfer } = await offered();
  await accept(transfer);

  expect(
    await office.rows(`select h.from_office, h.sent_quarter, h.accepted_quarter from procedure_handover h
      join naturalisation_procedure f on f.id = h.procedure_id where f.file_reference = 'N ${transfer}'`),
  ).toEqual([{ from_office: "NATURALISATION", sent_quarter: quarterOf(TODAY), accepted_quarter: quarterOf(TODAY) }]);
});
