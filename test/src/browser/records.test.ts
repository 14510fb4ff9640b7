import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { CLERKS } from "../harness/offices-of-bielefeld.js";

let running: HubBrowser;

beforeAll(async () => {
  running = await startHubBrowser();
});

afterAll(() => running?.stop());

const COORDINATOR = { as: "coordinator.bielefeld", purpose: "STEERING_REPORT" };
const HEADER = "scope;position;title;start;planned;actual;wording;remark;actual_source;actual_passage;source;passage";
const csvRow = (position: string) => `05711;${position};Aus einer Datei;;;;;;;;S2;Erfunden`;

type Page = Awaited<ReturnType<HubBrowser["browser"]["openPage"]>>;

async function openAsCoordinator(path: string): Promise<Page> {
  const page = await running.browser.openPage({ javaScript: false });
  await signIn(page, COORDINATOR.as);
  await page.goto(`${path}${path.includes("?") ? "&" : "?"}locale=de`);

  return page;
}

const field = (page: Page, name: string) => page.locator(`[name="input.${name}"]`);

async function fillMilestone(page: Page, position: string, title: string): Promise<void> {
  await field(page, "scope").fill("05711");
  await field(page, "position").fill(position);
  await field(page, "title").fill(title);
  await field(page, "source").selectOption("S2");
  await field(page, "passage").fill("Im Jahr 2024 (erfunden)");
}

const save = (page: Page) => page.getByRole("button", { name: "Speichern" }).click();

test("a coordinator finds every noun in a group, and the pages are accessible", async () => {
  const page = await openAsCoordinator("/records");
  await takeScreenshot(page, "records");

  expect(await page.getByRole("link", { name: "Meilenstein", exact: true }).count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByRole("link", { name: "Meilenstein", exact: true }).click();
  await takeScreenshot(page, "records own rows");
  expect(await page.getByRole("link", { name: "05711-001" }).count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("a milestone is recorded, corrected and has its history, with JavaScript off", async () => {
  const page = await openAsCoordinator("/records/Milestone/new");
  await takeScreenshot(page, "records new milestone");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await fillMilestone(page, "970", "Erster Titel");
  await save(page);

  expect(page.url()).toContain("/records/Milestone/rows/05711-970");
  expect(await page.textContent("main")).toContain("Gespeichert.");
  expect(await field(page, "title").inputValue()).toBe("Erster Titel");
  await field(page, "title").fill("Zweiter Titel");
  await save(page);

  expect(await field(page, "title").inputValue()).toBe("Zweiter Titel");
  expect(await page.textContent("main")).toContain("Erster Titel");
  await takeScreenshot(page, "records corrected milestone");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("a broken rule stands at its field, and nothing that was typed is lost", async () => {
  const page = await openAsCoordinator("/records/Milestone/new");
  await fillMilestone(page, "97", "Nicht verloren");
  await field(page, "planned").fill("demnächst");
  await save(page);
  await takeScreenshot(page, "records broken rule");

  const fault = page.locator("#field-position-fault");
  expect(await fault.textContent()).toContain("must be a position in three digits, such as 001");
  expect(await field(page, "position").getAttribute("aria-describedby")).toContain("field-position-fault");
  expect(await field(page, "title").inputValue()).toBe("Nicht verloren");
  expect(await field(page, "planned").inputValue()).toBe("demnächst");
  expect(await field(page, "source").inputValue()).toBe("S2");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await field(page, "position").fill("");
  await save(page);
  expect(await fault.textContent()).toContain("Bitte füllen Sie dieses Feld aus.");
  await page.finish();
});

test("who corrects a row that somebody else has changed meanwhile sees the new state and keeps what they typed", async () => {
  const input = { scope: "05711", position: "971", title: "Alt", source: "S2", passage: "Erfunden" };
  const record = "mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id } }";
  expect((await running.hub.ask(record, { ...COORDINATOR, variables: { input } })).errors).toBeUndefined();
  const page = await openAsCoordinator("/records/Milestone/rows/05711-971");
  const correct = `mutation ($input: MilestoneInput!) {
    correctMilestone(id: "05711-971", expectedVersion: 1, input: $input) { id } }`;
  const variables = { input: { ...input, title: "Von anderen" } };
  expect((await running.hub.ask(correct, { ...COORDINATOR, variables })).errors).toBeUndefined();
  await field(page, "title").fill("Von mir");
  await save(page);
  await takeScreenshot(page, "records conflict");

  expect(await page.textContent("main")).toContain("Inzwischen hat jemand anderes diese Zeile geändert.");
  expect(await page.textContent("#field-title-now")).toContain("Von anderen");
  expect(await field(page, "title").inputValue()).toBe("Von mir");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await save(page);
  expect(await page.textContent("main")).toContain("Gespeichert.");
  expect(await field(page, "title").inputValue()).toBe("Von mir");
  await page.finish();
});

test("an upload is first checked, with each fault's file, line, column and rule, and then imported with the same content", async () => {
  const page = await openAsCoordinator("/records/upload");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByLabel("Name der Datei 1").fill("milestones.csv");
  await page.getByLabel("Inhalt der Datei 1").fill([HEADER, csvRow("972"), csvRow("97")].join("\n"));
  await page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
  await takeScreenshot(page, "records upload with a fault");

  const cells = await page.locator("table").last().locator("tbody tr").first().locator("th, td").allTextContents();
  expect(cells.slice(0, 3)).toEqual(["milestones.csv", "3", "position"]);
  expect(cells[3]).toMatch(/^muss /);
  expect(await page.getByRole("button", { name: "Jetzt importieren" }).count()).toBe(0);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.getByLabel("Inhalt der Datei 1").fill([HEADER, csvRow("972"), csvRow("973")].join("\n"));
  await page.getByRole("button", { name: "Prüfen (Probelauf)" }).click();
  expect(await page.textContent("main")).toContain("Probelauf: Nichts ist geschrieben.");
  await page.getByRole("button", { name: "Jetzt importieren" }).click();
  await takeScreenshot(page, "records uploaded");

  expect(await page.textContent("main")).toContain("Die Zeilen sind geschrieben.");
  await page.goto("/records/Milestone/rows/05711-973");
  expect(await field(page, "title").inputValue()).toBe("Aus einer Datei");
  await page.finish();
});

test("another territory's row and an unknown noun are nothing, and another role finds no page and no link", async () => {
  const own = await openAsCoordinator("/records");
  for (const path of ["/records/Milestone/rows/05334002-001", "/records/Person", "/records/Milestone/rows/05711-999"])
    expect((await own.goto(path))?.status()).toBe(404);
  await own.finish([/status of 404/]);
  const page = await running.browser.openPage();
  await signIn(page, CLERKS.CASE_MANAGEMENT.as);

  expect(await page.locator('a[href^="/records"]').count()).toBe(0);
  for (const path of ["/records", "/records/Milestone", "/records/Milestone/new", "/records/upload"])
    expect((await page.goto(path))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
