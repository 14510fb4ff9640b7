import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const DEPUTY = { ...MANAGER, as: "casemanager2.bielefeld" };
const OTHER_PROVIDER = { ...MANAGER, as: "casemanager.caritas" };
const ABH_CLERK = { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" };
const EBH_CLERK = { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" };
const OFFICER = { as: "officer.trust-centre", purpose: "LINKING" };
/** Somebody whom all three offices know; the immigration office's file is linked with nothing. */
const CASE = "CM naturalised 1 (erfunden)";
const FILE = "ABH naturalised 1 (erfunden)";
const PROCEDURE = "EBH naturalised 1 (erfunden)";

const FILES = "query ($pseudonym: ID!) { found: files(pseudonym: $pseudonym) { nodes { fileReference } } }";
const PROCEDURES = "query ($pseudonym: ID!) { found: procedures(pseudonym: $pseudonym) { nodes { fileReference } } }";
const CASES = "query ($pseudonym: ID!) { found: myCases(pseudonym: $pseudonym) { nodes { fileReference } } }";

let hub: TestHub;
/** What the officer's list says: under which pseudonym each office knows one of the two. */
let pseudonyms: ReadonlyMap<string, string>;

async function agree(question: string, staff: typeof MANAGER): Promise<void> {
  const asked = await hub.ask(question, staff);
  const [found] = Object.values<{ person: { proof: string } }>(asked.data);
  const { errors } = await hub.ask(
    "mutation ($proof: String!, $input: LinkingConsentInput!) { recordLinkingConsent(proof: $proof, input: $input) }",
    {
      ...staff,
      variables: {
        proof: found?.person.proof,
        input: { validTo: addDays(localDate(), 90), textVersion: "2026-1", language: "de", channel: "WRITTEN" },
      },
    },
  );
  expect(errors).toBeUndefined();
}

beforeAll(async () => {
  hub = await startTestHub();
  await agree(`{ caseByReference(reference: "${CASE}") { person: client { proof(kind: LINKING) } } }`, MANAGER);
  await agree(`{ fileByReference(reference: "${FILE}") { person { proof(kind: LINKING) } } }`, ABH_CLERK);
  const { data, errors } = await hub.ask(
    "{ linkProposals(grade: EXACT) { nodes { one { office pseudonym } other { office pseudonym } } } }",
    OFFICER,
  );
  expect(errors).toBeUndefined();
  expect(data.linkProposals.nodes).toHaveLength(1);
  const [{ one, other }] = data.linkProposals.nodes;
  pseudonyms = new Map(
    [...one, ...other].map(({ office, pseudonym }: { office: string; pseudonym: string }) => [office, pseudonym]),
  );
});

afterAll(() => hub.stop());

const find = (query: string, office: string, staff: typeof MANAGER): Promise<HubAnswer> =>
  hub.ask(query, { ...staff, variables: { pseudonym: pseudonyms.get(office) } });
const found = async (...asked: Parameters<typeof find>) => {
  const { data, errors } = await find(...asked);
  expect(errors).toBeUndefined();

  return data.found.nodes;
};

test("each office finds its own file by the pseudonym that the officer's letter names, and reads no one else's", async () => {
  expect([...pseudonyms.keys()].toSorted()).toEqual(["CASE_MANAGEMENT", "IMMIGRATION", "NATURALISATION"]);
  expect(await found(FILES, "IMMIGRATION", ABH_CLERK)).toEqual([{ fileReference: FILE }]);
  expect(await found(PROCEDURES, "NATURALISATION", EBH_CLERK)).toEqual([{ fileReference: PROCEDURE }]);
  for (const staff of [MANAGER, DEPUTY])
    expect(await found(CASES, "CASE_MANAGEMENT", staff)).toEqual([{ fileReference: CASE }]);
});

test("another office's pseudonym leads an office to nothing, and so does the own one elsewhere", async () => {
  const borken = { ...ABH_CLERK, as: "immigration.borken" };

  expect(await found(FILES, "NATURALISATION", ABH_CLERK)).toEqual([]);
  expect(await found(PROCEDURES, "IMMIGRATION", EBH_CLERK)).toEqual([]);
  expect(await found(FILES, "IMMIGRATION", borken)).toEqual([]);
  expect(await found(CASES, "CASE_MANAGEMENT", OTHER_PROVIDER)).toEqual([]);
});

test("the officer reads no office's files, by pseudonym or without", async () => {
  for (const [query, office] of [
    [FILES, "IMMIGRATION"],
    [PROCEDURES, "NATURALISATION"],
    [CASES, "CASE_MANAGEMENT"],
  ] as const) {
    const { data, errors } = await find(query, office, OFFICER);

    expect(data).toEqual({ found: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
});
