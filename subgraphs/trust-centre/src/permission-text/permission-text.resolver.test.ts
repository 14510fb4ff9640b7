import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import {
  manager,
  permissionInput,
  RECORD,
  startTestTrustCentre,
  type TrustCentre,
} from "../testing/test-trust-centre.js";

const TEXTS = `query ($on: LocalDate!, $locale: String) { permissionTexts(on: $on, locale: $locale) {
  version locale direction validFrom validTo text sha256 common { code } modules { code kind sender categories heading words } } }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("anybody reads the texts in force, whose digest is that of the words, without a statement", async () => {
  const { data, errors, statements } = await trust.ask(TEXTS, { variables: { on: "2026-11-27", locale: "ar" } });

  expect(errors).toBeUndefined();
  expect(statements).toBe(0);
  expect(data.permissionTexts).toMatchObject([
    { version: "2026-1", locale: "ar", direction: "RTL", validFrom: "2026-01-01", validTo: null },
  ]);
  const [{ text, sha256, modules }] = data.permissionTexts;
  expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
  for (const { heading, words } of modules) expect(text).toContain(`${heading}\n${words}`);
});

test("without a language all are answered, and of a language without text none", async () => {
  const all = await trust.ask(TEXTS, { variables: { on: "2026-11-27" } });
  const none = await trust.ask(TEXTS, { variables: { on: "2026-11-27", locale: "fr" } });

  expect(all.data.permissionTexts.map(({ locale }: { locale: string }) => locale)).toEqual([
    "ar",
    "de",
    "en",
    "tr",
    "uk",
  ]);
  expect(none.data.permissionTexts).toEqual([]);
});

test.each([
  ["a retired text", { textVersion: "demonstration-1" }],
  ["a text that nobody wrote", { textVersion: "2026-99" }],
  ["a language without text", { language: "fr" }],
])("a permission on %s is BAD_USER_INPUT, which names the texts in force", async (_kind, change) => {
  const input = permissionInput(await trust.givenClient(), Office.IMMIGRATION, change);

  const { errors } = await trust.ask(RECORD, { as: manager, variables: { input } });

  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/these were: 2026-1 in ar, de, en, tr, uk\.$/),
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});
