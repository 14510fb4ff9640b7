import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { networkFileIn } from "@kim-hub/infra/log-network-file";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { printPdf } from "../harness/browser/print-pdf.js";
import { signIn } from "../harness/browser/sign-in.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import type { WatchedPage } from "../harness/browser/watch-page.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const VERIFIER = fileURLToPath(new URL("../../../infra/verify.mjs", import.meta.url));
const FUNDING = "/queries/s8-funding-by-pillar?years=2020%2C2021%2C2022";

let hub: TestHub;
let browser: TestBrowser;
let folder: string;

beforeAll(async () => {
  hub = await startTestHub();
  browser = await startBrowser({ origin: new URL(hub.url).origin, besides: [hub.issuer] });
  folder = await mkdtemp(join(tmpdir(), "auditor-"));
});

afterAll(async () => {
  await browser?.stop();
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openAs(username: string, options: Parameters<TestBrowser["openPage"]>[0] = {}): Promise<WatchedPage> {
  const page = await browser.openPage(options);
  await signIn(page, username);

  return page;
}

async function requireSound(page: Page, name: string): Promise<void> {
  await takeScreenshot(page, name);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
}

/** The file of a run's receipt, as its link gives it. */
const receiptOf = async (page: Page) => (await page.request.get(`${FUNDING}&as=receipt`)).text();

async function verify(page: Page, text: string): Promise<string | null> {
  await page.goto("/receipts");
  await page.fill("#receipts", text);
  await page.click('button[name="as"][value="page"]');

  return page.locator("[data-outcome]").first().getAttribute("data-outcome");
}

test("the list has audits, figures and work apart, and an auditor sees those of the own role", async () => {
  const page = await openAs("auditor.funding");
  await page.goto("/queries");

  expect(await page.locator("h2").allTextContents()).toEqual(["Prüfungen", "Kennzahlen"]);
  expect(await page.locator('a[href="/queries/a5-post-occupancy"]').count()).toBe(1);
  expect(await page.locator('a[href="/queries/a1-own-accesses"]').count()).toBe(0);
  await requireSound(page, "queries of a funding auditor");
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("an audit says whether it passes and by what rule, and names the receipt, without JavaScript as well", async () => {
  const page = await openAs("auditor.funding", { javaScript: false });
  await page.goto("/queries/a5-post-occupancy");
  await page.fill("#field-ags", "05711");
  await page.fill("#field-year", "2023");
  await page.fill("#field-assignment", "GPA-2026-3 (erfunden)");
  await page.click('button[name="as"]');

  expect(await page.textContent("[data-passed]")).toMatch(
    /^Die Prüfung ist bestanden\. Bestanden ist die Prüfung, wenn die Tabelle „.+“ keine Zeile hat, in der „.+“ weder 0 noch leer ist\./,
  );
  expect(await page.textContent('section[aria-labelledby="receipt"]')).toMatch(/Vorgangsnummer.*sha256:[0-9a-f]{64}/s);
  await requireSound(page, "an audit with its rule");
  await page.finish();
});

test("an audit in English words its rule in English", async () => {
  const page = await openAs("auditor.funding", { locale: "en-GB" });
  await page.goto("/queries/a6-double-funding?year=2023&as=page");

  expect(await page.textContent("[data-passed]")).toMatch(/The audit passes if the table “.+” has 0 rows in which/);
  await requireSound(page, "an audit in English");
  await page.finish();
});

test("a value that the hub refuses is told at its field", async () => {
  const page = await openAs("auditor.funding");
  await page.goto("/queries/a6-double-funding?year=2060&as=page");

  const field = page.locator("#field-year");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await field.getAttribute("aria-describedby")).toBe("field-year-hint field-year-fault");
  expect(await page.textContent("#field-year-fault")).toBe("Diese Angabe verletzt eine Regel der Abfrage.");
  expect(await page.textContent("#field-year-hint")).toBe("von 2020 bis 2050");
  await requireSound(page, "a value that is refused");
  await page.finish();
});

test("a receipt is verified without JavaScript, and its file with the proof holds off-line", async () => {
  const page = await openAs("auditor.funding", { javaScript: false });
  const receipt = await receiptOf(page);

  expect(await verify(page, receipt)).toMatch(/^(?:info|success)$/);
  await advanceLog();
  for (let attempt = 0; attempt < 30 && (await verify(page, receipt)) !== "success"; attempt += 1) await advanceLog();
  expect(await page.textContent("[data-outcome]")).toBe("Der Beleg ist echt, vollständig und protokolliert.");
  await requireSound(page, "a receipt that holds");

  const [download] = await Promise.all([page.waitForEvent("download"), page.click('button[name="as"][value="file"]')]);
  const file = join(folder, "receipt.json");
  await download.saveAs(file);
  const network = networkFileIn(hub.config.dataDirectory);
  const { stdout } = await promisify(execFile)(process.execPath, [VERIFIER, file, "--network", network]);
  expect(stdout).toContain("The receipt holds: s8-funding-by-pillar");
  await page.finish();
});

/** Brings what has settled into the tree of the gateway's log. */
async function advanceLog(): Promise<void> {
  const { logs } = JSON.parse(await readFile(networkFileIn(hub.config.dataDirectory), "utf8"));
  const { url } = logs.find(({ keeper }: { readonly keeper: string }) => keeper === "gateway");
  await fetch(new URL("/checkpoint", url), { method: "POST" });
  await pause(1000);
}

test("a receipt with another answer does not hold, and what is none is told at the field", async () => {
  const page = await openAs("auditor.funding");
  const receipt = await receiptOf(page);
  const { runs } = JSON.parse(receipt);
  const changed = JSON.stringify({ runs: [{ ...runs[0], answer: { data: null } }] });
  await writeFile(join(folder, "changed.json"), changed);

  expect(await verify(page, changed)).toBe("danger");
  expect(await page.textContent("main")).toContain("Das Ergebnis in der Datei ist ein anderes");
  await requireSound(page, "a receipt that does not hold");

  await page.fill("#receipts", "no receipt");
  await page.click('button[name="as"][value="page"]');
  expect(await page.textContent("#receipts-fault")).toBe("Das ist kein Inhalt einer Belegdatei.");
  await requireSound(page, "no receipt");
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("a receipt's file is chosen and verified without JavaScript, and the field says what is none", async () => {
  const page = await openAs("auditor.funding", { javaScript: false });
  const receipt = Buffer.from(await receiptOf(page));
  const check = async (name: string, buffer: Buffer) => {
    await page.getByLabel("Belegdatei auswählen (JSON)").setInputFiles({ name, mimeType: "application/json", buffer });
    await page.click('button[name="as"][value="page"]');
  };
  const refused: readonly (readonly [string, Buffer])[] = [
    ["Das ist kein Inhalt einer Belegdatei.", Buffer.from("504b030414000600080000002100", "hex")],
    ["Das ist kein Inhalt einer Belegdatei.", Buffer.from('{ "runs": [] }')],
    ["Die Datei ist leer.", Buffer.alloc(0)],
    ["Die Datei ist zu groß. Sie darf höchstens 900 KB haben.", Buffer.alloc(900_001, "x")],
  ];
  await page.goto("/receipts");
  for (const [sentence, buffer] of refused) {
    await check("receipt.json", buffer);
    expect(await page.textContent("#file-fault")).toBe(sentence);
    expect(await page.locator("#file").getAttribute("aria-describedby")).toBe("file-hint file-fault");
  }
  await requireSound(page, "a file that is no receipt");
  await page.click('button[name="as"][value="page"]');
  expect(await page.textContent("#file-fault")).toBe(
    "Bitte wählen Sie eine Belegdatei aus, oder fügen Sie ihren Inhalt ein.",
  );

  await check("receipt.json", receipt);
  expect(await page.locator("[data-outcome]").first().getAttribute("data-outcome")).toMatch(/^(?:info|success)$/);
  expect(await page.locator("#receipts").inputValue()).toBe(receipt.toString());
  await requireSound(page, "a receipt from a file");
  await check("receipt.json", Buffer.from(`\uFEFF${receipt.toString()}`));
  expect(await page.locator("[data-outcome]").first().getAttribute("data-outcome")).toMatch(/^(?:info|success)$/);
  await page.finish();
});

test("the public is told how to verify on their own computer", async () => {
  const page = await browser.openPage();
  await page.goto("/receipts");

  expect(await page.locator("#receipts").count()).toBe(0);
  expect(await page.textContent("main")).toContain("node verify.mjs receipt.json");
  await requireSound(page, "verifying by oneself");
  await page.finish();
});

test("a data-protection officer finds searches, retention and the record, and prints it", async () => {
  const page = await openAs("auditor.data-protection");
  await page.goto("/data-protection");
  await requireSound(page, "data protection");
  expect((await walkByKeyboard(page)).faults).toEqual([]);

  await page.click('a[href="/data-protection/record/immigration"]');
  expect(await page.textContent("h1")).toBe("Verzeichnis von Verarbeitungstätigkeiten: Ausländerbehörde");
  await requireSound(page, "record of processing");
  const { sheets, tagged } = await printPdf(page);
  expect(tagged).toBe(true);
  expect(sheets.join("\n")).toMatch(/Keine\.\s+Es\s+werden\s+keine\s+Daten\s+an\s+ein\s+Drittland/);

  const csv = await (await page.request.get("/data-protection/record/immigration?as=csv")).text();
  expect(csv).toContain("Feld;Datenklasse;Rechtsgrundlage;Löschfrist");
  await page.finish();
});

test("a search for a person's accesses is posted, by a form that knows days as days", async () => {
  const page = await openAs("auditor.data-protection");
  await page.goto("/queries/a1-subject-access-immigration");

  expect(await page.locator("form.hub-form").getAttribute("method")).toBe("post");
  expect(await page.locator("#field-from").getAttribute("type")).toBe("date");
  expect(await page.locator("#field-after").count()).toBe(0);
  await requireSound(page, "search by person");
  await page.finish();
});

test("who is no data-protection officer finds no page and no link", async () => {
  const page = await openAs("auditor.funding");
  await page.goto("/");
  expect(await page.locator('a[href="/data-protection"]').count()).toBe(0);

  for (const address of ["/data-protection", "/data-protection/record/immigration"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
  }
  await page.finish([/status of 404/]);
});
