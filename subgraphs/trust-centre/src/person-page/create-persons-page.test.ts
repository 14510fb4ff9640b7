import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { OFFICES, Office } from "@kim-hub/kit/office";
import { PermissionCategories, PermissionKinds, TRUST_CENTRE_RECIPIENT } from "../permission/permission-codes.js";
import { getWords } from "../person-words/get-words.js";
import { OWN_WORDS, readPersonWords } from "../person-words/read-person-words.js";
import { createPersonsPage, type PagePath, type PagePermission } from "./create-persons-page.js";

const words = readPersonWords(OWN_WORDS);

const PERMISSION: PagePermission = {
  kind: "CONSENT",
  sender: Office.IMMIGRATION,
  recipient: "LG-05711",
  categories: ["PATH_SEGMENTS", "OFFICE_NAME"],
  validFrom: "2026-11-27",
  validTo: "2027-11-26",
  state: "GIVEN",
};

const PATH: PagePath = {
  recipient: "LG-05711",
  validUntil: new Date("2027-02-25T22:59:59Z"),
  isAlive: true,
  readAt: [new Date("2026-11-30T23:30:00Z"), new Date("2026-12-01T08:00:00Z")],
};

/** One permission of each kind, office, category and recipient, and a path with looks. */
const all = {
  permissions: Object.values(PermissionKinds).flatMap((kind) =>
    OFFICES.map((sender) => ({ ...PERMISSION, kind, sender, categories: Object.values(PermissionCategories) })),
  ),
  paths: [PATH, { ...PATH, recipient: TRUST_CENTRE_RECIPIENT }],
};

const textsOf = (page: ReturnType<typeof createPersonsPage>) => [
  page.title,
  ...page.sections.flatMap(({ heading, paragraphs, items }) => [heading, ...paragraphs, ...items]),
];

test("the page says which office may show what to whom until when, who can look, who has looked, and how to end it", () => {
  const page = createPersonsPage({ words: getWords(words, "de"), permissions: [PERMISSION], paths: [PATH] });

  expect(page).toEqual({
    locale: "de",
    direction: "LTR",
    title: "Wer darf Ihren Weg sehen?",
    sections: [
      {
        heading: "Was Sie erlaubt haben",
        paragraphs: ["Eine Erlaubnis von Ihnen gilt."],
        items: [
          "Einwilligung. Stelle: Ausländerbehörde. Für: Lenkungsgruppe LG-05711. Inhalt: Schritte und Vierteljahre und dass die Stelle dazugehört. Gilt vom 27. November 2026 bis zum 26. November 2027.",
        ],
      },
      {
        heading: "Wer Ihren Weg ansehen kann",
        paragraphs: [],
        items: ["Lenkungsgruppe LG-05711, bis: 25. Februar 2027 um 23:59"],
      },
      {
        heading: "Wer Ihren Weg angesehen hat",
        paragraphs: ["Ihr Weg wurde 2 Mal angesehen."],
        items: [
          "1. Dezember 2026 um 09:00: Lenkungsgruppe LG-05711",
          "1. Dezember 2026 um 00:30: Lenkungsgruppe LG-05711",
        ],
      },
      expect.objectContaining({
        heading: "Wie Sie das beenden",
        items: expect.arrayContaining(["Tun Sie es selbst online."]),
      }),
    ],
  });
});

test("a page of nobody's permissions says so, and still how to say no", () => {
  const page = createPersonsPage({
    words: getWords(words, "en"),
    permissions: [{ ...PERMISSION, state: "WITHDRAWN" }],
    paths: [{ ...PATH, isAlive: false, readAt: [] }],
  });

  expect(page.sections.map(({ paragraphs, items }) => [paragraphs[0], items.length])).toEqual([
    ["At the moment no permission of yours holds.", 0],
    ["At the moment nobody can look at your path.", 0],
    ["There is no record that anybody looked at your path.", 0],
    ["You can say no at any time. You need no reason. This is how:", 4],
  ]);
});

test("the page is there in five languages, the Arabic one from right to left", () => {
  expect(words.map(({ locale, direction }) => `${locale} ${direction}`)).toEqual([
    "ar RTL",
    "de LTR",
    "en LTR",
    "tr LTR",
    "uk LTR",
  ]);
});

test("another language is BAD_USER_INPUT, which names the five", () => {
  expect(() => getWords(words, "fr")).toThrow("A language is one of ar, de, en, tr, uk.");
});

test.each(words)("no hole stays unfilled in $locale", (each) => {
  const texts = textsOf(createPersonsPage({ words: each, ...all }));

  expect(texts.filter((text) => /[{}]|undefined|null|^\s*$/.test(text))).toEqual([]);
});

test.each(words.filter(({ locale }) => locale === "ar" || locale === "uk"))(
  "the page in $locale holds no English or German word, only ids",
  (each) => {
    const texts = textsOf(createPersonsPage({ words: each, ...all })).map((text) => text.replaceAll("LG-05711", ""));

    expect(texts.filter((text) => /\p{Script=Latin}/u.test(text))).toEqual([]);
  },
);

test.each([
  ["ar", 1, "نُظر إلى طريقك مرة واحدة."],
  ["ar", 2, "نُظر إلى طريقك مرتين."],
  ["ar", 3, "نُظر إلى طريقك 3 مرات."],
  ["ar", 11, "نُظر إلى طريقك 11 مرة."],
  ["uk", 1, "Ваш шлях переглянули 1 раз."],
  ["uk", 2, "Ваш шлях переглянули 2 рази."],
  ["uk", 5, "Ваш шлях переглянули 5 разів."],
  ["uk", 21, "Ваш шлях переглянули 21 раз."],
  ["tr", 5, "Yolunuza 5 kez bakıldı."],
  ["en", 1, "Your path was looked at once."],
])("in %s, %i looks are counted in the language's own plural", (locale, count, sentence) => {
  const path = { ...PATH, readAt: Array.from({ length: count }, () => new Date("2026-12-01T08:00:00Z")) };
  const { sections } = createPersonsPage({ words: getWords(words, locale), permissions: [], paths: [path] });

  expect(sections[2]?.paragraphs).toEqual([sentence]);
});

test("the days of the page are those of Berlin, in the language's own way", () => {
  const until = (locale: string) => getWords(words, locale).instant(new Date("2026-12-31T23:00:00Z"));

  expect(until("de")).toContain("1. Januar 2027");
  expect(until("uk")).toContain("1 січня 2027");
  expect(until("tr")).toContain("1 Ocak 2027");
  expect(until("ar")).toContain("1 يناير 2027");
});

test.each([
  ["  page.title: Wer darf Ihren Weg sehen?\n", "", "de.yaml, phrases: page.title is missing."],
  ["page.title: Wer", "page.titel: Wer", "de.yaml, phrases: page.title is missing."],
  [
    "{recipient}, bis: {until}",
    "{recipient}, bis: {to}",
    "de.yaml, phrases: page.paths.item has the holes {recipient}, {until}.",
  ],
  ['one: "Ihr Weg', 'two: "Ihr Weg', "de.yaml, counted, page.looks.count: one is missing."],
  ["SELF: Sie selbst", "SELFE: Sie selbst", "de.yaml, labels, giver: SELF is missing."],
])("words with %j made %j stop the start", (from, to, message) => {
  const directory = mkdtempSync(join(tmpdir(), "person-words-"));
  cpSync(OWN_WORDS, directory, { recursive: true });
  writeFileSync(join(directory, "de.yaml"), readFileSync(join(directory, "de.yaml"), "utf8").replace(from, to));

  expect(() => readPersonWords(directory)).toThrow(message);
});
