import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { getPerson } from "@kim-hub/infra/people";
import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { confirmAs } from "../harness/browser/confirm-as.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn, tabTo } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { askPath, NOT_AVAILABLE, openDesk } from "../harness/client-desk.js";
import { CLERKS, PATH_OFFICES, type PathOffice, STEERING } from "../harness/offices-of-bielefeld.js";
import { linkByHand, type PersonByHand, recordPerson, redeemVoucher, referenceOf } from "../harness/person-by-hand.js";

type Visitor = Awaited<ReturnType<HubBrowser["browser"]["openPage"]>>;

let started: HubBrowser;
let hub: HubBrowser["hub"];
let browser: HubBrowser["browser"];
let person: PersonByHand;

beforeAll(async () => {
  started = await startHubBrowser();
  ({ hub, browser } = started);
  person = await recordPerson(hub, { key: "am-schalter" });
  await linkByHand(hub, person, [Office.IMMIGRATION]);
});

afterAll(() => started?.stop());

async function openPerson(page: Visitor, office: PathOffice): Promise<void> {
  await page.goto("/counter");
  await page.getByLabel("Aktenzeichen").fill(referenceOf(office, person.key));
  await press(page, "Öffnen");
  await page.waitForURL("**/counter/person");
}

const press = (page: Visitor, name: string) => page.getByRole("button", { name, exact: true }).click();

test.each([
  [Office.IMMIGRATION, "Ablaufende Titel"],
  [Office.NATURALISATION, "Fällige Verfahren"],
] as const)(
  "the counter of %s shows the own work list, accessible in all modes, and each of its filters",
  async (office, title) => {
    const page = await browser.openPage();
    await signIn(page, CLERKS[office].as);
    await page.locator(".hub-navigation").getByRole("link", { name: "Schalter" }).click();
    await takeScreenshot(page, `counter ${office}`);

    expect(await page.textContent("main")).toContain(title);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
    expect((await walkByKeyboard(page)).faults).toEqual([]);
    for (const value of await page
      .locator("select option")
      .evaluateAll((options) => options.map((each) => each.getAttribute("value") ?? ""))) {
      await page.locator("select").selectOption(value);
      await press(page, "Anzeigen");
      expect(new URL(page.url()).search).toContain(value);
      expect(await page.locator("[data-code]").count()).toBe(0);
    }
    await page.finish();
  },
);

test("by keyboard alone a clerk issues a voucher, which links the person at case management", async () => {
  const page = await browser.openPage();
  await signIn(page, CLERKS.NATURALISATION.as);
  await page.goto("/counter");
  await tabTo(page, "Aktenzeichen");
  await page.keyboard.type(referenceOf(Office.NATURALISATION, person.key));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/counter/person");
  await takeScreenshot(page, "counter person");
  expect(await page.title()).toBe("Schalter – KIM Hub");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await pressOn(page, "Schein ausstellen");
  await page.waitForURL(({ origin }) => origin !== started.origin);
  await pressOn(page, getPerson(CLERKS.NATURALISATION.as).name);
  await page.waitForURL("**/done");
  await takeScreenshot(page, "counter voucher");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);

  expect(await redeemVoucher(hub, person, (await page.locator(".case-code").textContent()) ?? "")).toBe(true);
  await page.finish();
});

test("a consent that holds too long says so at its field, and the form comes back as it was filled in", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, CLERKS.NATURALISATION.as);
  await openPerson(page, Office.NATURALISATION);
  await page.getByLabel("Sprache des Textes").selectOption("uk");
  await press(page, "Text und Formular zeigen");
  await page.getByLabel("Gültig bis").fill("31.12.2099");
  await page.getByLabel("Es wurde gedolmetscht").check();
  await press(page, "Erfassen");
  expect(await confirmAs(page, CLERKS.NATURALISATION.as)).toContain(
    "Gültig bis: Diese Angabe darf höchstens zwölf Monate nach dem ersten Tag liegen.",
  );
  expect(page.url()).not.toContain("2099");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await press(page, "Zurück zum Formular");
  await takeScreenshot(page, "counter form again");

  expect(await page.getByLabel("Gültig bis").inputValue()).toBe("31.12.2099");
  expect(await page.locator("#to-fault").textContent()).toBe(
    "Diese Angabe darf höchstens zwölf Monate nach dem ersten Tag liegen.",
  );
  expect(await page.getByLabel("Es wurde gedolmetscht").isChecked()).toBe(true);
  expect(await page.locator('.hub-text[lang="uk"]').count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.finish();
});

test("with JavaScript off a clerk records a consent to be linked in Turkish, and the trust centre holds it", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, CLERKS.NATURALISATION.as);
  await openPerson(page, Office.NATURALISATION);
  await page.getByLabel("Sprache des Textes").selectOption("tr");
  await press(page, "Text und Formular zeigen");
  await takeScreenshot(page, "counter consent");
  expect(await page.locator('.hub-text[lang="tr"]').count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await press(page, "Erfassen");

  expect(await confirmAs(page, CLERKS.NATURALISATION.as)).toContain("Die Einwilligung ist erfasst.");
  expect(
    await hub.asOwner(
      "trust-centre",
      `select language, recipient from permission where sender = 'NATURALISATION' and recipient = 'VS' and valid_from = '${localDate()}' and language = 'tr'`,
    ),
  ).toEqual([{ language: "tr", recipient: "VS" }]);
  await page.finish();
});

test("what is withdrawn at the counter ends the path at once, and the page says nothing of what was permitted", async () => {
  const desk = openDesk(hub, person);
  await desk.permit(PATH_OFFICES);
  const token = await desk.releasedToken();
  expect((await askPath(hub, token)).errors).toBeUndefined();
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, CLERKS.IMMIGRATION.as);
  await openPerson(page, Office.IMMIGRATION);
  await press(page, "Widerruf erfassen");

  expect(await confirmAs(page, CLERKS.IMMIGRATION.as)).toContain("Ihre Stelle erfährt nicht, ob etwas erlaubt war.");
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  await press(page, "Zurück zur Person");
  await press(page, "Widerruf erfassen");
  expect(await confirmAs(page, CLERKS.IMMIGRATION.as)).toContain("Ihre Stelle erfährt nicht, ob etwas erlaubt war.");
  await page.finish();
});

test("another office's file is not there, no address names anybody, and a steering member finds no counter", async () => {
  const page = await browser.openPage();
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  await signIn(page, CLERKS.IMMIGRATION.as);
  await openPerson(page, Office.NATURALISATION);
  expect(await page.textContent("main")).toContain("Das gibt es hier nicht.");
  expect(addresses.filter((address) => address.includes(person.key))).toEqual([]);

  const member = await browser.openPage();
  await signIn(member, STEERING.as);
  expect(await member.locator('a[href^="/counter"]').count()).toBe(0);
  expect((await member.goto("/counter"))?.status()).toBe(404);
  await member.finish([/status of 404/]);
  await page.finish();
});
