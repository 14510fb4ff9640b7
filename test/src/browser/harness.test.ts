import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PNG } from "pngjs";
import { checkAccessibility, checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { readPixels } from "../harness/browser/in-page/read-pixels.js";
import { openIsolatedWorld } from "../harness/browser/isolated-world.js";
import { type PageServer, startPageServer } from "../harness/browser/page-server.js";
import { pressOn, tabTo } from "../harness/browser/press-on.js";
import { printPdf } from "../harness/browser/print-pdf.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { SAMPLE_PAGES } from "./sample-pages.js";

let server: PageServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startPageServer(SAMPLE_PAGES);
  browser = await startBrowser({ origin: server.origin });
});

afterAll(async () => {
  await browser?.stop();
  server?.stop();
});

async function open(name: keyof typeof SAMPLE_PAGES, options: Parameters<TestBrowser["openPage"]>[0] = {}) {
  const page = await browser.openPage(options);
  await page.goto(`/${name}`);

  return page;
}

test("a good page passes every check, and its policy holds meanwhile", async () => {
  const page = await open("good");

  expect(await checkAccessibility(page)).toEqual([]);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect(await walkByKeyboard(page)).toEqual({
    names: ["Erläuterung", "Kreis", "Jahr", "Anzeigen", "Quellen", "Tabelle der Kreise"],
    faults: [],
  });
  await page.finish();
});

test("a page is as wide after the check of its reflow as before", async () => {
  const page = await open("good", { width: 700 });

  await checkReflow(page);

  expect(await page.evaluate("innerWidth")).toBe(700);
  await page.finish();
});

