import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { freeDocuments } from "../harness/free-documents.js";
import type { PathOffice } from "../harness/offices-of-bielefeld.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";
import { answeredFields, emptyTypes, type NamingRow, namedFields, selectAll } from "./disclosures/account.js";
import { askConsentAudit } from "./disclosures/audit-questions.js";
import { askCaseManagement } from "./disclosures/case-management-questions.js";
import { askImmigration } from "./disclosures/immigration-questions.js";
import { askLog } from "./disclosures/log-questions.js";
import { askNaturalisation } from "./disclosures/naturalisation-questions.js";
import { askPerson } from "./disclosures/person-questions.js";
import { PERSONAL_FIELDS } from "./disclosures/personal-fields.js";
import { askTrustCentre } from "./disclosures/trust-centre-questions.js";

const QUERIES = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
const CLIENT = `clientPseudonym: "${DEMONSTRATION_CLIENT}"`;
const PERMISSION = `input: { ${CLIENT}, recipient: "LG-05711", kind: CONSENT, sender: CASE_MANAGEMENT, categories: [PATH_SEGMENTS], validFrom: "${localDate()}",
  validTo: "${addDays(localDate(), 90)}", textVersion: "2026-1", language: "de", channel: WRITTEN }`;
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };

interface Asked {
  readonly coordinate: string;
  readonly value: unknown;
  /** Of the log of each subgraph that this request reached. */
  readonly rows: readonly NamingRow[];
}

let hub: TestHub;
const asked: Asked[] = [];

/** Asks every personal field below one query or mutation, and keeps what was answered beside what was logged for this very request. */
async function ask(coordinate: string, args: string, question: { as: string; purpose: string }): Promise<unknown> {
  const [operation = "", name = ""] = coordinate.split(".");
  const field = PERSONAL_FIELDS.get(coordinate);
  if (!field) throw new Error(`No contract has the personal field ${coordinate}.`);
  const text = `${operation.toLowerCase()} { ${name}${args && `(${args})`} ${selectAll(field)} }`;
  const answer = await hub.ask(text, question);
  const { data, errors } = answer;
  expect({ coordinate, errors }).toEqual({ coordinate });
  asked.push({ coordinate, value: data[name], rows: await rowsOf(answer) });

  return data[name];
}

/** What all offices logged for this very request. */
async function rowsOf(answer: HubAnswer): Promise<readonly NamingRow[]> {
  const fetches = await hub.fetchesOf(answer);
  const rows = await Promise.all(
    fetches.map(({ subgraph, requestId }) =>
      hub.asOwner(subgraph, `select coordinate, fields from disclosure_log where request_id = '${requestId}'`),
    ),
  );

  return rows.flat().map(toNamingRow);
}

/** What the offices seal to the trust centre for an audit, and which links it has counted: both name them. */
async function askLinks(): Promise<void> {
  const documentId = QUERIES.find(({ id }) => id === "a8-links-past-end")?.documentId;
  const assignment = "LDI-2026-14 (erfunden)";
  const response = await hub.send({
    headers: {
      ...{ "content-type": "application/json", "hub-purpose": "DP_AUDIT" },
      authorization: `Bearer ${await hub.token("auditor.data-protection")}`,
    },
    body: JSON.stringify({ documentId, variables: { asOf: localDate() }, extensions: { assignment } }),
  });
  const answer = JSON.parse(await response.text());
  expect(answer.errors).toBeUndefined();
  const fetches = await hub.fetchesOf(answer);
  const rows = await Promise.all(
    fetches.map(({ subgraph, requestId }) =>
      hub.asOwner(subgraph, `select coordinate, fields from disclosure_log where request_id = '${requestId}'`),
    ),
  );
  for (const type of ["NaturalisedLinks", "ClosedCaseLinks"])
    for (const field of ["sealed", "overdue"])
      asked.push({ coordinate: `${type}.${field}`, value: {}, rows: rows.flat().map(toNamingRow) });
}

function toNamingRow({ coordinate, fields }: Readonly<Record<string, unknown>>): NamingRow {
  return { coordinate: String(coordinate), fields: Array.isArray(fields) ? fields.map(String) : [] };
}

async function idOf(subgraph: (typeof SUBGRAPHS)[number], table: string, authority: string): Promise<string> {
  const [row] = await hub.asOwner(subgraph, `select id from ${table} where authority_id = '${authority}' order by id`);

  return `id: "${row?.id}"`;
}

/** A file whose person the log knows by now, and of yesterday too, of the case manager who asks. */
async function fileOf(office: PathOffice, subgraph: SubgraphName, table: string) {
  const [row] = await hub.asOwner(
    subgraph,
    `select id, pseudonym from ${table} where authority_id like '%-05711' and pseudonym in (
       select subject from disclosure_log where role in ('CASE_MANAGER', 'IMMIGRATION_CLERK', 'NATURALISATION_CLERK'))
     order by pseudonym = '${DEMONSTRATION_CLIENT}' desc, id`,
  );
  await hub.asOwner(
    subgraph,
    `insert into disclosure_log (id, at, request_id, actor, role, subject, kind, coordinate, fields)
      values (gen_random_uuid(), now() - interval '1 day', 'yesterday', 'a', 'CASE_MANAGER', '${row?.pseudonym}', 'READ', 'Query.x', '{id}')`,
  );

  return { office, id: String(row?.id), pseudonym: String(row?.pseudonym) };
}

