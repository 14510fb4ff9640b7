import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE } from "@kim-hub/infra/clients";
import { getPerson } from "@kim-hub/infra/people";
import { Office } from "@kim-hub/kit/office";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { askPath, NOT_AVAILABLE } from "../harness/client-desk.js";
import { CLERKS, STEERING, STEERING_GROUP } from "../harness/offices-of-bielefeld.js";
import { PERSON } from "../harness/own-account.js";
import { issueVoucher, type PersonByHand, recordPerson, referenceOf } from "../harness/person-by-hand.js";

type Visitor = Awaited<ReturnType<HubBrowser["browser"]["openPage"]>>;

const MANAGER = CLERKS.CASE_MANAGEMENT.as;

let started: HubBrowser;
let hub: HubBrowser["hub"];
let browser: HubBrowser["browser"];
let newcomer: PersonByHand;

beforeAll(async () => {
  started = await startHubBrowser();
  ({ hub, browser } = started);
  newcomer = await recordPerson(hub, { key: "schalter" });
});

afterAll(() => started?.stop());

/** The identity provider asks who acts, each time. */
async function confirmAs(page: Visitor, username: string): Promise<string> {
  await page.locator(`button[name="username"][value="${username}"]`).click();
  await page.waitForURL("**/done");

  return (await page.textContent("main")) ?? "";
}

async function openFile(page: Visitor, reference: string): Promise<void> {
  await page.goto("/clients");
  await page.getByLabel("Aktenzeichen").fill(reference);
  await page.getByRole("button", { name: "Öffnen", exact: true }).click();
  await page.waitForURL("**/client");
}

const press = (page: Visitor, name: string) => page.getByRole("button", { name, exact: true }).click();

test("the work list and a client's page are accessible in all modes, reflow, and are walked by keyboard", async () => {
  const page = await browser.openPage();
  await signIn(page, MANAGER);
  await page.locator(".hub-navigation").getByRole("link", { name: "Klientinnen und Klienten" }).click();
  await takeScreenshot(page, "case work list");
  expect(await page.textContent("main")).toContain(DEMONSTRATION_CASE);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);

  await openFile(page, DEMONSTRATION_CASE);
  await takeScreenshot(page, "case client");
  expect(await page.title()).toBe("Klientinnen und Klienten – KIM Hub");
  expect(await page.textContent("main")).toContain("Schweigepflichtentbindung");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("by keyboard alone a case manager previews and releases a path, and the group reads it with the code that is shown once", async () => {
  const page = await browser.openPage();
  await signIn(page, MANAGER);
  await openFile(page, DEMONSTRATION_CASE);

  await pressOn(page, "Vorschau ansehen");
  await page.waitForURL("**/client/preview");
  await takeScreenshot(page, "case preview");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  const rows = await page.locator("tbody tr").count();
  await pressOn(page, "Für diese Sitzung freigeben");
  await page.waitForURL(({ origin }) => origin !== started.origin);
  await pressOn(page, getPerson(MANAGER).name);
  await page.waitForURL("**/done");
  await takeScreenshot(page, "case released");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  const token = (await page.locator(".case-code").textContent()) ?? "";

  const { data } = await askPath(hub, token);
  const { segments, gaps } = data.releasedPath.route;
  expect(rows).toBe(segments.length + gaps.length);
  await page.reload();
  expect(await page.textContent("body")).not.toContain(token);
  await page.finish([/status of 404/]);
});

test("with JavaScript off the whole way: a code for the person, who sees who looked and ends it, and the path is not available", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, MANAGER);
  await openFile(page, DEMONSTRATION_CASE);
  await press(page, "Vorschau ansehen");
  await press(page, "Für diese Sitzung freigeben");
  await confirmAs(page, MANAGER);
  const token = (await page.locator(".case-code").textContent()) ?? "";
  await press(page, "Zurück zur Akte");
  await press(page, "Code ausstellen");
  await confirmAs(page, MANAGER);
  await takeScreenshot(page, "case access code");
  const code = (await page.locator(".case-code").textContent()) ?? "";
  expect((await askPath(hub, token)).data.releasedPath.status).toBe("COMPLETE");

  const own = await browser.openPage({ javaScript: false });
  await signIn(own, PERSON.as);
  await own.goto("/me?locale=de");
  await own.getByLabel("Zugangscode").fill(code);
  await press(own, "Code einlösen");
  await confirmAs(own, PERSON.as);
  await own.getByRole("link", { name: "Zu meiner Seite" }).click();
  expect(await own.textContent("main")).toContain("angesehen.");
  await press(own, `Alles für diese Gruppe beenden: Lenkungsgruppe ${STEERING_GROUP}`);
  await press(own, "Ja, beenden");
  expect(await confirmAs(own, PERSON.as)).toContain("Es ist beendet.");

  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  await openFile(page, DEMONSTRATION_CASE);
  expect(await page.textContent("main")).toContain("Es gilt keine.");
  await press(page, "Vorschau ansehen");
  expect(await page.textContent("main")).toContain("Es gibt nichts freizugeben");
  await own.finish();
  await page.finish();
});

