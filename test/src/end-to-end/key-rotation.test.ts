import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { subjectOf } from "@kim-hub/infra/people";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { generateLinkageKey } from "@kim-hub/kit/linkage-key";
import { MAIN_QUERY } from "../harness/main-query.js";
import { importInto, runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const officer = { as: "officer.trust-centre", purpose: "LINKING" };
const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };

/** Where a person stands at an office's counter, and who keeps its links. */
const COUNTERS = {
  "case-management": {
    ...{ file: "cases.csv", field: "caseByReference", person: "client" },
    clerk: { as: "casemanager.bielefeld", purpose: "CASE_WORK" },
    steward: "steward-cm.bielefeld",
    rest: { case_manager: subjectOf("casemanager.bielefeld"), state: "OPEN", opened_on: "2026-01-05", closed_on: "" },
  },
  immigration: {
    ...{ file: "immigration-files.csv", field: "fileByReference", person: "person" },
    clerk: { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" },
    steward: "steward-abh.bielefeld",
    rest: {},
  },
  naturalisation: {
    ...{ file: "naturalisation-procedures.csv", field: "procedureByReference", person: "person" },
    clerk: { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" },
    steward: "steward-ebh.bielefeld",
    rest: { basis: "STAG_10", received_on: "2026-01-05" },
  },
} as const;

type Office = keyof typeof COUNTERS;

const OFFICES = ["case-management", "immigration", "naturalisation"] as const satisfies Office[];

interface Person {
  readonly reference: string;
  readonly family: string;
  readonly given: string;
  readonly birth: string;
}

const person = (key: string, birth: string): Person => ({
  ...{ reference: `Schlüssel ${key} (erfunden)`, family: `${key} (erfunden)`, given: "Ada Bilal", birth },
});

const LINKED = person("Linde", "1981-01-17");
const APART = person("Ahorn", "1982-02-18");
const OPEN = person("Fichte", "1983-03-19");
const WEAK = person("Weide", "1984-04-20");
const GONE = person("Esche", "1985-05-21");
/** They agree at one office before a key is exchanged and at the other after it. */
const [BETWEEN_KEYS, BETWEEN_OWN_KEYS] = [person("Zeder", "1986-06-22"), person("Kiefer", "1987-07-23")];
const EVERYBODY = [LINKED, APART, OPEN, WEAK, GONE, BETWEEN_KEYS, BETWEEN_OWN_KEYS];

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  for (const office of OFFICES) await importEverybody(office);
  for (const office of OFFICES) await agree(LINKED, office);
  for (const each of [APART, OPEN, WEAK]) {
    await agree(each, "case-management");
    await agree(each, "immigration");
  }
  await agree(GONE, "immigration");
  await agree(BETWEEN_KEYS, "case-management");
  await agree(BETWEEN_OWN_KEYS, "case-management");
  await decide(LINKED, "confirmLink(id: $id)");
  await decide(LINKED, "confirmLink(id: $id)");
  await decide(APART, `rejectLink(id: $id, reason: "Vetter (erfunden)")`);
});

afterAll(() => hub.stop());

/** At the immigration office the weak one has family name and given names in each other's place. */
async function importEverybody(office: Office): Promise<void> {
  const { file, steward, rest } = COUNTERS[office];
  const header = ["file_reference", "family_name", "given_names", "birth_date", ...Object.keys(rest)].join();
  const rows = EVERYBODY.map(({ reference, family, given, birth }) => {
    const names = reference === WEAK.reference && office === "immigration" ? [given, family] : [family, given];

    return [reference, ...names, birth, ...Object.values(rest)].join();
  });
  const imported = await importInto(hub, office, { as: steward, files: { [file]: [header, ...rows].join("\n") } });

  expect(imported).toEqual({ code: 0, printed: expect.stringMatching(/│ 7 +│ 7 +│/) });
}

