import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { getPerson } from "@kim-hub/infra/people";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { confirmAs } from "../harness/browser/confirm-as.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import { accepted, askPath, NOT_AVAILABLE, openDesk } from "../harness/client-desk.js";
import { CLERKS } from "../harness/offices-of-bielefeld.js";
import { PERSON } from "../harness/own-account.js";

const LANGUAGES = [
  ["de", "ltr", "Hier selbst beenden"],
  ["en", "ltr", "End it here yourself"],
  ["ar", "rtl", "أنهِ ذلك بنفسك هنا"],
  ["tr", "ltr", "Burada kendiniz sona erdirin"],
  ["uk", "ltr", "Припиніть це тут самостійно"],
] as const;

let started: HubBrowser;
let hub: HubBrowser["hub"];
let browser: HubBrowser["browser"];
let token: string;

beforeAll(async () => {
  started = await startHubBrowser();
  ({ hub, browser } = started);
  token = await hub.releasePath();
});

afterAll(() => started?.stop());

/** The code that the person was given by their case manager. */
async function issueCode(): Promise<string> {
  const { issueAccessCode } = await accepted(
    hub.ask(
      `mutation { issueAccessCode(clientPseudonym: "${DEMONSTRATION_CLIENT}") { code } }`,
      CLERKS.CASE_MANAGEMENT,
    ),
  );

  return issueAccessCode.code;
}

test("without an account the page asks for a code, and a wrong one is refused", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, PERSON.as);
  await page.goto("/me?locale=de");
  await takeScreenshot(page, "person without an account");

  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.getByLabel("Zugangscode").fill("AAAA-AAAA-AAAA");
  await page.getByRole("button", { name: "Code einlösen" }).click();
  await confirmAs(page, PERSON.as);
  expect(await page.textContent("main")).toContain("Dieser Code gilt nicht.");
  expect(page.url()).not.toContain("AAAA");
  await page.finish();
});

test("with a code and JavaScript off a person gets their page, which stands in five languages", async () => {
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, PERSON.as);
  await page.goto("/me?locale=de");
  await page.getByLabel("Zugangscode").fill(await issueCode());
  await page.getByRole("button", { name: "Code einlösen" }).click();
  await confirmAs(page, PERSON.as);
  expect(await page.textContent("main")).toContain("Der Code stimmt.");
  await page.getByRole("link", { name: "Zu meiner Seite" }).click();
  for (const [locale, direction, heading] of LANGUAGES) {
    await page.goto(`/me?locale=${locale}`);
    await takeScreenshot(page, `person ${locale}`);

    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await page.evaluate("getComputedStyle(document.querySelector('main')).direction")).toBe(direction);
    expect(await page.textContent("main")).toContain(heading);
    expect(await page.textContent("main")).toContain("LG-05711");
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
  }
  await page.finish();
});

test("who has looked stands on the page, and which office's log says what", async () => {
  expect((await askPath(hub, token)).errors).toBeUndefined();
  const page = await browser.openPage();
  await signIn(page, PERSON.as);
  await page.goto("/me?locale=de");

  expect(await page.textContent("main")).toContain("Ihr Weg wurde ein Mal angesehen.");
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.getByRole("link", { name: "Wer meine Daten gesehen hat" }).click();
  await takeScreenshot(page, "person accesses");
  expect(await page.textContent("main")).toContain("Mitglied der Lenkungsgruppe, Lenkungsgruppe LG-05711");
  expect(await page.textContent("main")).toContain("Beratung in der Lenkungsgruppe");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  await page.finish();
});

test("the page says in the person's language that the hub refuses an ending", async () => {
  const page = await browser.openPage();
  await signIn(page, PERSON.as);
  await page.goto("/me?locale=tr");
  await page.getByRole("button", { name: /^Bu yolu/ }).click();
  await page.waitForURL("**/me/end");
  const path = page.locator('main input[name="value"]');
  await path.evaluate((field) => field.setAttribute("value", "P-unknown"));
  await page.locator("main form button.kern-btn--primary").click();
  await confirmAs(page, PERSON.as);
  await takeScreenshot(page, "person refused");

  expect(await page.locator("html").getAttribute("lang")).toBe("tr");
  expect(await page.locator("[data-code]").getAttribute("data-code")).toBe("NOT_FOUND");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect((await askPath(hub, token)).errors).toBeUndefined();
  await page.finish();
});