beforeAll(async () => {
  hub = await startTestHub(freeDocuments());
  const file = await idOf("immigration", "immigration_file", "ABH-05711");
  const procedure = await idOf("naturalisation", "naturalisation_procedure", "EBH-05711");
  const [caseFile] = await hub.asOwner(
    "case-management",
    `select id from case_management_case where pseudonym = '${DEMONSTRATION_CLIENT}'`,
  );
  await ask("Query.immigrationFile", file, { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" });
  await askImmigration(ask);
  await ask("Query.naturalisationProcedure", procedure, {
    as: "naturalisation.bielefeld",
    purpose: "NATURALISATION_PROCEDURE",
  });
  await askNaturalisation(ask);
  const { caseManager } = Object(await ask("Query.caseManagementCase", `id: "${caseFile?.id}"`, manager));
  const notes = await askCaseManagement(ask, caseManager);
  await ask("Mutation.recordFileHandover", `${file}, note: "${notes.IMMIGRATION}"`, {
    ...{ as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" },
  });
  await ask("Mutation.recordProcedureHandover", `${procedure}, note: "${notes.NATURALISATION}"`, {
    ...{ as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" },
  });
  const recorded = Object(await ask("Mutation.recordPermission", PERMISSION, manager));
  await ask("Mutation.invalidatePermission", `permissionId: "${recorded.id}", reason: WRONG_CLIENT`, manager);
  for (const answer of ["givePermission", "refusePermission"]) {
    const { id } = Object(await ask("Mutation.requestPermission", PERMISSION, manager));
    await ask(`Mutation.${answer}`, `input: { permissionId: "${id}", channel: WRITTEN }`, manager);
  }
  const grant = Object(
    await ask(
      "Mutation.releasePath",
      `input: { ${CLIENT}, steeringGroup: "LG-05711", sitting: "${localDate()}" }`,
      manager,
    ),
  );
  await hub.asOwner("trust-centre", `update permission set valid_to = '${addDays(localDate(), 20)}'`);
  await ask("Query.myClients", "", manager);
  const { data: own } = await hub.ask(`{ caseManagementCase(id: "${caseFile?.id}") { client { proof } } }`, manager);
  const { proof } = own.caseManagementCase.client;
  await ask("Query.previewPath", `proof: "${proof}", steeringGroup: "LG-05711"`, manager);
  await ask("Query.releasedPath", `token: "${grant.token}"`, steering);
  await askPerson(ask, grant.pathId);
  await askLog(ask, await fileOf(Office.CASE_MANAGEMENT, "case-management", "case_management_case"));
  await askLog(ask, await fileOf(Office.IMMIGRATION, "immigration", "immigration_file"));
  await askLog(ask, await fileOf(Office.NATURALISATION, "naturalisation", "naturalisation_procedure"));
  const audit = await askConsentAudit(hub);
  asked.push({ coordinate: "Query.consentAudit", value: audit.data.consentAudit, rows: await rowsOf(audit) });
  await ask("Mutation.revokePath", `pathId: "${grant.pathId}"`, manager);
  await ask("Mutation.withdrawPermissions", `${CLIENT}, input: { scope: { all: true } }`, manager);
  await askTrustCentre(ask, hub, file);
  await hub.asOwner(
    "naturalisation",
    `update naturalisation_procedure set handed_over_on = decided_on + 1
      where authority_id = 'EBH-05711' and decision = 'GRANTED' and handed_over_on is null`,
  );
  await hub.asOwner(
    "case-management",
    `update case_management_case set state = 'CLOSED_MOVED', closed_on = opened_on where authority_id = 'CM-05711' and id = (
      select min(id::text) from case_management_case where authority_id = 'CM-05711' and opened_on < '2026-07-01')::uuid`,
  );
  await askLinks();
});

afterAll(() => hub.stop());

test("each personal field that is answered with a value is named by a row of its own request", () => {
  for (const { coordinate, value, rows } of asked) {
    const answered = answeredFields(coordinate, value);
    const named = new Set(rows.flatMap(namedFields));

    expect(answered).toContain(coordinate);
    expect({ coordinate, unaccounted: answered.filter((each) => !named.has(each)) }).toEqual({
      coordinate,
      unaccounted: [],
    });
  }
});

test.each(SUBGRAPHS)(
  "%s: every personal field of the contract is asked and named, those that only subgraphs ask too, but of objects of which there were none",
  (name) => {
    const personal = [...PERSONAL_FIELDS].filter(([, { subgraph }]) => subgraph === name);
    const named = new Set(asked.flatMap(({ rows }) => rows.flatMap(namedFields)));
    const empty = new Set(asked.flatMap(({ rows }) => rows.flatMap(emptyTypes)));
    const missing = personal.map(([coordinate]) => coordinate).filter((coordinate) => !named.has(coordinate));

    expect(personal).not.toEqual([]);
    expect(missing.filter((coordinate) => !empty.has(coordinate.split(".")[0] ?? ""))).toEqual([]);
  },
);
