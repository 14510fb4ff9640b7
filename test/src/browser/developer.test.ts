import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { signIn } from "../harness/browser/sign-in.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import type { WatchedPage } from "../harness/browser/watch-page.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const MOST_BYTES = 60_000;

let hub: TestHub;
let browser: TestBrowser;

beforeAll(async () => {
  hub = await startTestHub();
  browser = await startBrowser({ origin: new URL(hub.url).origin, besides: [hub.issuer] });
});

afterAll(async () => {
  await browser?.stop();
  await hub?.stop();
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

async function ask(page: Page, query: string, variables = ""): Promise<unknown> {
  await page.goto("/developer");
  await page.fill("#query", query);
  await page.fill("#variables", variables);
  await page.click('button[name="as"][value="page"]');

  return JSON.parse((await page.textContent("[data-answer]")) ?? "null");
}

test("a developer asks in GraphQL without JavaScript, and the schema answers about itself", async () => {
  const page = await openAs("developer", { javaScript: false });

  expect(await ask(page, "query ($ags: Ags!) { territory(ags: $ags) { name } }", '{"ags":"05711"}')).toMatchObject({
    data: { territory: { name: expect.stringContaining("Bielefeld") } },
    extensions: { hub: { purpose: "DEVELOPMENT" } },
  });
  await requireSound(page, "an answer to a developer");
  expect(await ask(page, "{ __schema { queryType { name } } }")).toMatchObject({
    data: { __schema: { queryType: { name: "Query" } } },
  });
  await page.finish();
});

test("what a developer may not read, and variables that are no object, are told so", async () => {
  const page = await openAs("developer");

  expect(await ask(page, "{ linkBreaches { nodes { id } } }")).toMatchObject({
    errors: [{ extensions: { code: "NOT_FOUND" } }],
  });
  await page.fill("#variables", "[1]");
  await page.click('button[name="as"][value="page"]');
  expect(await page.textContent("#variables-fault")).toBe("Das ist kein JSON-Objekt.");
  await requireSound(page, "variables that are no object");
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("no page shows the token of a sign-in", async () => {
  const page = await openAs("developer");
  for (const address of ["/developer", "/developer/tokens", "/developer/schema"]) {
    await page.goto(address);
    expect(await page.content()).not.toMatch(/eyJ[\w-]{10}/);
  }
  await page.goto("/developer/tokens");
  await requireSound(page, "tokens");
  await page.finish();
});

test("the manual leads from a search to a type, its fields and who answers them", async () => {
  const page = await browser.openPage({ javaScript: false });
  await page.goto("/developer/schema");
  await requireSound(page, "manual");
  await page.fill("#name", "Territory");
  await page.click('main button[type="submit"]');
  await page.click('a[href="/developer/schema/Territory"]');

  expect(await page.textContent('section[aria-labelledby="field-name"]')).toMatch(
    /String!.*Antwortende Stelle: Kommunales Integrationszentrum; Datenklasse: PUBLIC; Rechtsgrundlage: § 9 TIntG NRW/s,
  );
  await requireSound(page, "a type of the manual");
  await page.goto("/developer/schema/Query?page=2");
  expect(await page.getAttribute('a[href="/developer/schema/Query?page=2"]', "aria-current")).toBe("page");
  await requireSound(page, "the second page of a type");
  await page.finish();
});

test("no page of the manual is longer than 60 KB", async () => {
  const page = await browser.openPage();
  for (const address of ["", "/Query", "/Mutation", "/Territory", "/PostMonth"]) {
    const response = await page.request.get(`/developer/schema${address}`);
    expect({ address, fits: (await response.body()).length <= MOST_BYTES }).toEqual({ address, fits: true });
  }
  await page.finish();
});

test("who is no developer finds no page and no link, and what is no type is not there", async () => {
  const page = await openAs("steering.bielefeld");
  await page.goto("/");
  expect(await page.locator('a[href="/developer"]').count()).toBe(0);

  for (const address of [
    "/developer",
    "/developer/tokens",
    "/developer/schema/join__Graph",
    "/developer/schema/Query?page=99",
  ])
    expect((await page.goto(address))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
