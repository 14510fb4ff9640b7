import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { askAsClerk, clerkOf } from "../testing/ask-as-clerk.js";
import { createProcedure, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

const LIST = `query ($state: ProcedureState, $stage: ProcedureStageCode, $beginning: String, $pseudonym: ID, $first: Int, $after: String) {
  procedures(state: $state, stage: $stage, reference: $beginning, pseudonym: $pseudonym, first: $first, after: $after) {
    nodes { fileReference state } pageInfo { hasNextPage endCursor } } }`;
const WORK = `query ($on: LocalDate!, $kind: NaturalisationWorkKind!) {
  naturalisationWorklist(on: $on, kind: $kind) { nodes { fileReference outstandingDocuments { kind dueOn } } } }`;
const BY_REFERENCE = "query ($reference: String!) { procedureByReference(reference: $reference) { state } }";

const own = { authorityId: "EBH-05711" };
const of = (fileReference: string, values: object) =>
  createProcedure({ ...own, pseudonym: `list-${fileReference}`, fileReference, ...values });
const counselled = of("L 1", { receivedOn: null, firstContactOn: "2024-01-02" });
const received = of("L 2", { receivedOn: "2024-05-31" });
const granted = of("L 3", { decision: "GRANTED", decidedOn: "2024-06-03", handoverDueOn: "2024-06-13" });
const refused = of("M 1_%", { decision: "REFUSED", decidedOn: "2024-06-03" });
const foreign = createProcedure({ authorityId: "EBH-05554", pseudonym: "list-foreign", fileReference: "L 9" });

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
  await office.given(counselled, received, granted, refused, foreign);
  const document = (kind: "RENT_PROOF" | "TRANSLATION", dueOn: string, receivedOn: string | null) =>
    new OutstandingDocument({ procedure: received, kind, requestedOn: "2024-06-03", dueOn, receivedOn });
  await office.given(
    ...stagesOf(received, ["APPLICATION_RECEIVED", "2024-05-31", "2024-05-31"], ["SUSPENDED", "2024-06-03", null]),
    document("RENT_PROOF", "2024-07-01", null),
    document("TRANSLATION", "2024-06-17", "2024-06-10"),
  );
});

afterAll(() => office.stop());

const list = async (variables: object) => {
  const { data, errors } = await askAsClerk(office, LIST, { ...variables });
  expect(errors).toBeUndefined();

  return data.procedures.nodes.map(({ fileReference }: { fileReference: string }) => fileReference);
};
const work = async (kind: string, on: string) => {
  const { data, errors } = await askAsClerk(office, WORK, { kind, on });
  expect(errors).toBeUndefined();

  return data.naturalisationWorklist.nodes.map(({ fileReference }: { fileReference: string }) => fileReference);
};

test("a clerk lists the procedures of the own office by state, and no others", async () => {
  expect(await list({ state: "COUNSELLING" })).toEqual(["L 1"]);
  expect(await list({ state: "PENDING" })).toEqual(["L 2"]);
  expect(await list({ state: "GRANTED" })).toEqual(["L 3"]);
  expect(await list({ state: "CLOSED" })).toEqual(["EBH 1/2023", "M 1_%"]);
});

test("each procedure is in the list of the state that it says it has", async () => {
  for (const state of ["COUNSELLING", "PENDING", "GRANTED", "CLOSED"]) {
    const { data } = await askAsClerk(office, LIST, { state });
    for (const node of data.procedures.nodes) expect(node.state).toBe(state);
  }
});

test("a clerk lists the procedures in a stage that lasts", async () => {
  expect(await list({ stage: "SUSPENDED" })).toEqual(["L 2"]);
  expect(await list({ stage: "APPLICATION_RECEIVED" })).toEqual([]);
});

test("a file reference is found by its beginning, in which no sign stands for others", async () => {
  expect(await list({ beginning: "L " })).toEqual(["L 1", "L 2", "L 3"]);
  expect(await list({ beginning: "M 1_%" })).toEqual(["M 1_%"]);
  expect(await list({ beginning: "%" })).toEqual([]);
  expect(await list({ beginning: "L ", state: "GRANTED" })).toEqual(["L 3"]);
});