/** Records that the person agrees to be linked, with the proof that the office's own service makes. */
async function agree({ reference }: Person, office: Office): Promise<void> {
  const { field, person: of, clerk } = COUNTERS[office];
  const asked = await hub.ask(`{ ${field}(reference: "${reference}") { ${of} { proof(kind: LINKING) } } }`, clerk);
  const input = { validTo: addDays(localDate(), 90), textVersion: "2026-1", language: "de", channel: "WRITTEN" };
  const { data } = await hub.ask(
    "mutation ($proof: String!, $input: LinkingConsentInput!) { recordLinkingConsent(proof: $proof, input: $input) }",
    { ...clerk, variables: { proof: asked.data[field][of].proof, input } },
  );

  expect(data).toEqual({ recordLinkingConsent: true });
}

/** The open proposals that name the person, as the trust officer sees them. */
async function proposalsOf({ reference }: Person) {
  const rows = await Promise.all(OFFICES.map((office) => handleOf(reference, office)));
  const handles = new Set(rows.flat());
  const nodes = await Promise.all(
    ["EXACT", "WEAK"].map(async (grade) => {
      const { data } = await hub.ask(
        `{ linkProposals(grade: ${grade}, first: 100) { nodes { id grade agreed one { id } other { id } } } }`,
        officer,
      );

      return data.linkProposals.nodes;
    }),
  );

  return nodes.flat().filter(({ one, other }) => [...one, ...other].some(({ id }) => handles.has(id)));
}

/** Ids of the live links of a file's person. */
async function handleOf(reference: string, office: Office): Promise<readonly unknown[]> {
  const table = { "case-management": "case_management_case", immigration: "immigration_file" }[String(office)];
  const [file] = await hub.asOwner(
    office,
    `select pseudonym from ${table ?? "naturalisation_procedure"} where file_reference = '${reference}'`,
  );
  const links = await hub.asOwner(
    "trust-centre",
    `select id from person_link where pseudonym = '${file?.pseudonym}' and ended_at is null`,
  );

  return links.map(({ id }) => id);
}

async function decide(of: Person, mutation: string): Promise<void> {
  const [proposal] = await proposalsOf(of);
  const { errors } = await hub.ask(`mutation ($id: ID!) { ${mutation} }`, {
    ...officer,
    variables: { id: proposal.id },
  });

  expect(errors).toBeUndefined();
}

/** All that an exchange of keys must leave as it was. */
async function listWhatStays() {
  const proposals = await Promise.all([LINKED, APART, OPEN, WEAK].map(proposalsOf));

  return {
    links: await hub.asOwner("trust-centre", "select id, person_id, ended_at from person_link order by id"),
    blocked: await hub.asOwner("trust-centre", "select * from blocked_pair order by id"),
    proposals: proposals.map((ofOne) =>
      ofOne.map(({ id: _, one, other, ...proposal }) => ({ ...proposal, ends: [one, other].flat() })),
    ),
    validTo: await hub.asOwner("trust-centre", "select distinct link_id, valid_to::text from linkage_code order by 1"),
  };
}

/** A new key in the place of the one that the services read at their start. */
async function exchangeKey(name: "linkage" | "linkage-code", services: readonly SubgraphName[]): Promise<string> {
  const key = generateLinkageKey();
  writeFileSync(join(hub.config.dataDirectory, `${name}.private.json`), JSON.stringify(key));
  for (const service of services) await hub.restart(service);

  return String(key.kid);
}