test("a person ends everything for the group by keyboard alone, in Arabic, and the path is not available any more", async () => {
  const page = await browser.openPage({ locale: "ar" });
  await signIn(page, PERSON.as);
  await page.goto("/me");
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");

  await pressOn(page, "أنهِ كل شيء لهذه المجموعة: مجموعة التوجيه LG-05711");
  await page.waitForURL("**/me/end");
  await takeScreenshot(page, "person confirms");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await askPath(hub, token)).toMatchObject({ data: { releasedPath: { status: "COMPLETE" } } });
  await pressOn(page, "نعم، أنهِ ذلك");
  await page.waitForURL(({ origin }) => origin !== started.origin);
  await pressOn(page, getPerson(PERSON.as).name);
  await page.waitForURL("**/done");
  await takeScreenshot(page, "person ended");
  expect(await page.textContent("main")).toContain("انتهى الأمر.");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);

  expect(await askPath(hub, token)).toMatchObject(NOT_AVAILABLE);
  await page.goto("/me?locale=de");
  expect(await page.textContent("main")).toContain("Im Moment gibt es nichts zu beenden.");
  await page.finish();
});

/** Of each language: that a signature is missing, that it was refused, that it was never valid. */
const WITHOUT_FORCE = [
  ["de", "fehlt noch eine Unterschrift", "Das wurde abgelehnt.", "Das war nie gültig."],
  ["en", "A signature is still missing", "This was refused.", "This was never valid."],
  ["ar", "ما زال هناك توقيع ناقص.", "رُفض هذا.", "لم يكن هذا صالحًا قط."],
  ["tr", "hâlâ bir imza eksik", "Bu reddedildi.", "Bu hiçbir zaman geçerli olmadı."],
  ["uk", "ще бракує підпису", "У цьому відмовлено.", "Це ніколи не було дійсним."],
] as const;

test("a permission that waits, was refused or never held says so in words in five languages", async () => {
  const desk = openDesk(hub, { key: "demonstration", client: DEMONSTRATION_CLIENT });
  const both = { giver: "GUARDIAN", guardiansNeeded: 2, sixteenOn: addDays(localDate(), 1000) };
  await accepted(desk.record(both));
  const refused = (await accepted(desk.record(both))).recordPermission.id;
  await accepted(
    desk.change("mutation ($input: PermissionAnswerInput!) { refusePermission(input: $input) { id } }", {
      input: { permissionId: refused, by: "GUARDIAN", signer: 2, channel: "WRITTEN" },
    }),
  );
  const invalid = (await accepted(desk.record())).recordPermission.id;
  await accepted(
    desk.change("mutation ($id: ID!) { invalidatePermission(permissionId: $id, reason: OTHER_TEXT) { id } }", {
      id: invalid,
    }),
  );
  const page = await browser.openPage({ javaScript: false });
  await signIn(page, PERSON.as);
  for (const [locale, ...sentences] of WITHOUT_FORCE) {
    await page.goto(`/me?locale=${locale}`);
    await takeScreenshot(page, `person without force ${locale}`);
    for (const sentence of sentences) expect(await page.textContent("main")).toContain(sentence);
    expect(await checkAccessibilityInAllModes(page)).toEqual([]);
    expect(await checkReflow(page)).toEqual([]);
  }
  await page.finish();
});

test("a case manager sees no link to a person's page, and finds none there", async () => {
  const page = await browser.openPage();
  await signIn(page, CLERKS.CASE_MANAGEMENT.as);

  expect(await page.locator('a[href^="/me"]').count()).toBe(0);
  const answer = await page.goto("/me");
  expect(answer?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
