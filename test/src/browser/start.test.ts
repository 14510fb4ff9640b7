import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;
let browser: TestBrowser;

beforeAll(async () => {
  hub = await startTestHub();
  browser = await startBrowser({ origin: new URL(hub.url).origin, besides: [new URL(hub.issuer).origin] });
});

afterAll(async () => {
  await browser?.stop();
  await hub?.stop();
});

async function openAs(username: string, options: Parameters<TestBrowser["openPage"]>[0] = {}) {
  const page = await browser.openPage(options);
  await signIn(page, username);
  await page.goto("/");

  return page;
}

const textOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).textContent()) ?? "").replaceAll(/\s+/g, " ");
const tilesOf = (page: Page) => page.locator(".hub-tile h3").allTextContents();
const linksOf = (page: Page) =>
  page.locator("main a[href^='/']").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));

test("without a sign-in the page tells the programme and leads to a municipality and to public figures, without JavaScript", async () => {
  const page = await browser.openPage({ javaScript: false });
  await page.goto("/");
  const text = await textOf(page, "main");
  await takeScreenshot(page, "start public");

  for (const pillar of ["Baustein 1", "Baustein 2", "Baustein 3"]) expect(text).toContain(pillar);
  expect(text).not.toContain("Was ansteht");
  expect(await linksOf(page)).toContain("/queries/s8-funding-by-pillar");
  await pressOn(page, "Name oder Schlüssel der Gemeinde", "B");
  await page.keyboard.type("ielefeld");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/municipalities\?q=Bielefeld/);
  await page.finish();
});

test("the public page is accessible in all modes, reflows and is walked by keyboard, in German and English", async () => {
  for (const language of ["de", "en"]) {
    const page = await browser.openPage();
    await page.goto(`/?lang=${language}`);

    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    expect((await walkByKeyboard(page)).faults).toEqual([]);
    await page.finish();
  }
});

test("a steering group sees its sitting, reports, slips, gaps and who owes which data, each with its day", async () => {
  const page = await openAs("steering.aachen", { javaScript: false });
  await takeScreenshot(page, "start steering");

  expect(await tilesOf(page)).toEqual(
    expect.arrayContaining([
      "Nächste Sitzung",
      "Fällige Berichte und Vorlagen",
      "Verspätete Meilensteine",
      "Lücken in den Angeboten",
    ]),
  );
  expect(await textOf(page, ".hub-purpose")).toContain("Bericht für die Lenkungsgruppe");
  expect(await textOf(page, "section[aria-labelledby=sittings]")).toContain("Die letzte erfasste Sitzung: 2021-01.");
  expect(await textOf(page, "section[aria-labelledby=reports]")).toContain("Integrationsrat: kein Termin erfasst");
  expect(await textOf(page, "section[aria-labelledby=slips]")).toMatch(/geplant 2020-03, \d+ Tage später erreicht/);
  expect(await textOf(page, "section[aria-labelledby=owed]")).toContain("Stadt Aachen");
  for (const tile of await page.locator(".hub-tile").allTextContents())
    if (!tile.includes("Freigegebenen Verlauf")) expect(tile).toMatch(/Stand: \d\d\.\d\d\.\d{4}/);
  await page.finish();
});

test("what a steering group that nobody has recorded is missing is said, and who would have to record it", async () => {
  const page = await openAs("steering.bielefeld");

  expect(await textOf(page, "section[aria-labelledby=sittings]")).toContain(
    "Die Lenkungsgruppe ist nicht erfasst. Erfassen müsste sie: Bielefeld.",
  );
  expect(await textOf(page, "section[aria-labelledby=owed]")).toContain("Bewilligung (2024, 2025, 2026)");
  await page.finish();
});

