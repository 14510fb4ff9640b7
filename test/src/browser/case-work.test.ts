import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE } from "@kim-hub/infra/clients";
import { getPerson } from "@kim-hub/infra/people";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { confirmAs } from "../harness/browser/confirm-as.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { accepted, askPath, NOT_AVAILABLE, openDesk } from "../harness/client-desk.js";
import { CLERKS, STEERING, STEERING_GROUP } from "../harness/offices-of-bielefeld.js";
import { PERSON } from "../harness/own-account.js";
import { issueVoucher, linkByHand, type PersonByHand, recordPerson, referenceOf } from "../harness/person-by-hand.js";

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

/** A client who is under age, known to the trust centre. */
async function givenChild(key: string): Promise<PersonByHand> {
  const child = await recordPerson(hub, { key });
  await linkByHand(hub, child, []);

  return child;
}

/** Case management's own consent, which both guardians have to sign. */
const OF_BOTH = { giver: "GUARDIAN", guardiansNeeded: 2, sixteenOn: addDays(localDate(), 1000) };

const mainOf = async (page: Visitor) => (await page.textContent("main")) ?? "";

test("with JavaScript off a permission is asked for, waits after the signature of one guardian, and holds after the other's", async () => {
  const child = await givenChild("beide");
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, MANAGER);
  await openFile(page, referenceOf(Office.CASE_MANAGEMENT, child.key));
  await press(page, "Text und Formular zeigen");
  await page.getByLabel("Wer unterschreibt").selectOption("GUARDIAN");
  await page.getByLabel("Wie viele Sorgeberechtigte").selectOption("2");
  await page.getByLabel("16. Geburtstag").fill(OF_BOTH.sixteenOn);
  await page.getByLabel("Was vorliegt").selectOption("REQUESTED");
  await press(page, "Erfassen");
  expect(await confirmAs(page, MANAGER)).toContain("Stand: erbeten, eine Unterschrift fehlt");
  await takeScreenshot(page, "case requested");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);

  await press(page, "Zurück zur Akte");
  await takeScreenshot(page, "case waits");
  expect(await mainOf(page)).toContain("noch niemand");
  expect(await mainOf(page)).toContain("sorgeberechtigte Person 1, sorgeberechtigte Person 2");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByRole("button", { name: /^Antwort erfassen: Einwilligung, / }).click();
  await takeScreenshot(page, "case answer");
  expect(new URL(page.url()).pathname).toBe("/client/answer");
  expect(await page.title()).toBe("Unterschrift oder Verweigerung – KIM Hub");
  expect(await page.locator('.case-text[lang="de"]').count()).toBe(1);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await press(page, "Erteilt");
  expect(await confirmAs(page, MANAGER)).toContain("Stand: erbeten, eine Unterschrift fehlt");
  expect(await openDesk(hub, child).listPermissions()).toEqual([]);

  await press(page, "Zurück zur Akte");
  expect(await mainOf(page)).toContain(`sorgeberechtigte Person 1 am ${localDate().split("-").toReversed().join(".")}`);
  await page.getByRole("button", { name: /^Antwort erfassen: / }).click();
  expect(await page.getByLabel("Wer antwortet").locator("option").allTextContents()).toEqual([
    "sorgeberechtigte Person 2",
  ]);
  await press(page, "Erteilt");
  expect(await confirmAs(page, MANAGER)).toContain("Stand: gilt");
  await takeScreenshot(page, "case signed by both");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await press(page, "Zurück zur Akte");
  expect(await mainOf(page)).not.toContain("Wartet auf eine Unterschrift");
  expect(await openDesk(hub, child).listPermissions()).toMatchObject([{ kind: "CONSENT", state: "GIVEN" }]);
  await page.finish();
});

test("by keyboard alone the refusal of one guardian is recorded for good: a signature that comes later is refused", async () => {
  const child = await givenChild("eine");
  await accepted(openDesk(hub, child).record(OF_BOTH));
  const [page, later] = [await browser.openPage(), await browser.openPage()];
  for (const each of [page, later]) {
    await signIn(each, MANAGER);
    await openFile(each, referenceOf(Office.CASE_MANAGEMENT, child.key));
    const button = each.getByRole("button", { name: /^Antwort erfassen/ });
    await pressOn(each, (await button.getAttribute("aria-label")) ?? "");
    await each.waitForURL("**/client/answer");
  }
  expect((await walkByKeyboard(later)).faults).toEqual([]);
  await pressOn(page, "Verweigert");
  await page.waitForURL(({ origin }) => origin !== started.origin);
  await pressOn(page, getPerson(MANAGER).name);
  await page.waitForURL("**/done");
  await takeScreenshot(page, "case refused");
  expect(await mainOf(page)).toContain("Die Erlaubnis ist für immer verweigert.");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);

  await press(later, "Erteilt");
  expect(await confirmAs(later, MANAGER)).toContain("Der jetzige Stand lässt das nicht zu.");
  await press(later, "Zurück zum Formular");
  await takeScreenshot(later, "case answered before");
  expect(await mainOf(later)).toContain("Auf diese Antwort wartet niemand mehr.");
  expect(await checkAccessibilityInAllModes(later)).toEqual([]);
  await press(later, "Zurück zur Akte");
  expect(await mainOf(later)).not.toContain("Wartet auf eine Unterschrift");
  await later.finish();
  await page.finish();
});

