import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { subjectOf } from "@kim-hub/infra/people";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { generateLinkageKey } from "@kim-hub/kit/linkage-key";
import { MAIN_QUERY } from "../harness/main-query.js";
import { CLERKS, STEERING, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import { importInto, type Outcome, runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** Where an office keeps its persons' names, and who states something of them. */
const OFFICES = {
  "case-management": {
    ...{ file: "cases.csv", table: "case_management_case", steward: "steward-cm.bielefeld" },
    ...{
      clerk: CLERKS.CASE_MANAGEMENT,
      proof: "caseByReference(reference: $of) { person: client { proof(kind: LINKING) } }",
    },
    rest: { case_manager: subjectOf(CLERKS.CASE_MANAGEMENT.as), state: "OPEN", opened_on: "2026-01-05", closed_on: "" },
  },
  immigration: {
    ...{ file: "immigration-files.csv", table: "immigration_file", steward: "steward-abh.bielefeld" },
    ...{ clerk: CLERKS.IMMIGRATION, proof: "fileByReference(reference: $of) { person { proof(kind: LINKING) } }" },
    rest: {},
  },
  naturalisation: {
    ...{ file: "naturalisation-procedures.csv", table: "naturalisation_procedure", steward: "steward-ebh.bielefeld" },
    ...{
      clerk: CLERKS.NATURALISATION,
      proof: "procedureByReference(reference: $of) { person { proof(kind: LINKING) } }",
    },
    rest: { basis: "STAG_10", received_on: "2026-01-05" },
  },
} as const;

type Office = keyof typeof OFFICES;

const NAMES = ["case-management", "immigration", "naturalisation"] as const satisfies Office[];

/** Linked by the trust officer, parted by them, proposed surely and weakly, and gone from the immigration office's files. */
const [LINKED, APART, OPEN, WEAK, GONE] = ["Linde", "Ahorn", "Fichte", "Weide", "Esche"] as const;
/** They agree at one office before a key is exchanged and at the other after it. */
const [BETWEEN_KEYS, BETWEEN_OWN_KEYS] = ["Zeder", "Kiefer"] as const;
const EVERYBODY = [LINKED, APART, OPEN, WEAK, GONE, BETWEEN_KEYS, BETWEEN_OWN_KEYS];

const referenceOf = (name: string) => `Schlüssel ${name} (erfunden)`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** At the immigration office the weak one has family name and given names in each other's place. */
function importEverybody(office: Office): Promise<Outcome> {
  const { file, steward, rest } = OFFICES[office];
  const header = ["file_reference", "family_name", "given_names", "birth_date", ...Object.keys(rest)].join();
  const rows = EVERYBODY.map((name, index) => {
    const names = [`${name} (erfunden)`, "Ada Bilal"];
    if (name === WEAK && office === "immigration") names.reverse();

    return [referenceOf(name), ...names, `198${index}-0${index + 1}-17`, ...Object.values(rest)].join();
  });

  return importInto(hub, office, { as: steward, files: { [file]: [header, ...rows].join("\n") } });
}

/** Records that the person agrees to be linked, with the proof that the office's own service makes. */
async function agree(name: string, office: Office): Promise<void> {
  const { clerk, proof } = OFFICES[office];
  const asked = await hub.ask(`query ($of: String!) { file: ${proof} }`, {
    ...clerk,
    variables: { of: referenceOf(name) },
  });
  const { data } = await hub.ask(
    "mutation ($proof: String!, $input: LinkingConsentInput!) { recordLinkingConsent(proof: $proof, input: $input) }",
    {
      ...clerk,
      variables: {
        proof: asked.data.file.person.proof,
        input: { validTo: addDays(localDate(), 90), textVersion: "2026-1", language: "de", channel: "WRITTEN" },
      },
    },
  );

  expect(data).toEqual({ recordLinkingConsent: true });
}

/** The pseudonyms under which the offices know these people, by their names. */
async function listPseudonyms(): Promise<ReadonlyMap<unknown, string>> {
  const known = await Promise.all(
    NAMES.map((office) => hub.asOwner(office, `select file_reference, pseudonym from ${OFFICES[office].table}`)),
  );

  return new Map(
    known.flat().flatMap(({ file_reference: reference, pseudonym }) => {
      const name = EVERYBODY.find((each) => referenceOf(each) === reference);

      return name ? [[pseudonym, name]] : [];
    }),
  );
}

/** The open proposals of these people, as the trust officer sees them, with the name of whom each is about. */
async function listProposals() {
  const names = await listPseudonyms();
  const links = await hub.asOwner("trust-centre", "select id, pseudonym from person_link");
  const nameOf = new Map(links.map(({ id, pseudonym }) => [id, names.get(pseudonym)]));
  const graded = await Promise.all(
    ["EXACT", "WEAK"].map(async (grade) => {
      const { data } = await hub.ask(
        `{ linkProposals(grade: ${grade}, first: 100) { nodes { id grade agreed one { id } other { id } } } }`,
        TRUST_OFFICER,
      );

      return data.linkProposals.nodes;
    }),
  );

  return graded
    .flat()
    .map(({ one, other, ...proposal }) => ({ ...proposal, name: nameOf.get(one[0].id), ends: [one, other].flat() }))
    .filter(({ name }) => name !== undefined);
}

async function decide(name: string, mutation: string): Promise<void> {
  const proposal = (await listProposals()).find((each) => each.name === name);
  const { errors } = await hub.ask(`mutation ($id: ID!) { ${mutation} }`, {
    ...TRUST_OFFICER,
    variables: { id: proposal?.id },
  });

  expect(errors).toBeUndefined();
}

/** All that an exchange of keys must leave as it was; a proposal may be made anew, but alike. */
async function listWhatStays() {
  const rows = (sql: string) => hub.asOwner("trust-centre", sql);
  const proposals = (await listProposals()).map(({ id: _, ...proposal }) => proposal);

  return {
    links: await rows("select id, person_id, ended_at from person_link order by id"),
    blocked: await rows("select * from blocked_pair order by id"),
    agreed: await rows("select distinct link_id, valid_to::text from linkage_code order by link_id"),
    proposals: proposals.toSorted((left, right) => String(left.name).localeCompare(String(right.name))),
  };
}

type WhatStays = Awaited<ReturnType<typeof listWhatStays>>;

/** That all of it is still so, for everybody but who came in between. */
async function expectAsBefore(before: WhatStays, newcomer: string): Promise<void> {
  const { links, blocked, agreed, proposals } = await listWhatStays();

  expect(links).toEqual(expect.arrayContaining([...before.links]));
  expect(agreed).toEqual(expect.arrayContaining([...before.agreed]));
  expect(blocked).toEqual(before.blocked);
  expect(proposals.filter(({ name }) => name !== newcomer)).toEqual(before.proposals);
}

/** A new key in the place of the one that the services read at their start. */
async function exchangeKey(name: "linkage" | "linkage-code", services: readonly SubgraphName[]): Promise<string> {
  const key = generateLinkageKey();
  writeFileSync(join(hub.config.dataDirectory, `${name}.private.json`), JSON.stringify(key));
  await Promise.all(services.map((service) => hub.restart(service)));

  return String(key.kid);
}

async function renew(office: Office, ...options: readonly string[]) {
  const as = ["--as", OFFICES[office].steward, "--format", "json"];
  const { code, printed } = await runAgainst(hub, "renew-link-codes", office, ...as, ...options);

  return code === 0 ? JSON.parse(printed) : { code, printed };
}

/** Keys of the codes that the trust centre has, by how many people. */
const keysInUse = () =>
  hub.asOwner(
    "trust-centre",
    `select key_id, own_key_id, count(distinct link_id)::int as people from linkage_code group by 1, 2 order by 3`,
  );

/** Codes that people have under two keys. */
const meetingCodes = () =>
  hub.asOwner(
    "trust-centre",
    "select code from linkage_code group by 1 having count(distinct (key_id, own_key_id)) > 1",
  );

const proposalsOf = async (name: string) => (await listProposals()).filter((proposal) => proposal.name === name);

let token: string;
let before: WhatStays;
let keyId: string;

test.each(NAMES)("the data steward of %s imports files on these people", async (office) => {
  expect(await importEverybody(office)).toEqual({ code: 0, printed: expect.stringMatching(/│ 7 +│ 7 +│/) });
});

test("a link, a pair kept apart and open proposals come of what people agreed to", async () => {
  for (const name of [LINKED, APART, OPEN, WEAK])
    for (const office of ["case-management", "immigration"] as const) await agree(name, office);
  await agree(LINKED, "naturalisation");
  await agree(GONE, "immigration");
  for (const name of [BETWEEN_KEYS, BETWEEN_OWN_KEYS]) await agree(name, "case-management");
  await decide(LINKED, "confirmLink(id: $id)");
  await decide(LINKED, "confirmLink(id: $id)");
  await decide(APART, `rejectLink(id: $id, reason: "Vetter (erfunden)")`);
  token = await hub.releasePath();
  before = await listWhatStays();

  expect(before.proposals).toMatchObject([
    { name: OPEN, grade: "EXACT" },
    { name: WEAK, grade: "WEAK" },
  ]);
});

test("once the offices' key is exchanged, a dry run counts whose codes are of the old one, and changes none", async () => {
  const [old] = await keysInUse();
  keyId = await exchangeKey("linkage", NAMES);
  await hub.asOwner("immigration", `delete from immigration_file where file_reference = '${referenceOf(GONE)}'`);

  expect(await renew("immigration", "--dry-run")).toEqual({
    ...{ outcome: "dry run: nothing is sent", office: "immigration", authority: "ABH-05711", keyId },
    ...{ persons: 4, notOnFile: 1 },
  });
  expect(await keysInUse()).toEqual([{ ...old, people: 12 }]);
});

test("while one office's codes are new and another's are old, nobody is proposed by them", async () => {
  expect(await renew("immigration")).toMatchObject({ outcome: "sent", persons: 4, notOnFile: 1 });
  await agree(BETWEEN_KEYS, "immigration");

  expect([await proposalsOf(BETWEEN_KEYS), await meetingCodes()]).toEqual([[], []]);
});

test("once all offices' codes are new, links, pairs kept apart, open proposals and paths are as before", async () => {
  expect(await renew("case-management")).toMatchObject({ persons: 6, notOnFile: 0 });
  expect(await renew("naturalisation")).toMatchObject({ persons: 1, notOnFile: 0 });

  await expectAsBefore(before, BETWEEN_KEYS);
  expect(await proposalsOf(BETWEEN_KEYS)).toMatchObject([{ grade: "EXACT" }]);
  expect(await keysInUse()).toMatchObject([{ people: 1 }, { key_id: keyId, people: 12 }]);
  expect(await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } })).not.toHaveProperty("errors");
});

