import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { manager, permissionInput, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const RECORD = `mutation ($input: PermissionInput!, $locale: String!) { recordPermission(input: $input) { id receipt {
  header { schemaVersion recordId person createdAt }
  processing { kind state categories purpose legalBasis jurisdiction validFrom validTo proofKeptFor textVersion textLanguage textSha256 withdrawalWays }
  parties { role office partyId giver }
  events { event onDay by signer channel }
  text(locale: $locale)
} } }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("who records a permission gets the person's receipt with it, in the text's digest and the person's language", async () => {
  const client = await trust.givenClient();
  const input = permissionInput(client, Office.IMMIGRATION, { language: "uk", interpreter: true });

  const { data, errors } = await trust.ask(RECORD, { as: manager, variables: { input, locale: "uk" } });

  expect(errors).toBeUndefined();
  const { id, receipt } = data.recordPermission;
  expect(receipt.header).toMatchObject({ recordId: id, person: client, schemaVersion: "ISO/IEC TS 27560:2023" });
  expect(receipt.processing).toMatchObject({ state: "GIVEN", textLanguage: "uk", jurisdiction: "DE-NW" });
  expect(receipt.events).toEqual([
    { event: "GIVEN", onDay: localDate(), by: "PERSON", signer: null, channel: "WRITTEN" },
  ]);
  const { data: texts } = await trust.ask(
    `query ($on: LocalDate!) { permissionTexts(on: $on, locale: "uk") { sha256 } }`,
    { variables: { on: localDate() } },
  );
  expect(receipt.processing.textSha256).toBe(texts.permissionTexts[0].sha256);
  expect(receipt.text).toContain(`Номер: ${id}`);
  expect(receipt.text).toContain("Передає дані: відомство у справах іноземців");
});

test("a receipt in a language that has no words is BAD_USER_INPUT, which names the five", async () => {
  const input = permissionInput(await trust.givenClient(), Office.IMMIGRATION);

  const { data, errors } = await trust.ask(RECORD, { as: manager, variables: { input, locale: "fr" } });

  expect(errors).toMatchObject([
    { message: "A language is one of ar, de, en, tr, uk.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect(data.recordPermission.receipt).toMatchObject({ processing: { state: "GIVEN" }, text: null });
});