test("a permission that never held ends the person's path for good, also when a new one is given", async () => {
  const child = await givenChild("unwirksam");
  const desk = openDesk(hub, child);
  await desk.permit([Office.CASE_MANAGEMENT]);
  const token = await desk.releasedToken();
  expect((await askPath(hub, token)).errors).toBeUndefined();
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, MANAGER);
  await openFile(page, referenceOf(Office.CASE_MANAGEMENT, child.key));
  const choice = page.getByLabel("Welche Erlaubnis");
  const consent = choice.locator("option", { hasText: "Einwilligung" }).first();
  await choice.selectOption((await consent.getAttribute("value")) ?? "");
  await page.getByLabel("Grund", { exact: true }).selectOption("NOT_ENTITLED");
  await press(page, "Weiter: War nie wirksam (Unwirksamkeit)");
  await takeScreenshot(page, "case invalidity");
  expect(await page.title()).toBe("War nie wirksam (Unwirksamkeit) – KIM Hub");
  expect(await mainOf(page)).toContain("Unterschrieben von jemandem, der es nicht durfte");
  expect(await mainOf(page)).toContain("enden für immer");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await askPath(hub, token)).errors).toBeUndefined();
  await press(page, "Ja, sie war nie wirksam");
  expect(await confirmAs(page, MANAGER)).toContain("Die Erlaubnis galt nie.");
  await takeScreenshot(page, "case invalidated");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);

  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  expect((await desk.listPermissions()).map(({ kind }) => kind)).toEqual(["CONFIDENTIALITY_RELEASE"]);
  await accepted(desk.record());
  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  await page.finish();
});

test("a refused permission says which field broke which rule, and its form comes back as it was filled in", async () => {
  const child = await givenChild("zu-lange");
  const page = await browser.openPage({ javaScript: false });
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  await signIn(page, MANAGER);
  await openFile(page, referenceOf(Office.CASE_MANAGEMENT, child.key));
  await page.getByLabel("Sprache des Textes").selectOption("tr");
  await press(page, "Text und Formular zeigen");
  await page.getByLabel("Gilt bis").fill("31.12.2099");
  await page.getByLabel("Form", { exact: true }).selectOption("ELECTRONIC");
  await page.getByLabel("Es wurde gedolmetscht").check();
  await press(page, "Erfassen");
  expect(await confirmAs(page, MANAGER)).toContain(
    "Gilt bis: Diese Angabe darf höchstens zwölf Monate nach dem ersten Tag liegen.",
  );
  await takeScreenshot(page, "case refused input");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);

  await press(page, "Zurück zum Formular");
  await takeScreenshot(page, "case form again");
  const to = page.getByLabel("Gilt bis");
  expect(await to.inputValue()).toBe("31.12.2099");
  expect(await to.getAttribute("aria-describedby")).toContain("to-fault");
  expect(await page.locator("#to-fault").textContent()).toBe(
    "Diese Angabe darf höchstens zwölf Monate nach dem ersten Tag liegen.",
  );
  expect(await page.locator('.case-text[lang="tr"]').count()).toBe(1);
  expect(await page.getByLabel("Form", { exact: true }).inputValue()).toBe("ELECTRONIC");
  expect(await page.getByLabel("Es wurde gedolmetscht").isChecked()).toBe(true);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await to.fill("31.12.20");
  await press(page, "Erfassen");
  expect(await confirmAs(page, MANAGER)).toContain("Gilt bis: Diese Angabe muss ein Tag sein.");
  await press(page, "Zurück zum Formular");
  await page.getByLabel("Gilt bis").fill(addDays(localDate(), 100));
  await press(page, "Erfassen");
  expect(await confirmAs(page, MANAGER)).toContain("Stand: gilt");
  await press(page, "Zurück zur Akte");
  const withdrawn = page.locator('form[action="/client/withdraw"]');
  await withdrawn.getByLabel("Gilt ab").fill("31.12.2099");
  await press(page, "Widerruf erfassen");
  expect(await confirmAs(page, MANAGER)).toContain("Gilt ab: Diese Angabe darf nicht in der Zukunft liegen.");
  await press(page, "Zurück zum Formular");
  expect(await withdrawn.getByLabel("Gilt ab").inputValue()).toBe("31.12.2099");
  expect(await page.locator("[aria-invalid]").count()).toBe(1);
  expect(addresses.filter((address) => /zu-lange|2099/.test(address))).toEqual([]);
  await page.finish();
});

test("what somebody else confirms does not happen, and neither does what an earlier session began", async () => {
  const page = await browser.openPage();
  await signIn(page, MANAGER);
  await openFile(page, DEMONSTRATION_CASE);
  await press(page, "Code ausstellen");
  expect(await confirmAs(page, STEERING.as)).toContain("Bestätigt hat jemand anderes als die Person");

  await openFile(page, DEMONSTRATION_CASE);
  await press(page, "Code ausstellen");
  const later = await browser.openPage();
  await signIn(later, MANAGER);
  const session = (await later.context().cookies()).filter(({ name }) => name.includes("hub-session"));
  await page.context().addCookies(session);
  expect(await confirmAs(page, MANAGER)).toContain("Ihre Anmeldung ist abgelaufen");
  await later.finish();
  await page.finish();
});

test("no other role finds the forms of permissions", async () => {
  for (const { as } of [STEERING, CLERKS.IMMIGRATION]) {
    const page = await browser.openPage();
    await signIn(page, as);
    for (const path of ["/client/answer", "/client/invalidity"]) expect((await page.goto(path))?.status()).toBe(404);
    await page.finish([/status of 404/]);
  }
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