test("by the pseudonym in the trust officer's letter the own office finds its procedure, and no other's", async () => {
  expect(await list({ pseudonym: "list-L 3" })).toEqual(["L 3"]);
  expect(await list({ pseudonym: "list-L 3", state: "PENDING" })).toEqual([]);
  const foreign = await askAsClerk(office, LIST, { pseudonym: "list-foreign" });
  const unknown = await askAsClerk(office, LIST, { pseudonym: "list-unknown" });

  expect(foreign.data.procedures.nodes).toEqual([]);
  expect(foreign.text).toBe(unknown.text);
});

test("a list costs one select and one log entry whatever the page, and names each of its persons", async () => {
  const first = await askAsClerk(office, LIST, { beginning: "L ", first: 2 });
  const { endCursor, hasNextPage } = first.data.procedures.pageInfo;
  const second = await askAsClerk(office, LIST, { beginning: "L ", first: 2, after: endCursor });
  const log = await office.rows(
    "select subject from disclosure_log where coordinate = 'Query.procedures' order by at desc, subject limit 1",
  );

  expect(hasNextPage).toBe(true);
  expect(second.data.procedures.nodes).toMatchObject([{ fileReference: "L 3" }]);
  expect(second.data.procedures.pageInfo.hasNextPage).toBe(false);
  expect([first.statements, second.statements]).toEqual([2, 2]);
  expect(log).toEqual([{ subject: "list-L 3" }]);
});

test("a procedure is found by its file reference; a foreign and an unknown one are the same NOT_FOUND", async () => {
  const found = await askAsClerk(office, BY_REFERENCE, { reference: "L 3" });
  const existing = await askAsClerk(office, BY_REFERENCE, { reference: "L 9" });
  const unknown = await askAsClerk(office, BY_REFERENCE, { reference: "L 10" });

  expect(found.data).toEqual({ procedureByReference: { state: "GRANTED" } });
  expect(found.statements).toBe(2);
  expect(existing.errors).toMatchObject([
    { message: "There is no NaturalisationProcedure of this reference.", extensions: { code: "NOT_FOUND" } },
  ]);
  expect(existing.text).toBe(unknown.text);
});

test("the work list shows pending procedures with documents outstanding and those whose time has run out", async () => {
  expect(await work("DOCUMENTS_OUTSTANDING", "2024-07-01")).toEqual(["L 2"]);
  expect(await work("DOCUMENTS_OUTSTANDING", "2024-06-02")).toEqual([]);
  expect(await work("DOCUMENTS_OVERDUE", "2024-07-01")).toEqual([]);
  expect(await work("DOCUMENTS_OVERDUE", "2024-07-02")).toEqual(["L 2"]);
});

test("the work list's documents are those not received, by one statement more", async () => {
  const { data, statements } = await askAsClerk(office, WORK, { kind: "DOCUMENTS_OUTSTANDING", on: "2024-07-01" });

  expect(data.naturalisationWorklist.nodes).toEqual([
    { fileReference: "L 2", outstandingDocuments: [{ kind: "RENT_PROOF", dueOn: "2024-07-01" }] },
  ]);
  expect(statements).toBe(3);
});

test("an application is undecided after three months from the day after, also where the month is shorter", async () => {
  expect(await work("UNDECIDED_AFTER_THREE_MONTHS", "2024-08-31")).toEqual([]);
  expect(await work("UNDECIDED_AFTER_THREE_MONTHS", "2024-09-01")).toEqual(["L 2"]);
});

test("a certificate is to be handed over in the week of the day agreed, and later while it is not", async () => {
  expect(await work("CERTIFICATE_TO_HAND_OVER", "2024-06-09")).toEqual([]);
  expect(await work("CERTIFICATE_TO_HAND_OVER", "2024-06-10")).toEqual(["L 3"]);
  expect(await work("CERTIFICATE_TO_HAND_OVER", "2024-06-24")).toEqual(["L 3"]);
});

test("no other role lists procedures, and a clerk of another office sees that office's", async () => {
  const other = await office.ask(LIST, { as: clerkOf("EBH-05554"), variables: { beginning: "L " } });
  const public_ = await office.ask(LIST, { as: {}, variables: {} });

  expect(other.data.procedures.nodes).toEqual([{ fileReference: "L 9", state: "PENDING" }]);
  expect(public_.data).toEqual({ procedures: null });
  expect(public_.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