test("with case management stopped the rest of the page stands, and the tile says what is missing", async () => {
  const page = await openAs("steering.bielefeld", { javaScript: false });
  await hub.services.get("case-management")?.stop();
  await page.goto("/");
  const gaps = await textOf(page, "section[aria-labelledby=gaps]");
  const owed = await textOf(page, "section[aria-labelledby=owed]");
  const manager = await openAs("casemanager.bielefeld");
  const due = await textOf(manager, "section[aria-labelledby=due]");
  const violations = await checkAccessibilityInAllModes(manager);
  await hub.restart("case-management");

  expect(gaps).toContain("Wie viele Fälle es betrifft, ist nicht bekannt.");
  expect(gaps).toMatch(/Eine Stelle ist gerade nicht erreichbar\. Vorgangsnummer: [\w-]+/);
  expect(owed).toContain("Bewilligung");
  expect(due).toContain("Eine Stelle ist gerade nicht erreichbar.");
  expect(violations).toEqual([]);
  await manager.finish();
  await page.finish();
});

test("a case manager sees how much waits, and no name", async () => {
  const page = await openAs("casemanager.bielefeld", { javaScript: false });
  await takeScreenshot(page, "start case manager");

  expect(await tilesOf(page)).toEqual([
    "Fälliges",
    "Erlaubnisse, die in 30 Tagen enden",
    "Freigegebene Verläufe",
    "Eigene und vertretene Fälle",
  ]);
  expect(await textOf(page, ".hub-purpose")).toContain("Arbeit am eigenen Fall");
  expect(await textOf(page, "section[aria-labelledby=cases]")).toMatch(/Laufend\.?: \d+/);
  expect(await page.locator("main [data-code]").count()).toBe(0);
  await page.finish();
});

test("an auditor sees the assignments that are in force", async () => {
  const page = await openAs("auditor.data-protection");

  expect(await tilesOf(page)).toEqual(["Ihre laufenden Prüfaufträge"]);
  expect(await textOf(page, ".hub-tile")).toMatch(/prüft .* bis|Zurzeit gilt kein Prüfauftrag für Sie\./);
  await page.finish();
});

test.each([
  ["steering.aachen", "s3-cm-funnel", "worklist"],
  ["coordinator.borken", "a4-proof-of-use", "worklist"],
  ["casemanager.bielefeld", "worklist", "s3-cm-funnel"],
  ["immigration.bielefeld", null, "worklist"],
  ["naturalisation.bielefeld", null, "worklist"],
  ["steward-cm.bielefeld", null, "worklist"],
  ["officer.trust-centre", null, "worklist"],
  ["auditor.funding", "a4-proof-of-use", "my-page"],
  ["auditor.data-protection", "a11-disclosure-review", "my-page"],
  ["subject.bielefeld", "my-page", "worklist"],
  ["developer", null, "my-page"],
] as const)(
  "%s finds links to what their role may open and to nothing else, on an accessible page",
  async (username, own, others) => {
    const page = await openAs(username);
    const links = await linksOf(page);

    if (own !== null) expect(links).toContain(`/queries/${own}`);
    expect(links).not.toContain(`/queries/${others}`);
    for (const link of new Set(links)) expect([link, (await page.request.get(link)).status()]).toEqual([link, 200]);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    await page.finish();
  },
);

test("the tiles are walked by keyboard and read in English, in the dark and on 320 px", async () => {
  const page = await openAs("coordinator.aachen", { locale: "en-GB", colorScheme: "dark", width: 320 });
  await takeScreenshot(page, "start coordinator 320 dark");

  expect(await tilesOf(page)).toContain("Late milestones");
  // axe-core takes a text in the very colour of its background for one that is hidden on purpose.
  const colours = ["body", ".hub-purpose", ".hub-person > span"].map((selector) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).color),
  );
  const background = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(new Set(await Promise.all(colours)).size).toBe(1);
  expect(await Promise.all(colours)).not.toContain("rgb(0, 0, 0)");
  expect(await Promise.all(colours)).not.toContain(background);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});
