import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { printPdf } from "../harness/browser/print-pdf.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

let started: HubBrowser;
let browser: HubBrowser["browser"];

beforeAll(async () => {
  started = await startHubBrowser();
  ({ browser } = started);
});

afterAll(() => started?.stop());

const COUNCIL = "/sittings/IR-05334002-2021-02-17";
const PAPER = "FB 56/0014/WP18";

test("a member opens the pack of a sitting from the list without JavaScript, the own body's sittings first", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, "steering.aachen");
  await page.getByRole("link", { name: "Sitzungen", exact: true }).first().click();
  await takeScreenshot(page, "sittings");
  const links = await page.locator("main li a").allTextContents();

  expect(links).toEqual([
    "Januar 2021, Lenkungsgruppe",
    "17.02.2021, Integrationsrat",
    "04.02.2021, Ausschuss für Soziales, Integration und Demographie",
    "17.12.2020, Ausschuss für Soziales, Integration und Demographie",
  ]);
  await page.getByRole("link", { name: "17.02.2021, Integrationsrat" }).click();

  expect(await page.textContent("h1")).toBe("Sitzungsmappe: Integrationsrat, 17.02.2021");
  expect(await page.getByRole("table", { name: "Tagesordnung" }).textContent()).toContain(PAPER);
  await takeScreenshot(page, "sitting pack");
  await page.finish();
});

test("the pack prints its agenda, and its files hold what it shows", async () => {
  const page = await browser.openPage();
  await signIn(page, "coordinator.aachen");
  await page.goto(COUNCIL);
  const load = async (as: string) => (await page.request.get(`${COUNCIL}?as=${as}`)).text();
  const { sheets, tagged } = await printPdf(page);

  expect(tagged).toBe(true);
  for (const text of [sheets.join(" "), await load("csv"), await load("rtf")]) expect(text).toContain(PAPER);
  await page.finish();
});

test("a steering group's pack says how paths come to it, and lists no code", async () => {
  const page = await browser.openPage();
  await signIn(page, "steering.aachen");
  await page.goto("/sittings/LG-05334002-2021-01?lang=en");

  expect(await page.textContent("h1")).toBe("Sitting pack: Lenkungsgruppe, January 2021");
  expect(await page.locator("section", { has: page.locator("#paths") }).textContent()).toContain(
    "The hub lists neither codes nor how many there are.",
  );
  await page.finish();
});

test("the pages of sittings are accessible in all modes, reflow, and go by keyboard alone", async () => {
  const page = await browser.openPage();
  await signIn(page, "steering.aachen");
  for (const path of ["/sittings", COUNCIL, "/sittings/LG-05334002-2021-01"]) {
    await page.goto(path);

    expect([path, await checkAccessibilityInAllModes(page)]).toEqual([path, []]);
    expect([path, await checkReflow(page)]).toEqual([path, []]);
    expect([path, (await walkByKeyboard(page)).faults]).toEqual([path, []]);
  }
  await page.goto("/sittings");
  await pressOn(page, "17.02.2021, Integrationsrat");
  await page.waitForURL(`${started.origin}${COUNCIL}`);
  await page.finish();
});

test("a body without a recorded sitting says so, and at a sitting of none there is nothing", async () => {
  const page = await browser.openPage();
  await signIn(page, "steering.borken");
  await page.goto("/sittings");
  expect(await page.textContent("main")).toContain("Für Ihr Gremium ist keine Sitzung erfasst.");

  await page.goto("/sittings/LG-05554-2030-01-01");
  expect(await page.textContent("[data-code]")).toContain("Das gibt es hier nicht.");
  await page.finish([/status of 404/]);
});

test("a case manager has no link to the sittings, and to them there are none", async () => {
  const page = await browser.openPage();
  await signIn(page, "casemanager.bielefeld");

  expect(await page.getByRole("link", { name: "Sitzungen", exact: true }).count()).toBe(0);
  for (const path of ["/sittings", COUNCIL]) expect((await page.goto(path))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
