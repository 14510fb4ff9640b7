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

const AACHEN = "/reports/05334002/2021-Q1";

test("a coordinator chooses the own territory's last quarter without JavaScript, and the report says first what is missing", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, "coordinator.bielefeld");
  await page.getByRole("link", { name: "Quartalsbericht" }).first().click();
  await takeScreenshot(page, "report choice");
  expect(await page.getByLabel("Gemeindeschlüssel").inputValue()).toBe("05711");
  const quarter = await page.getByLabel("Quartal").inputValue();

  await page.getByRole("button", { name: "Bericht anzeigen" }).click();

  expect(page.url()).toBe(`${started.origin}/reports/05711/${quarter}`);
  expect(await page.textContent("h1")).toBe(`Quartalsbericht ${quarter}: Bielefeld`);
  expect(await page.textContent("h2")).toBe("Was noch fehlt");
  expect(await page.textContent("[data-missing]")).toMatch(/^Es fehlen \d+ Angaben. Zuständig: Bielefeld.$/);
  await takeScreenshot(page, "report Bielefeld");
  await page.finish();
});

test("the report tells in table, print, CSV and document the same slips and what Aachen owes", async () => {
  const page = await browser.openPage();
  await signIn(page, "steering.aachen");
  await page.goto(AACHEN);
  const main = (await page.textContent("main")) ?? "";
  const load = async (as: string) => (await page.request.get(`${AACHEN}?as=${as}`)).text();
  const [csv, document, print] = [await load("csv"), await load("rtf"), (await printPdf(page)).sheets.join(" ")];

  expect(main).toContain("Es fehlen 5 Angaben. Zuständig: Stadt Aachen.");
  for (const text of [main, csv, print]) {
    // A narrow column breaks words on paper.
    const unbroken = text.replaceAll(/\s/g, "");
    expect(unbroken).toContain("AntragandieBezirksregierung");
    expect(unbroken).toContain("BegleitetePersonen");
  }
  expect(csv).toMatch(/Antrag an die Bezirksregierung;2021-01;;59;/);
  expect(document).toMatch(/^\{\\rtf1[\s\S]*Antrag an die Bezirksregierung\\cell[\s\S]* 59\\cell[\s\S]*\}\n$/);
  await page.finish();
});

test("Kreis Borken's 80 persons per full-time equivalent stand in the report of 2021-Q4", async () => {
  const page = await browser.openPage({ locale: "en-GB" });
  await signIn(page, "steering.borken");
  await page.goto("/reports/05554/2021-Q4?lang=en");

  expect(await page.textContent("h1")).toBe("Quarterly report 2021-Q4: Kreis Borken");
  expect(await page.textContent("#accompaniment ~ section")).toContain("80.00");
  await takeScreenshot(page, "report Borken, English");
  await page.finish();
});

test("once figures are frozen the report has them with their day and its receipt, on the page, in the file and in print", async () => {
  const page = await browser.openPage();
  await signIn(page, "steering.bielefeld");
  const stages = page.locator("#stages");
  const signs = () =>
    stages
      .locator("tbody td")
      .evaluateAll((cells) => [
        ...new Set(cells.map((cell) => (cell.querySelector("[aria-hidden]") ?? cell).textContent ?? "")),
      ]);
  await page.goto("/reports/05711/2026-Q3");
  expect(await signs()).toEqual(["–"]);
  expect(await stages.locator("h2").textContent()).toBe("Kein Wert: 7 × nicht erhoben");

  await started.hub.freeze({ since: "2026-Q3", district: "05711" });
  await page.goto("/reports/05711/2026-Q3");

  expect(await signs()).toEqual(expect.arrayContaining(["0", "·"]));
  expect(await signs()).not.toContain("–");
  const asOf = /\d\d\.\d\d\.\d{4}/.exec((await stages.locator("figcaption").textContent()) ?? "")?.[0] ?? "nowhere";
  expect(await page.textContent("#cases ~ .table-facts")).toContain(`Datenstand: ${asOf}`);
  const receipt = /sha256:[0-9a-f]{64}/.exec((await page.textContent(".hub-head")) ?? "")?.[0] ?? "nowhere";
  const csv = await (await page.request.get("/reports/05711/2026-Q3?as=csv")).text();
  const print = (await printPdf(page)).sheets.join("").replaceAll(/\s/g, "");
  expect(csv).toMatch(/Beleg: sha256:[0-9a-f]{64}/);
  expect(csv).toContain(asOf);
  for (const text of [receipt, asOf]) expect(print).toContain(text);
  await takeScreenshot(page, "report frozen");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test("with case management down the report says so, and its files have the sign with the reason", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, "steering.bielefeld");
  await started.hub.services.get("case-management")?.stop();
  await page.goto("/reports/05711/2026-Q3");
  const csv = await (await page.request.get("/reports/05711/2026-Q3?as=csv")).text();
  const document = await (await page.request.get("/reports/05711/2026-Q3?as=rtf")).text();
  await started.hub.restart("case-management");

  expect(await page.textContent("[role=alert]")).toContain("Eine Stelle ist gerade nicht erreichbar.");
  expect(await page.locator("[data-not-answered]").count()).toBe(1);
  expect(csv).toMatch(/Zeichen: .*… Stelle nicht erreichbar/);
  expect(csv).toContain("\neröffnet;…;…\n");
  expect(document).toContain("Stelle nicht erreichbar");
  await page.finish();
});

test("the pages of the report are accessible in all modes, reflow, and go by keyboard alone", async () => {
  const page = await browser.openPage();
  await signIn(page, "steering.bielefeld");
  for (const path of ["/reports", "/reports?ags=1", "/reports/05711/2026-Q3", AACHEN]) {
    await page.goto(path);
    await takeScreenshot(page, `report ${path.replaceAll(/\W/g, " ")}`);

    expect([path, await checkAccessibilityInAllModes(page)]).toEqual([path, []]);
    expect([path, await checkReflow(page)]).toEqual([path, []]);
  }
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.goto("/reports");
  await pressOn(page, "Bericht anzeigen");
  await page.waitForURL(/\/reports\/05711\//);
  await page.finish();
});

test("a key that is none is said beside its field, and at an address of none there is nothing", async () => {
  const page = await browser.openPage();
  await signIn(page, "coordinator.borken");
  await page.goto("/reports?ags=12345&quarter=2026-Q3");
  expect(await page.textContent("#ags-fault")).toBe("Das ist kein Gemeindeschlüssel in Nordrhein-Westfalen.");

  for (const path of ["05999/2026-Q3", "x/2026-Q3", "05711/2026-Q5", "05711/2049-Q1"].map(
    (each) => `/reports/${each}`,
  )) {
    await page.goto(path);
    expect([path, await page.textContent("[data-code]")]).toEqual([
      path,
      expect.stringContaining("Das gibt es hier nicht."),
    ]);
  }
  await page.finish([/status of 404/]);
});

test("a case manager has no link to the report, and to them there is none", async () => {
  const page = await browser.openPage();
  await signIn(page, "casemanager.bielefeld");

  expect(await page.getByRole("link", { name: "Quartalsbericht" }).count()).toBe(0);
  for (const path of ["/reports", "/reports/05711/2026-Q3"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
  }
  await page.finish([/status of 404/]);
});