test("a new client is made known, linked by a voucher, and permits in Arabic; the case manager ends the path and records the withdrawal", async () => {
  const reference = referenceOf(Office.CASE_MANAGEMENT, newcomer.key);
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, MANAGER);
  await openFile(page, reference);
  await press(page, "Bekannt machen");
  expect(await confirmAs(page, MANAGER)).toContain("Die Person ist der Vertrauensstelle bekannt.");
  await press(page, "Zurück zur Akte");
  await page.getByLabel("Nummer des Scheins").fill(await issueVoucher(hub, newcomer, Office.IMMIGRATION));
  await press(page, "Einlösen");
  expect(await confirmAs(page, MANAGER)).toContain("Die Akten sind verknüpft.");

  for (const module of [/^Einwilligung, Case Management/, /^Schweigepflichtentbindung, Case Management/]) {
    await press(page, "Zurück zur Akte");
    await page.getByLabel("Sprache des Textes").selectOption("ar");
    await press(page, "Text und Formular zeigen");
    expect(await page.locator('.case-text[lang="ar"][dir="rtl"]').count()).toBe(1);
    const option = page.getByLabel("Was die Person erlaubt").locator("option", { hasText: module });
    await page.getByLabel("Was die Person erlaubt").selectOption((await option.first().getAttribute("value")) ?? "");
    await takeScreenshot(page, "case permission");
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    await press(page, "Erfassen");
    expect(await confirmAs(page, MANAGER)).toContain("Stand: gilt");
    await takeScreenshot(page, "case recorded");
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  }

  await press(page, "Zurück zur Akte");
  await press(page, "Vorschau ansehen");
  await press(page, "Für diese Sitzung freigeben");
  await confirmAs(page, MANAGER);
  const token = (await page.locator(".case-code").textContent()) ?? "";
  expect((await askPath(hub, token)).errors).toBeUndefined();
  await press(page, "Zurück zur Akte");
  await page.getByRole("button", { name: /^Freigabe beenden: P-/ }).click();
  expect(await confirmAs(page, MANAGER)).toContain("Die Freigabe ist beendet.");
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  await press(page, "Zurück zur Akte");
  await press(page, "Widerruf erfassen");
  expect(await confirmAs(page, MANAGER)).toContain("Beendet: 2");
  await press(page, "Zurück zur Akte");
  expect(await page.textContent("main")).toContain("Es gilt keine.");
  await page.finish();
});

test("no address of case work names anybody, and the page of another's client is not there", async () => {
  const page = await browser.openPage();
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  await signIn(page, MANAGER);
  await openFile(page, DEMONSTRATION_CASE);
  await press(page, "Vorschau ansehen");
  await page.waitForURL("**/client/preview");
  expect(await page.content()).not.toContain("cm-bielefeld");
  expect(addresses.filter((address) => /bielefeld 1|cm-/i.test(address))).toEqual([]);
  await page.getByRole("link", { name: "English" }).click();
  expect(new URL(page.url()).pathname).toBe("/clients");

  await page.getByLabel("File reference").fill("CM borken 1 (erfunden)");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  expect(await page.textContent("main")).toContain("There is nothing of that kind here.");
  await page.finish([]);
});

test("a steering member sees no link to case work, and finds none there", async () => {
  const page = await browser.openPage();
  await signIn(page, STEERING.as);

  expect(await page.locator('a[href^="/client"]').count()).toBe(0);
  expect((await page.goto("/clients"))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