test("a field without a label is a violation in every mode", async () => {
  const violations = await checkAccessibilityInAllModes(await open("no-label"));

  expect(violations).toEqual([
    expect.stringMatching(/^light: label: .* at #district\n.*<input id="district"/),
    expect.stringMatching(/^dark: label: /),
    expect.stringMatching(/^forced colours: label: /),
  ]);
});

test("a field without a label is a violation without JavaScript as well", async () => {
  const violations = await checkAccessibility(await open("no-label", { javaScript: false }));

  expect(violations).toEqual([expect.stringMatching(/^label: /)]);
});

test("a contrast that is low in the dark only is found in the dark only", async () => {
  const violations = await checkAccessibilityInAllModes(await open("pale-in-the-dark"));

  expect(violations).toEqual([expect.stringMatching(/^dark: color-contrast: /)]);
});

test("a contrast that is low in forced colours only is found there", async () => {
  const violations = await checkAccessibilityInAllModes(await open("lost-in-forced-colours"));

  expect(violations).toEqual([expect.stringMatching(/^forced colours: color-contrast: /)]);
});

test("a page opened in the dark is checked in the dark", async () => {
  const page = await open("pale-in-the-dark", { colorScheme: "dark" });

  expect(await checkAccessibility(page)).toEqual([expect.stringMatching(/^color-contrast: /)]);
});

test("what is wider than 320 px is found, clipped or not", async () => {
  const found = [
    expect.stringMatching(/^a window of 320 px: It does not fit: <form>/),
    expect.stringMatching(/^1280 px at 400 %: It does not fit: <form>/),
  ];

  expect(await checkReflow(await open("too-wide"))).toEqual(expect.arrayContaining(found));
  expect(await checkReflow(await open("too-wide"))).toContainEqual(
    expect.stringMatching(/^a window of 320 px: The document is \d+ px wide in a window of 320 px/),
  );
  expect(await checkReflow(await open("clipped"))).toEqual(expect.arrayContaining(found));
});

test("what is too wide on an enlarged page only is found there", async () => {
  const faults = await checkReflow(await open("wide-when-enlarged"));

  expect(faults).not.toEqual([]);
  expect(faults.filter((fault) => !fault.startsWith("1280 px at 400 %"))).toEqual([]);
});

test.each([
  ["trap", /^It holds the focus: <input id="district"/],
  ["two-way-trap", /^It holds the focus: <input id="district"/],
  ["two-way-trap", /^No Tab reaches it: <summary>/],
  ["no-outline", /^It does not show its focus: <a href/],
  ["no-mark-on-a-field", /^It does not show its focus: <input id="district"/],
  ["white-outline", /^It does not show its focus: <button>/],
  ["out-of-order", /^It stands out of order: <button tabindex="1"/],
  ["out-of-sight", /^It is focused and cannot be seen: <a href/],
  ["covered", /^It is focused and cannot be seen: <button>/],
  ["unnamed", /^It has no name: <button>/],
  ["skips-one", /^No Tab reaches it: <input id="district"/],
] as const)("the walk by keyboard finds the fault of the page %s: %s", async (name, fault) => {
  const { faults } = await walkByKeyboard(await open(name));

  expect(faults).toContainEqual(expect.stringMatching(fault));
});

test.each([true, false])(
  "pixels of a screenshot are those that the browser reads; made for speed: %s",
  async (optimizeForSpeed) => {
    const world = await openIsolatedWorld(await open("good"));

    const clip = { x: 0, y: 0, width: 300, height: 200, scale: 1 };
    const { data } = await world.session.send("Page.captureScreenshot", { clip, optimizeForSpeed });
    const read = await world.call(readPixels, data);
    const { width, height, data: pixels } = PNG.sync.read(Buffer.from(data, "base64"));

    expect([width, height]).toEqual([300, 200]);
    expect(Buffer.from(read, "base64").equals(pixels)).toBe(true);
  },
);

test("a flow goes by keyboard alone", async () => {
  const page = await open("good");

  await tabTo(page, "Kreis");
  await page.keyboard.type("Düren");
  await pressOn(page, "Anzeigen");
  await page.waitForURL(/district=D%C3%BCren&time=y/);
  await pressOn(page, "Quellen", "Space");
  await pressOn(page, "Amtsblatt");
  await page.waitForURL(/good$/);

  await expect(pressOn(page, "Löschen")).rejects.toThrow(/No Tab reaches "Löschen"; it reaches .*Anzeigen/);
  await page.finish();
});

test.each([
  ["elsewhere", [/another origin: http:\/\/example\.org/, /broke its CSP: img-src http:\/\/example\.org/, /console/]],
  ["inline-script", [/broke its CSP: script-src-elem inline/, /console/]],
  ["failing-script", [/A script failed: torn/]],
  ["complaining-script", [/The console shows an error: worn/]],
  ["asking-elsewhere", [/another origin: http:\/\/127\.0\.0\.1:9/, /console/]],
  ["asking-against-the-policy", [/broke its CSP: connect-src http:\/\/127\.0\.0\.1:9/, /console/]],
] as const)("the page %s cannot be finished unnoticed", async (name, patterns) => {
  const [one, other] = [await open(name), await open(name)];

  await expect(one.finish()).rejects.toThrow(patterns[0]);
  await other.finish(patterns);
});

test("a fault that was expected and did not happen is a fault", async () => {
  const page = await open("good");

  await expect(page.finish([/status of 404/])).rejects.toThrow("Nothing was noted that matches /status of 404/.");
});

test("a request to elsewhere is noted without JavaScript as well", async () => {
  const page = await open("elsewhere", { javaScript: false });

  await expect(page.finish()).rejects.toThrow(/another origin/);
});

test("scripts run with JavaScript on and do not with JavaScript off", async () => {
  const [on, off] = [await open("scripted"), await open("scripted", { javaScript: false })];

  expect(await on.locator("h1").textContent()).toBe("Von einem Skript");
  expect(await off.locator("h1").textContent()).toBe("Größe der Kreise");
});

test("a page without JavaScript passes every check", async () => {
  const page = await open("good", { javaScript: false });

  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test("a page is printed into a tagged PDF whose text can be read", async () => {
  const page = await open("good");

  const { sheets, tagged } = await printPdf(page);

  expect(tagged).toBe(true);
  expect(sheets).toEqual([expect.stringMatching(/Größe der Kreise[\s\S]*Düren[\s\S]*1\.234,5/)]);
  await page.finish();
});

test("a screenshot is kept only where a folder is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "screenshots-"));
  const page = await open("good");

  delete process.env.SCREENSHOT_FOLDER;
  await takeScreenshot(page, "not kept");
  process.env.SCREENSHOT_FOLDER = join(folder, "new");
  await takeScreenshot(page, "kept");

  expect(await readdir(folder, { recursive: true })).toEqual(["new", join("new", "kept.png")]);
  await rm(folder, { recursive: true });
});
