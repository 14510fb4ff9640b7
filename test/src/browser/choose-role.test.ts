import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

const BOTH = "casemanager.two-roles";
const MANAGER = "Case Management, CM-05554";
const MEMBER = "Mitglied der Lenkungsgruppe, LG-05554";

type Visitor = Awaited<ReturnType<HubBrowser["browser"]["openPage"]>>;

let started: HubBrowser;

// Access tokens that are nearly over at once: every page renews them.
beforeAll(async () => {
  started = await startHubBrowser({ IDENTITY_TOKEN_SHAPE: "keycloak", ACCESS_TOKEN_SECONDS: "60" });
});

afterAll(() => started?.stop());

const header = (page: Visitor) => page.textContent("header");
const cookieOf = async (page: Visitor) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const formTokenIn = (html: string) => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? "";
const htmlWith = async (cookie: string, path = "/role") =>
  (await fetch(`${started.origin}${path}`, { redirect: "manual", headers: { accept: "text/html", cookie } })).text();

test("the choice of a role is accessible in all modes, reflows, and is walked and made by keyboard", async () => {
  const page = await started.browser.openPage();
  await signIn(page, BOTH);
  await page.waitForURL("**/role?**");
  await takeScreenshot(page, "choose role");

  expect(await page.textContent("h1")).toBe("In welcher Rolle arbeiten Sie?");
  expect(await header(page)).not.toContain("Öffentlichkeit");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await pressOn(page, MANAGER);
  await page.waitForURL(`${started.origin}/`);
  expect(await header(page)).toContain("Case Management");
  await page.finish();
});

test("until a role is chosen no page shows anything, and after it the page that was asked for comes", async () => {
  const page = await started.browser.openPage({ javaScript: false });
  await page.goto("/clients");
  await page.locator(`button[value="${BOTH}"]`).click();
  await page.waitForURL("**/role?to=%2Fclients");
  for (const path of ["/", "/path", "/figures", "/municipalities"]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe("/role");
  }
  await page.goto("/role?to=%2Fclients");
  await page.getByRole("button", { name: MANAGER }).click();
  await page.waitForURL("**/clients");

  expect(await page.textContent("main")).toContain("two-roles 1 (erfunden)");
  await page.finish();
});

test("whoever changes the role sees its pages alone, and a page that stays open in the old role sends nothing", async () => {
  const page = await started.browser.openPage();
  await signIn(page, BOTH);
  await page.getByRole("button", { name: MANAGER }).click();
  await page.waitForURL(`${started.origin}/`);
  const before = await cookieOf(page);
  const formToken = formTokenIn(await htmlWith(before));

  await page.getByRole("link", { name: "Rolle wechseln" }).click();
  await page.getByRole("button", { name: MEMBER }).click();
  await page.waitForURL(`${started.origin}/`);
  expect(await header(page)).toContain("Mitglied der Lenkungsgruppe");
  const refused = await page.goto("/clients");
  expect(refused?.status()).toBe(404);
  const post = (cookie: string, token: string, role = "CASE_MANAGER@CM-05554") =>
    fetch(`${started.origin}/role`, {
      ...{ method: "POST", redirect: "manual", headers: { cookie } },
      body: new URLSearchParams({ "form-token": token, role, to: "/" }),
    });
  const now = await cookieOf(page);
  const ownToken = formTokenIn(await htmlWith(now));

  expect((await post(now, formToken)).status).toBe(400);
  expect((await post(before, formToken)).status).toBe(400);
  expect((await post(now, ownToken, "FUNDING_AUDITOR")).status).toBe(400);
  expect((await post(now, ownToken, "CASE_MANAGER@CM-05711")).status).toBe(400);
  const withOldCookie = await htmlWith(before, "/");
  expect(withOldCookie).toContain(">Anmelden</a>");
  expect(withOldCookie).not.toContain("CM-05554");
  expect((await post(now, ownToken)).status).toBe(303);
  await page.finish([/status of 404/]);
});

test("somebody with one role chooses nothing", async () => {
  const page = await started.browser.openPage();
  await signIn(page, "steering.bielefeld");

  expect(new URL(page.url()).pathname).toBe("/");
  expect(await header(page)).not.toContain("Rolle wechseln");
  await page.goto("/role?to=%2Fpath");
  expect(new URL(page.url()).pathname).toBe("/path");
  await page.finish();
});
