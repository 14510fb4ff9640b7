import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, addMonths, localDate } from "@kim-hub/kit/calendar";
import { type FiledIdentity } from "@kim-hub/kit/linkage-identity";
import { agreeToLinking } from "../testing/agree-to-linking.js";
import { CASE_MANAGER, IMMIGRATION_COUNTER, NATURALISATION_COUNTER } from "../testing/counters.js";
import { newLinkageKey, officer } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;
const key = newLinkageKey();

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

type Counter = typeof CASE_MANAGER;

const ada = { familyName: "Muster (erfunden)", givenNames: "Ada", birthDate: "1990-05-17" };

const record = (counter: Counter, pseudonym: string, change: object = {}, identity: FiledIdentity = ada) =>
  agreeToLinking(trust, { counter, pseudonym, identity, key, change });
const codesOf = async (pseudonym: string) =>
  trust.rows(`select valid_to::text, code_type from linkage_code
    where link_id in (select id from person_link where pseudonym = '${pseudonym}')`);
const grades = async () => {
  const { data } = await trust.ask("{ linkProposals(grade: EXACT) { nodes { id } } }", { as: officer });

  return data.linkProposals.nodes;
};

test("at every office's counter a person agrees to be linked, and two who agreed are proposed", async () => {
  const answers = [
    await record(CASE_MANAGER, "cm-a"),
    await record(IMMIGRATION_COUNTER, "abh-a"),
    await record(NATURALISATION_COUNTER, "ebh-a"),
  ];

  expect(answers.map(({ data }) => data)).toEqual(Array(3).fill({ recordLinkingConsent: true }));
  expect(await grades()).toHaveLength(3);
  expect(
    await trust.rows(
      "select distinct sender, recipient, categories::text, purpose, valid_to::text from permission order by sender",
    ),
  ).toEqual(
    ["CASE_MANAGEMENT", "IMMIGRATION", "NATURALISATION"].map((sender) => ({
      ...{ sender, recipient: "VS", categories: "{LINKING}", purpose: "LINKING", valid_to: addDays(localDate(), 100) },
    })),
  );
});

test("bytes and statements are the same whether anybody else knows the person or nobody", async () => {
  const known = await record(IMMIGRATION_COUNTER, "abh-b", {}, { ...ada, givenNames: "Bilal" });
  const matching = await record(NATURALISATION_COUNTER, "ebh-b", {}, { ...ada, givenNames: "Bilal" });
  const again = await record(IMMIGRATION_COUNTER, "abh-b", {}, { ...ada, givenNames: "Bilal" });

  expect(matching.text).toBe(known.text);
  expect(again.text).toBe(known.text);
  // The token's use, the link, what has run out, the permission, its event, the codes, the log.
  expect([known.statements, matching.statements, again.statements]).toEqual([7, 7, 7]);
});

test("whose file holds nothing that can be compared may agree all the same", async () => {
  const { data } = await record(IMMIGRATION_COUNTER, "abh-c", {}, { ...ada, birthDate: null });

  expect(data).toEqual({ recordLinkingConsent: true });
  expect(await codesOf("abh-c")).toEqual([]);
});

test("a guardian's consent ends the day before the 16th birthday, and its codes with it; two guardians sign at one counter", async () => {
  const sixteenOn = addDays(localDate(), 10);
  await record(IMMIGRATION_COUNTER, "abh-d", { giver: "GUARDIAN", guardiansNeeded: 2, sixteenOn });
  const codes = await codesOf("abh-d");

  expect(new Set(codes.map(({ valid_to }) => valid_to))).toEqual(new Set([addDays(sixteenOn, -1)]));
  expect(
    await trust.rows(`select event, by, signer from permission_event where permission_id in (select permission.id
      from permission join person_link link on link.id = client_id where pseudonym = 'abh-d') order by signer`),
  ).toEqual([1, 2].map((signer) => ({ event: "GIVEN", by: "GUARDIAN", signer })));
});

test.each([
  ["that is longer than twelve months", () => ({ validTo: addMonths(localDate(), 12) })],
  ["that has ended", () => ({ validTo: addDays(localDate(), -1) })],
  ["of a guardian without the 16th birthday", () => ({ giver: "GUARDIAN" })],
  ["in a text that there is not", () => ({ textVersion: "1999-1" })],
  ["in a language that the text is not in", () => ({ language: "tlh" })],
])("a consent %s is BAD_USER_INPUT and leaves neither permission nor codes", async (_, change) => {
  const { errors } = await record(IMMIGRATION_COUNTER, "abh-e", change());

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await trust.rows("select from person_link where pseudonym = 'abh-e'")).toEqual([]);
});

test("when the consent is withdrawn, the codes and the open proposals go", async () => {
  const WITHDRAW =
    "mutation ($client: ID!) { withdrawPermissions(clientPseudonym: $client, input: { scope: { all: true } }) { id } }";
  await record(CASE_MANAGER, "cm-f", {}, { ...ada, givenNames: "Farid" });
  await record(IMMIGRATION_COUNTER, "abh-f", {}, { ...ada, givenNames: "Farid" });
  const before = (await grades()).length;
  const { errors } = await trust.ask(WITHDRAW, { as: CASE_MANAGER.as, variables: { client: "cm-f" } });

  expect(errors).toBeUndefined();
  expect(await codesOf("cm-f")).toEqual([]);
  expect(await codesOf("abh-f")).not.toEqual([]);
  expect(await grades()).toHaveLength(before - 1);
});