test.each([
  ["case-management", 0],
  ["immigration", 1],
  ["naturalisation", 0],
] as const)("a second run for %s finds nothing to do but whom the office no longer has", async (office, notOnFile) => {
  expect(await renew(office)).toMatchObject({ persons: 0, notOnFile });
});

test("the office's own log names whose names were used, once", async () => {
  const rows = await hub.asOwner(
    "immigration",
    `select actor, role, authority, purpose, kind, fields, count(*)::int, count(distinct subject)::int as people
     from disclosure_log where coordinate = 'renew-link-codes' group by 1, 2, 3, 4, 5, 6`,
  );

  expect(rows).toEqual([
    {
      ...{ actor: subjectOf(OFFICES.immigration.steward), role: "DATA_STEWARD", authority: "ABH-05711" },
      ...{ purpose: "RELEASE_PROOF", kind: "READ", fields: ["familyName", "givenNames", "birthDate"] },
      ...{ count: 4, people: 4 },
    },
  ]);
});

let ownKeyId: string;

test("while the trust centre's own key is exchanged, codes under the old and the new one propose nobody", async () => {
  before = await listWhatStays();
  ownKeyId = await exchangeKey("linkage-code", ["trust-centre"]);
  await agree(BETWEEN_OWN_KEYS, "immigration");
  expect(await renew("naturalisation")).toMatchObject({ persons: 1 });

  expect([await proposalsOf(BETWEEN_OWN_KEYS), await meetingCodes()]).toEqual([[], []]);
});

test("once all codes are under it, everything is as before", async () => {
  expect(await renew("case-management")).toMatchObject({ persons: 6, notOnFile: 0 });
  expect(await renew("immigration")).toMatchObject({ persons: 5, notOnFile: 1 });

  await expectAsBefore(before, BETWEEN_OWN_KEYS);
  expect(await proposalsOf(BETWEEN_OWN_KEYS)).toMatchObject([{ grade: "EXACT" }]);
  expect(await keysInUse()).toMatchObject([{ people: 1 }, { key_id: keyId, own_key_id: ownKeyId, people: 13 }]);
});

test("where the trust centre does not answer, the command ends with one sentence and code 1", async () => {
  await hub.services.get("trust-centre")?.stop();

  expect(await renew("immigration")).toEqual({ code: 1, printed: "The hub answers: A source did not answer.\n" });
});