async function renew(office: Office, ...options: readonly string[]) {
  const as = ["--as", COUNTERS[office].steward, "--format", "json"];
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

test("the offices' key is exchanged: links, pairs kept apart and open proposals are afterwards as before", async () => {
  const token = await hub.releasePath();
  const before = await listWhatStays();
  const [old] = await keysInUse();
  const keyId = await exchangeKey("linkage", OFFICES);
  await hub.asOwner("immigration", `delete from immigration_file where file_reference = '${GONE.reference}'`);

  expect(before.proposals.map(({ length }) => length)).toEqual([0, 0, 1, 1]);
  expect(await renew("immigration", "--dry-run")).toEqual({
    ...{ outcome: "dry run: nothing is sent", office: "immigration", authority: "ABH-05711", keyId },
    ...{ persons: 4, notOnFile: 1 },
  });
  expect(await keysInUse()).toEqual([{ ...old, people: 12 }]);

  expect(await renew("immigration")).toMatchObject({ outcome: "sent", persons: 4, notOnFile: 1 });
  await agree(BETWEEN_KEYS, "immigration");
  expect([await proposalsOf(BETWEEN_KEYS), await meetingCodes()]).toEqual([[], []]);
  expect(await renew("case-management")).toMatchObject({ persons: 6, notOnFile: 0 });
  expect(await proposalsOf(BETWEEN_KEYS)).toMatchObject([{ grade: "EXACT" }]);
  expect(await renew("naturalisation")).toMatchObject({ persons: 1, notOnFile: 0 });

  const after = await listWhatStays();
  expect(after.links.filter(({ id }) => before.links.some((link) => link.id === id))).toEqual(before.links);
  expect(after).toMatchObject({ blocked: before.blocked, proposals: before.proposals });
  expect(after.validTo).toEqual(expect.arrayContaining([...before.validTo]));
  expect(await keysInUse()).toEqual([
    { ...old, people: 1 },
    { key_id: keyId, own_key_id: old?.own_key_id, people: 12 },
  ]);
  expect(await hub.ask(MAIN_QUERY, { ...steering, variables: { token } })).not.toHaveProperty("errors");
});

test("a second run finds nothing to do but whom the office no longer has", async () => {
  expect(await renew("immigration")).toMatchObject({ persons: 0, notOnFile: 1 });
  expect(await renew("case-management")).toMatchObject({ persons: 0, notOnFile: 0 });
  expect(await renew("naturalisation")).toMatchObject({ persons: 0, notOnFile: 0 });
});

test("the office's own log names whose names were used, once for each run that used them", async () => {
  const rows = await hub.asOwner(
    "immigration",
    `select actor, role, authority, purpose, kind, fields, count(*)::int, count(distinct subject)::int as people
     from disclosure_log where coordinate = 'renew-link-codes' group by 1, 2, 3, 4, 5, 6`,
  );

  expect(rows).toEqual([
    {
      ...{ actor: subjectOf("steward-abh.bielefeld"), role: "DATA_STEWARD", authority: "ABH-05711" },
      ...{ purpose: "RELEASE_PROOF", kind: "READ", fields: ["familyName", "givenNames", "birthDate"] },
      ...{ count: 4, people: 4 },
    },
  ]);
});

test("the trust centre's own key is exchanged: the same holds of it", async () => {
  const before = await listWhatStays();
  const [, old] = await keysInUse();
  const ownKeyId = await exchangeKey("linkage-code", ["trust-centre"]);

  await agree(BETWEEN_OWN_KEYS, "immigration");
  expect([await proposalsOf(BETWEEN_OWN_KEYS), await meetingCodes()]).toEqual([[], []]);
  expect(await renew("naturalisation")).toMatchObject({ persons: 1 });
  expect(await renew("case-management")).toMatchObject({ persons: 6 });
  expect(await proposalsOf(BETWEEN_OWN_KEYS)).toMatchObject([{ grade: "EXACT" }]);
  expect(await renew("immigration")).toMatchObject({ persons: 5, notOnFile: 1 });

  const after = await listWhatStays();
  expect(after.links.filter(({ id }) => before.links.some((link) => link.id === id))).toEqual(before.links);
  expect(after).toMatchObject({ blocked: before.blocked, proposals: before.proposals });
  expect(after.validTo).toEqual(expect.arrayContaining([...before.validTo]));
  expect(await keysInUse()).toMatchObject([{ people: 1 }, { key_id: old?.key_id, own_key_id: ownKeyId, people: 13 }]);
});

test("where the trust centre does not answer, the command ends with one sentence and code 1", async () => {
  await hub.services.get("trust-centre")?.stop();

  expect(await renew("immigration")).toEqual({ code: 1, printed: "The hub answers: A source did not answer.\n" });
});
