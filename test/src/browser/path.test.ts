import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { localDate } from "@kim-hub/kit/calendar";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { openIsolatedWorld } from "../harness/browser/isolated-world.js";
import { pressOn, tabTo } from "../harness/browser/press-on.js";
import { printPdf } from "../harness/browser/print-pdf.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

let started: HubBrowser;
let token: string;

beforeAll(async () => {
  started = await startHubBrowser();
  token = await started.hub.releasePath();
});

afterAll(() => started?.stop());

const SENTENCE = "Für diesen Code, Ihre Lenkungsgruppe und diesen Zweck liegt kein freigegebener Verlauf vor.";

async function openPath(username: string, options: { readonly javaScript?: boolean; readonly locale?: string } = {}) {
  const page = await started.browser.openPage(options);
  await signIn(page, username);
  await page.goto("/path");

  return page;
}

async function show(page: Page, code: string) {
  await page.getByLabel("Code der Freigabe").fill(code);
  await page.getByRole("button", { name: "Verlauf zeigen" }).click();
}

test("a member of the steering group reads a released path, without JavaScript too, and its code is nowhere", async () => {
  for (const javaScript of [true, false]) {
    const page = await openPath("steering.bielefeld", { javaScript });
    expect(await page.textContent(".hub-purpose")).toContain("Beratung eines freigegebenen Verlaufs");

    await show(page, token);

    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/path");
    expect(await page.content()).not.toContain(token);
    expect(await page.textContent("dl")).toMatch(
      /Bielefeld \(05711\)[\s\S]*Altersgruppe[\s\S]*Lesbar bis[\s\S]*LG-05711/,
    );
    const rows = await page.locator("tbody tr").allTextContents();
    expect(rows[0]).toContain("Im AsylverfahrenAsylG2011-Q22012-Q47freigegeben");
    expect(rows.join()).not.toContain("NONE");
    expect(await page.locator("svg.chart [data-order]").count()).toBe(13);
    expect(await page.locator("svg.chart [data-gap-after]").count()).toBe(1);
    expect(await page.textContent("main")).toMatch(
      /Lücken\s*Lücke: nichts freigegeben, 2021-Q4 bis 2025-Q4 \(17 Quartale\)/,
    );
    await page.finish();
  }
});

test("form and path are accessible in all modes, reflow, and go by keyboard alone", async () => {
  const page = await openPath("steering.bielefeld");
  await takeScreenshot(page, "path form");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);

  await tabTo(page, "Code der Freigabe");
  await page.keyboard.type(token);
  await pressOn(page, "Verlauf zeigen");
  await page.waitForSelector("svg.chart");

  await takeScreenshot(page, "path");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("every printed sheet of a path bears the watermark, and the print says what the page says", async () => {
  const page = await openPath("steering.bielefeld");
  await show(page, token);
  const watermark = (await page.textContent(".path-watermark")) ?? "";
  const cells = await page.locator("tbody tr:first-child td, tbody tr:first-child th").allTextContents();

  const { sheets, tagged } = await printPdf(page);

  expect(tagged).toBe(true);
  expect(watermark).toMatch(/^LG-05711\/\d{4}-\d{2}-\d{2}\/[\w-]+$/);
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet.replaceAll(/\s/g, "")).toContain(watermark);
  for (const cell of cells) expect(sheets.join(" ").replaceAll(/\s/g, "")).toContain(cell.replaceAll(/\s/g, ""));
  expect(sheets.join()).not.toContain(token);
  await page.finish();
});

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, "");

/** Every word of the table stands on paper as well. */
async function checkPrinted(page: Page): Promise<string> {
  const cells = await page
    .locator("table td, table th[scope=row]")
    .evaluateAll((all) => all.map((cell) => (cell.querySelector("[aria-hidden]") ?? cell).textContent ?? ""));
  const printed = withoutSpaces((await printPdf(page)).sheets.join(""));
  for (const cell of cells) expect(printed).toContain(withoutSpaces(cell));

  return printed;
}

