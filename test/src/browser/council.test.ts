import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { pressOn } from "../harness/browser/press-on.js";
import { printPdf } from "../harness/browser/print-pdf.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;
let browser: TestBrowser;

beforeAll(async () => {
  hub = await startTestHub();
  browser = await startBrowser({ origin: new URL(hub.url).origin });
});

afterAll(async () => {
  await browser?.stop();
  await hub?.stop();
});

const NUMBERS = ["1", "1a", "1b", "2", "3", "4", "5", "6", "7", "8", "9"];

const readQuestions = (page: Page) =>
  page.locator("section.hub-question").evaluateAll((sections) =>
    sections.map((section) => ({
      heading: section.querySelector("h2")?.textContent,
      wording: section.querySelector(".hub-wording")?.textContent ?? "",
      text: section.textContent ?? "",
      missing: [...section.querySelectorAll("h3 ~ *")].map((element) => element.textContent ?? "").join(" "),
    })),
  );

/** Without spaces, at which lines break differently. */
const squeeze = (text: string) => text.replaceAll(/[\s\u00AD]/g, "");

test("a municipality is found and opened by keyboard, with and without umlauts, by name and by key", async () => {
  const page = await browser.openPage({ javaScript: false });
  await page.goto("/municipalities");
  await pressOn(page, "Name oder Schlüssel der Gemeinde", "B");
  await page.keyboard.type("ornheim");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=Bornheim/);
  await takeScreenshot(page, "council search");
  expect(await page.locator("#found").textContent()).toBe("1 Treffer für „Bornheim“");
  await pressOn(page, "Bornheim");
  await page.waitForURL(/\/municipalities\/05382012$/);
  expect(await page.locator("h1").textContent()).toBe("Große Anfrage: Bornheim");

  for (const [searched, found] of [
    ["koln", "Köln"],
    ["Koeln", "Köln"],
    ["05382012", "Bornheim"],
  ] as const) {
    await page.goto(`/municipalities?q=${encodeURIComponent(searched)}`);
    expect(await page.locator(".hub-found a").allTextContents()).toContain(found);
  }
  await page.finish();
});

test("the search knows all 396 municipalities and the 31 districts around them", async () => {
  const page = await browser.openPage({ javaScript: false });
  await page.goto("/municipalities?q=05");

  expect(await page.locator(".hub-found a").count()).toBe(396 + 31);
  await page.goto("/municipalities?q=Atlantis");
  expect(await page.locator("#found").textContent()).toBe("Keine Gemeinde und kein Kreis passt zu „Atlantis“.");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test.each([
  ["a town in a Kreis", "05382012", "Bornheim"],
  ["a kreisfreie Stadt", "05711", "Bielefeld"],
  ["a Kreis", "05554", "Kreis Borken"],
  ["a town of which nothing is recorded", "05158004", "Erkrath"],
])(
  "%s has every question in its wording, with its source, its day and what is missing by whom",
  async (_, ags, name) => {
    const page = await browser.openPage({ javaScript: false });
    await page.goto(`/municipalities/${ags}`);
    const questions = await readQuestions(page);

    expect(await page.locator("h1").textContent()).toBe(`Große Anfrage: ${name}`);
    expect(questions.map(({ heading }) => heading)).toEqual(NUMBERS.map((number) => `Frage ${number}`));
    for (const { wording, text, missing } of questions) {
      expect(wording).toMatch(/[?.]$/);
      expect(text).toMatch(/Quelle: Angaben von .*Stand: \d\d\.\d\d\.\d{4} \(/);
      expect(missing).toMatch(/Zuständig für die Angabe|Zu dieser Frage fehlt keine Angabe\./);
    }
    expect(await page.locator(".hub-head").textContent()).toMatch(/Beleg\s*sha256:/);
    await page.finish();
  },
);

test("a town of which nothing is recorded learns of each question who would have to record the answer", async () => {
  const page = await browser.openPage({ javaScript: false });
  await page.goto("/municipalities/05158004");
  const questions = await readQuestions(page);
  const lacking = questions.filter(({ missing }) => missing.includes("Zuständig für die Angabe"));

  expect(lacking.length).toBe(
    Number((await page.locator("nav[aria-labelledby=questions] p").textContent())?.match(/\d+/)),
  );
  expect(lacking.length).toBeGreaterThanOrEqual(9);
  for (const { missing } of lacking) expect(missing).toMatch(/Erkrath|Kreis Mettmann/);
  await page.finish();
});

test("the years are chosen by a form, and what cannot be a year is told at its field", async () => {
  const page = await browser.openPage();
  await page.goto("/municipalities/05711");
  await page.getByLabel("Jahre, vierstellig, jedes einmal").fill("2024, 2025");
  await page.getByRole("button", { name: "Anzeigen" }).click();
  await page.waitForURL(/years=2024/);
  expect(await page.locator(".hub-head").textContent()).toContain("2024, 2025");
  expect(await page.locator("#question-1 ~ section tbody tr").count()).toBeGreaterThanOrEqual(2);

  await page.goto("/municipalities/05711?years=bald");
  expect(await page.getByRole("alert").textContent()).toBe("Diese Angabe ist nicht lesbar.");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.goto("/municipalities/05711?years=1999");
  expect(await page.getByRole("alert").textContent()).toContain("Eine Angabe verletzt eine Regel.");
  await page.finish();
});

test("every row of the page is in its CSV and on its print, with all questions", async () => {
  const page = await browser.openPage();
  await page.goto("/municipalities/05334002");
  const rows = await page
    .locator("section.hub-question tbody tr")
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => cell.querySelector("[aria-hidden]")?.textContent ?? cell.textContent ?? ""),
      ),
    );
  const wordings = (await readQuestions(page)).map(({ wording }) => wording);
  const csv = await (await page.request.get("/municipalities/05334002?as=csv")).text();
  const { sheets, tagged } = await printPdf(page);
  const print = squeeze(sheets.join(""));
  const file = squeeze(csv).replaceAll('""', '"');

  expect(rows.length).toBeGreaterThan(20);
  expect(tagged).toBe(true);
  for (const number of NUMBERS) expect(print).toContain(`Frage${number}`);
  for (const text of [...wordings, ...rows.flat()]) {
    expect(print).toContain(squeeze(text));
    expect(file).toContain(squeeze(text).replace(/^(-?[\d.]+,\d\d)€$/, (_, number) => number.replaceAll(".", "")));
  }
  const receipt = await (await page.request.get("/municipalities/05334002?as=receipt")).json();
  expect(receipt.runs.length).toBeGreaterThanOrEqual(1);
  await page.finish();
});

test("the answers are accessible in all modes, reflow, and are walked by keyboard, in German and English", async () => {
  for (const language of ["de", "en"]) {
    const page = await browser.openPage();
    await page.goto(`/municipalities/05711?lang=${language}`);
    await takeScreenshot(page, `council answers ${language}`);

    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    await page.goto(`/municipalities?q=aachen`);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    expect((await walkByKeyboard(page)).faults).toEqual([]);
    await page.finish();
  }
  const narrow = await browser.openPage({ width: 320, colorScheme: "dark" });
  await narrow.goto("/municipalities/05711");
  await takeScreenshot(narrow, "council answers 320 dark");
  await narrow.finish();
});

test("a key that no municipality has leads nowhere", async () => {
  const page = await browser.openPage({ javaScript: false });
  for (const ags of ["05999", "05382999", "Bornheim"]) {
    const response = await page.goto(`/municipalities/${ags}`);
    expect(response?.status()).toBe(404);
  }
  await page.finish([/status of 404/]);
});
