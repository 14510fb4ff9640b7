import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { printPdf } from "../harness/browser/print-pdf.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

let started: HubBrowser;

beforeAll(async () => {
  started = await startHubBrowser();
  await started.hub.freeze({ since: "2026-Q3", district: "05711" });
});

afterAll(() => started?.stop());

const PERIOD = "period.fromQuarter=2024-Q1&period.toQuarter=2026-Q3";
const YEAR = "period.fromQuarter=2026-Q1&period.toQuarter=2026-Q3";
const FUNNEL = `/queries/s3-cm-funnel?ags=05711&${PERIOD}&as=page`;
const FUNDING = "/queries/s8-funding-by-pillar?years=2020,2021,2022&as=page";

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, "");

/** The texts of the cells of all tables, the signs without the words that are only heard. */
const readCells = (page: Page) =>
  page
    .locator("table td, table th[scope=row]")
    .evaluateAll((cells) => cells.map((cell) => (cell.querySelector("[aria-hidden]") ?? cell).textContent ?? ""));

const readMarks = (page: Page) =>
  page
    .locator("[data-value], [data-missing]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-value") ?? mark.getAttribute("data-missing")));

test("everybody finds the figures that they may see, and no other", async () => {
  const page = await started.browser.openPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Zahlen", exact: true }).click();
  const hrefs = () => page.locator("main h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));

  const ofThePublic = await hrefs();
  await takeScreenshot(page, "figures");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await signIn(page, "steering.bielefeld");
  await page.goto("/figures");

  expect(ofThePublic).toContain("/queries/s9-posts");
  expect(ofThePublic).not.toContain("/queries/s3-cm-funnel");
  expect(await hrefs()).toHaveLength(14);
  await page.finish();
});

test.each([
  ["s2", `/queries/s2-pathway-patterns?ags=05711&${PERIOD}&as=page`],
  ["s3", FUNNEL],
  ["s7", `/queries/s7-naturalisation-pipeline?ags=05711&${YEAR}&as=page`],
  ["s8", FUNDING],
  ["s9", "/queries/s9-posts?ags=05334002&year=2021&as=page"],
  ["s12", "/queries/s12-milestones-and-gaps?ags=05334002&as=page"],
])("the figure %s is accessible in all modes and prints every cell that it shows", async (name, address) => {
  const page = await started.browser.openPage();
  await signIn(page, "steering.bielefeld");
  await page.goto(address);
  await takeScreenshot(page, `figure ${name}`);
  const cells = await readCells(page);

  expect(await page.locator("figure").count()).toBeGreaterThan(0);
  expect(cells.length).toBeGreaterThan(0);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  const printed = withoutSpaces((await printPdf(page)).sheets.join(""));
  for (const cell of cells) expect(printed).toContain(withoutSpaces(cell));
  await page.finish();
});

test("a withheld number is the same point in the chart, in the table and in the file", async () => {
  const page = await started.browser.openPage({ javaScript: false });
  await signIn(page, "steering.bielefeld");
  await page.goto(FUNNEL);
  const marks = await readMarks(page);
  const column = await page
    .locator("figure tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.children[1]?.querySelector("[aria-hidden]")?.textContent ?? "number"));
  const file = await page.request.get(FUNNEL.replace("as=page", "as=csv"));
  const lines = (await file.text()).split("\n");
  const stages = lines.slice(lines.findIndex((line) => line.startsWith("Phase;")) + 1).slice(0, marks.length);

  expect(marks).toContain("SUPPRESSED");
  expect(marks.map((mark) => (mark === "SUPPRESSED" ? "·" : "number"))).toEqual(column);
  expect(stages.map((line) => (line.split(";")[1] === "·" ? "·" : "number"))).toEqual(column);
  expect(await page.textContent("figure")).toContain("Zeichen: · geheim");
  await page.finish();
});

test.each([
  ["S3", "case-management", FUNNEL],
  [
    "S6",
    "immigration",
    `/queries/s6-rights-to-remain?ags=05711&${YEAR}&cohort.fromQuarter=2024-Q1&cohort.toQuarter=2024-Q2&quarter=2026-Q3&as=page`,
  ],
  ["S7", "naturalisation", `/queries/s7-naturalisation-pipeline?ags=05711&${YEAR}&as=page`],
  [
    "S4",
    "case-management",
    "/queries/s4-access-to-case-management?ags=05711&quarter=2026-Q3&dimension=AGE_BAND&as=page",
  ],
  ["S5", "case-management", `/queries/s5-handover-times?ags=05711&${YEAR}&as=page`],
] as const)(
  "with an office down, the figure %s has its sign and the reason in chart, table, file and print",
  async (name, office, address) => {
    const page = await started.browser.openPage({ javaScript: false });
    await signIn(page, "steering.bielefeld");
    await started.hub.services.get(office)?.stop();
    await page.goto(address);
    const file = await (await page.request.get(address.replace("as=page", "as=csv"))).text();
    await started.hub.restart(office);
    const figure = page.locator("figure", { has: page.locator('[data-missing="SOURCE_UNAVAILABLE"]') }).first();
    const printed = withoutSpaces((await printPdf(page)).sheets.join(""));

    expect(await page.textContent("[role=alert]")).toContain("Eine Stelle ist gerade nicht erreichbar.");
    expect(await figure.locator("h2").textContent()).toContain("Stelle nicht erreichbar");
    expect(await figure.locator("svg.chart").textContent()).toContain("… Stelle nicht erreichbar");
    expect(await figure.textContent()).toContain("Zeichen: … Stelle nicht erreichbar");
    expect((await readCells(page)).filter((cell) => cell === "…").length).toBeGreaterThan(0);
    expect(file).toMatch(/Zeichen: .*… Stelle nicht erreichbar/);
    expect(file).toMatch(/;…/);
    for (const cell of await readCells(page)) expect(printed).toContain(withoutSpaces(cell));
    expect(printed).toContain("…Stellenichterreichbar");
    await takeScreenshot(page, `figure ${name}, office down`);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    await page.finish();
  },
);

test("what holds of every row is said once, on the page and in the file", async () => {
  const page = await started.browser.openPage();
  await page.goto("/queries/s9-posts?ags=05334002&year=2021&as=page");
  const file = await (await page.request.get("/queries/s9-posts?ags=05334002&year=2021&as=csv")).text();

  expect(await page.locator("th").allTextContents()).not.toContain("Datenstand");
  expect(await page.locator(".table-facts").first().textContent()).toContain("Gebiet: Stadt Aachen");
  expect(file).toMatch(/\nGebiet;Stadt Aachen\n/);
  await page.finish();
});

test("from a figure a link leads to the document that it rests on; an unknown document is not there", async () => {
  const page = await started.browser.openPage();
  await page.goto("/queries/s9-posts?ags=05334002&year=2021&as=page");

  await page.locator('td a[href^="/sources/"]').first().click();

  expect(await page.textContent("h1")).toContain("Landesförderprogramm Kommunales Integrationsmanagement");
  expect(await page.textContent("main")).toMatch(/Art der Unterlage[\s\S]*Datum21\.01\.2021[\s\S]*Stadt Aachen/);
  await takeScreenshot(page, "source");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  for (const id of ["S99", "05711-nothing", "05999-1"]) expect((await page.goto(`/sources/${id}`))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});

test("two territories stand beside each other, in one chart, and in one file", async () => {
  const page = await started.browser.openPage();
  await page.goto("/figures");
  await page.getByRole("link", { name: "Zwei Gebiete vergleichen: Geförderte Stellen eines Jahres" }).click();
  await page.locator("#field-ags").fill("05334002");
  await page.locator("#field-with").fill("05334");
  await page.locator("#field-year").fill("2021");
  await pressOn(page, "Anzeigen");
  await page.waitForSelector("figure");
  const headers = await page.locator("figure").first().locator("thead th").allTextContents();
  const file = await (await page.request.get(page.url().replace("as=page", "as=csv"))).text();

  expect(headers).toEqual(["Angabe", "Stadt Aachen (05334002)", expect.stringContaining("(05334)")]);
  expect(file.split("\n").find((line) => line.startsWith("Angabe;"))).toBe(headers.join(";"));
  expect(await page.locator("figure").first().locator("[data-value], [data-missing]").count()).toBe(
    2 * (await page.locator("figure").first().locator("tbody tr").count()),
  );
  const compared = page.locator(".figures-compared");
  expect(await compared.locator("thead").first().locator("th").allTextContents()).toEqual([
    ...headers,
    "Zweiter weniger erster Wert",
  ]);
  expect(await compared.locator("table").count()).toBe(3);
  await takeScreenshot(page, "comparison");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  const printed = withoutSpaces((await printPdf(page)).sheets.join(""));
  for (const cell of await readCells(page)) expect(printed).toContain(withoutSpaces(cell));
  await page.setViewportSize({ width: 320, height: 800 });
  await takeScreenshot(page, "comparison at 320");
  await page.finish();
});

test("a figure over the years is lines with a point for each year, and a wrong span is said at its field", async () => {
  const page = await started.browser.openPage({ javaScript: false });
  await signIn(page, "steering.bielefeld");
  await page.goto("/figures/course?id=s3-cm-funnel&ags=05711&from=2026&to=2024&as=page");
  expect(await page.textContent("#field-from-fault")).toContain("eine bis acht Zeiten");
  await page.locator("#field-from").fill("2024");
  await page.locator("#field-to").fill("2026");
  await page.getByRole("button", { name: "Anzeigen" }).click();

  const years = await page.locator("figure tbody th").allTextContents();
  expect(years).toEqual(["2024", "2025", "2026"]);
  expect(await page.locator("figure [data-value], figure [data-missing]").count()).toBe(3 * 7);
  expect(await page.textContent(".table-facts")).toContain("Nur bis Quartal (2026): 2026-Q3");
  await takeScreenshot(page, "course");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test("a figure that a role may not see is not compared or followed either", async () => {
  const page = await started.browser.openPage();
  await page.goto("/figures/compare?id=s3-cm-funnel");
  expect(new URL(page.url()).origin).toBe(started.hub.issuer);
  await signIn(page, "developer");

  for (const address of [
    "/figures/compare?id=s3-cm-funnel",
    "/figures/course?id=s3-cm-funnel",
    "/figures/compare?id=s8-funding-by-pillar",
    "/figures/compare",
  ])
    expect((await page.goto(address))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
