import { expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { PermissionStates } from "../permission/permission-codes.js";
import { OWN_TEXTS, readPermissionTexts } from "../permission-text/read-permission-texts.js";
import { getWords } from "../person-words/get-words.js";
import { OWN_WORDS, readPersonWords } from "../person-words/read-person-words.js";
import { createReceipt } from "./create-receipt.js";
import { renderReceipt } from "./render-receipt.js";

const words = readPersonWords(OWN_WORDS);
const signed = readPermissionTexts(OWN_TEXTS).find(({ version, locale }) => version === "2026-1" && locale === "ar");

const receipt = createReceipt({
  permission: {
    id: "11111111-1111-4111-8111-111111111111",
    kind: "CONSENT",
    authorityId: "CM-05711",
    sender: Office.IMMIGRATION,
    recipient: "LG-05711",
    categories: ["PATH_SEGMENTS"],
    purpose: "STEERING_CASE_REVIEW",
    validFrom: "2026-11-27",
    validTo: "2027-11-26",
    textVersion: "2026-1",
    language: "ar",
    giver: "SELF",
    recordedAt: new Date("2026-11-27T09:00:00Z"),
  },
  events: [
    {
      event: "WITHDRAWN",
      onDay: "2026-12-01",
      recordedAt: new Date("2026-12-01T23:30:00Z"),
      by: "PERSON",
      signer: null,
      channel: null,
    },
    {
      event: "GIVEN",
      onDay: "2026-11-27",
      recordedAt: new Date("2026-11-27T09:00:00Z"),
      by: "PERSON",
      signer: null,
      channel: "WRITTEN",
    },
  ],
  state: "WITHDRAWN",
  clientPseudonym: "cm-1234",
  textSha256: signed?.sha256 ?? null,
});

test("a receipt has the four sections of ISO/IEC TS 27560, its events as they were recorded", () => {
  expect(Object.keys(receipt)).toEqual(["header", "processing", "parties", "events"]);
  expect(receipt.header).toMatchObject({ schemaVersion: "ISO/IEC TS 27560:2023", person: "cm-1234" });
  expect(receipt.processing).toMatchObject({
    legalBasis: "Art. 6, 7 DSGVO, § 67b Abs. 2 SGB X",
    textSha256: signed?.sha256,
    withdrawalWays: ["CASE_MANAGEMENT", "IMMIGRATION_COUNTER", "NATURALISATION_COUNTER", "ONLINE"],
  });
  expect(receipt.parties.map(({ role, office, partyId, giver }) => [role, office ?? partyId ?? giver])).toEqual([
    ["SENDER", "IMMIGRATION"],
    ["RECIPIENT", "LG-05711"],
    ["PROOF_KEEPER", "CM-05711"],
    ["SIGNATORY", "SELF"],
  ]);
  expect(receipt.events.map(({ event }) => event)).toEqual(["GIVEN", "WITHDRAWN"]);
});

test("as a page it says all of it, with the way to withdraw and what is missing", () => {
  const page = renderReceipt(receipt, getWords(words, "de"), "2026-12-02");

  expect(page).toBe(`Ihre Bestätigung

Zu dieser Bestätigung
Aufbau: ISO/IEC TS 27560:2023
Nummer: 11111111-1111-4111-8111-111111111111
Erfasst: 27. November 2026 um 10:00
Ihr Kennzeichen: cm-1234

Worum es geht
Einwilligung. Stand am 2. Dezember 2026: zurückgenommen.
Inhalt: Schritte und Vierteljahre
Zweck: Die Lenkungsgruppe will die Zusammenarbeit der Stellen verbessern.
Rechtsgrundlage: Art. 6, 7 DSGVO, § 67b Abs. 2 SGB X
Erster Tag: 27. November 2026. Letzter Tag: 26. November 2027.
Den Nachweis bewahren wir danach noch drei Jahre auf.
Text: Fassung 2026-1, Sprache ar, Prüfsumme (SHA-256) ${signed?.sha256}
Sie können jederzeit Nein sagen. Sie müssen keinen Grund nennen. Das geht so:
– Sagen Sie es dem Case Management.
– Sagen Sie es am Schalter der Ausländerbehörde.
– Sagen Sie es am Schalter der Einbürgerungsbehörde.
– Tun Sie es selbst online.

Wer beteiligt ist
Gibt Angaben weiter: Ausländerbehörde
Bekommt Angaben: Lenkungsgruppe LG-05711
Bewahrt den Nachweis auf: CM-05711
Unterschreibt: Sie selbst
Anschrift und Telefon der Stellen sind hier nicht erfasst. Fragen Sie dort, wo Sie unterschrieben haben.

Was geschehen ist
27. November 2026: zugestimmt, durch Sie selbst, schriftlich
1. Dezember 2026: zurückgenommen, durch Sie selbst
`);
});

test("a receipt of a text that the trust centre does not hold says so", () => {
  const unknown = { ...receipt, processing: { ...receipt.processing, textSha256: null } };

  expect(renderReceipt(unknown, getWords(words, "de"), "2026-12-02")).toContain("Diese Fassung liegt hier nicht vor.");
});

test.each(words)("no hole stays unfilled in $locale, whatever the state", (each) => {
  for (const state of Object.values(PermissionStates)) {
    const page = renderReceipt({ ...receipt, processing: { ...receipt.processing, state } }, each, "2026-12-02");

    expect(page).not.toMatch(/[{}]|undefined|null/);
  }
});

test.each(words.filter(({ locale }) => locale === "ar" || locale === "uk"))(
  "the receipt in $locale holds no English or German word, only ids and norms",
  (each) => {
    const page = renderReceipt(receipt, each, "2026-12-02")
      .replaceAll(signed?.sha256 ?? "", "")
      .replace(/ISO\/IEC TS|LG-|CM-|cm-|SHA|Art\. 6, 7 DSGVO|Abs\. 2 SGB X|67b|(?<=\P{L})ar(?=\P{L})/gu, "");

    expect(page.split("\n").filter((line) => /\p{Script=Latin}/u.test(line))).toEqual([]);
  },
);