test("with an office down timeline, table and print say that its part is not known, and no gap is claimed", async () => {
  const page = await openPath("steering.bielefeld", { javaScript: false });
  await started.hub.services.get("case-management")?.stop();
  await show(page, token);
  await started.hub.restart("case-management");
  const unknown = "Unvollständig: Ob diese Stelle etwas freigibt, ist nicht bekannt.";
  const lane = (await page.textContent("svg.chart [data-unknown]")) ?? "";
  const row = page.locator("tbody tr").last();

  expect(await page.textContent("[role=alert]")).toContain("Eine Stelle ist gerade nicht erreichbar");
  expect(withoutSpaces((await page.textContent("svg.chart")) ?? "")).toContain(
    withoutSpaces("Unvollständig: Mindestens eine Stelle war nicht erreichbar."),
  );
  expect(await page.locator("svg.chart [data-unknown]").count()).toBe(1);
  expect(withoutSpaces(lane)).toBe(withoutSpaces(unknown));
  expect(await row.textContent()).toMatch(new RegExp(`Case Management[\\s\\S]*k\\. A\\.[\\s\\S]*${unknown}`));
  expect(await page.textContent("main")).not.toMatch(/nichts freigegeben|Erstberatung/);
  expect(await page.locator("svg.chart [data-order]").count()).toBe(6);
  expect(await checkPrinted(page)).toContain(withoutSpaces(`Case Management: ${unknown}`));
  await takeScreenshot(page, "path partial");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("a part that its office does not release is named with the reason in timeline, table and print", async () => {
  const code = await started.hub.releasePath("cm-05711-immigration-named-1-erfunden");
  const page = await openPath("steering.bielefeld", { javaScript: false });
  await show(page, code);
  const withheld = "nicht freigegeben: keine Einwilligung";

  expect(await page.textContent("svg.chart [data-withheld]")).toBe(withheld);
  expect(await page.locator("tbody tr").last().textContent()).toMatch(
    new RegExp(`Ausländerbehörde[\\s\\S]*geheim[\\s\\S]*${withheld}`),
  );
  expect(await page.textContent("dl")).toMatch(/Genannte Stellen ohne Freigabe\s*1/);
  expect(await checkPrinted(page)).toContain(withoutSpaces(`Ausländerbehörde: ${withheld}.`));
  await takeScreenshot(page, "path withheld");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("invented, empty, foreign and withdrawn codes show the same sentence and a new form", async () => {
  const withdrawn = await withdrawnCode();
  const seen = new Set<string>();
  for (const [username, code] of [
    ["steering.bielefeld", "invented"],
    ["steering.borken", token],
    ["steering.bielefeld", withdrawn],
    ["steering.bielefeld", "x".repeat(200)],
  ] as const) {
    const page = await openPath(username);
    await show(page, code);
    const notice = (await page.textContent("main [role=alert]")) ?? "";
    seen.add(notice.replace(/Vorgangsnummer: \S+/, ""));
    expect(await page.content()).not.toContain(code);
    expect(await page.getByLabel("Code der Freigabe").inputValue()).toBe("");
    expect(await page.locator("svg.chart").count()).toBe(0);
    if (code === "invented") {
      await takeScreenshot(page, "path not available");
      expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    }
    await page.finish();
  }

  expect([...seen].map((notice) => notice.trim())).toEqual([SENTENCE]);
});

/** The code of a path that was released and taken back. */
async function withdrawnCode(): Promise<string> {
  const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
  const released = await started.hub.ask(
    `mutation ($client: ID!) { releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", sitting: "${localDate()}" }) { token pathId } }`,
    { ...manager, variables: { client: DEMONSTRATION_CLIENT } },
  );
  const { token: code, pathId } = released.data.releasePath;
  await started.hub.ask(`mutation ($id: ID!) { revokePath(pathId: $id) }`, { ...manager, variables: { id: pathId } });

  return code;
}

test("a form without a code says so at the field", async () => {
  const page = await openPath("steering.bielefeld", { javaScript: false });
  await page.locator("#token").evaluate((field) => field.removeAttribute("required"));

  await page.getByRole("button", { name: "Verlauf zeigen" }).click();

  expect(await page.getByLabel("Code der Freigabe").getAttribute("aria-describedby")).toBe("token-hint token-fault");
  expect(await page.textContent("#token-fault")).toBe("Der Code fehlt.");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test("after signing out the way back shows nothing of a path", async () => {
  const page = await openPath("steering.bielefeld");
  await show(page, token);
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.waitForURL(/signed-out/);

  // The browser asks before it posts a form again, and without a window nobody answers; what it shows meanwhile counts.
  await page.goBack({ waitUntil: "commit" }).catch(() => null);
  const world = await openIsolatedWorld(page);
  const shown = String(await world.evaluate("document.documentElement.outerHTML"));

  expect(shown).not.toMatch(/LG-05711|Asylverfahren/);
  expect(shown).not.toContain(token);
  await page.context().close();
});

test("in English the path is English", async () => {
  const page = await openPath("steering.bielefeld", { locale: "en-GB" });
  await page.getByLabel("Code of the release").fill(token);
  await page.getByRole("button", { name: "Show the path" }).click();

  expect(await page.textContent("main")).toMatch(
    /Review of a released path[\s\S]*Immigration office[\s\S]*What is not known/,
  );
  await takeScreenshot(page, "path in English");
  await page.finish();
});

test("whoever has no such role has no link and no page", async () => {
  for (const username of ["auditor.funding", "casemanager.bielefeld"]) {
    const page = await started.browser.openPage();
    await signIn(page, username);

    expect(await page.locator('nav a[href="/path"]').count()).toBe(0);
    const answer = await page.goto("/path");
    expect(answer?.status()).toBe(404);
    await page.finish([/status of 404/]);
  }
});

test("no log knows the code", async () => {
  const folder = started.hub.config.dataDirectory;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /log/.test(entry.parentPath),
  );

  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name), "latin1")).not.toContain(token);
});
