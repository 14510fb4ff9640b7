import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn, tabTo } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";
import type { WatchedPage } from "../harness/browser/watch-page.js";

const ADDRESS = "/developer/graphiql";
const RESULT = "[role=textbox][aria-label='Result Window']";
const EXECUTE = "Execute query (Ctrl-Enter)";
const MOST_BYTES = 60_000;

let hub: HubBrowser;

beforeAll(async () => {
  hub = await startHubBrowser();
});

afterAll(async () => {
  await hub?.stop();
});

/** The page when GraphiQL knows the schema. */
async function openGraphiql(): Promise<WatchedPage> {
  const page = await hub.browser.openPage();
  await signIn(page, "developer");
  await page.goto("/developer");
  const introspection = page.waitForResponse((each) =>
    String(each.request().postData()).includes("IntrospectionQuery"),
  );
  await page.click(`a[href="${ADDRESS}"]`);
  await (await introspection).finished();
  await page.getByRole("button", { name: "Re-fetch GraphQL schema", disabled: false }).waitFor();

  return page;
}

/** Writes in place of what stands in the editor of the question, until GraphiQL knows the first operation by its name. */
async function write(page: WatchedPage, question: string): Promise<void> {
  await tabTo(page, "Query Editor");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(question);
  const [, name] = /^query (\w+)/.exec(question) ?? [];
  if (name) await page.locator("#graphiql-session-tab-0").filter({ hasText: name }).waitFor({ state: "attached" });
}

async function requireSound(page: WatchedPage, name: string): Promise<void> {
  await takeScreenshot(page, name);
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
}

test("a developer asks in GraphiQL by keyboard, for the purpose that the page names", async () => {
  const page = await openGraphiql();
  await requireSound(page, "graphiql");
  await write(page, "query Name($ags: Ags!) { territory(ags: $ags) { name } }");
  await tabTo(page, "Variables");
  await page.keyboard.press("Tab");
  await tabTo(page, "Variables");
  await page.keyboard.type('{"ags": "05711"}');
  const asked = page.waitForResponse("/developer");
  await page.keyboard.press("ControlOrMeta+Enter");

  expect(await (await asked).json()).toMatchObject({
    data: { territory: { name: expect.stringContaining("Bielefeld") } },
    extensions: { hub: { purpose: "DEVELOPMENT" } },
  });
  await page.locator(RESULT).getByText("Bielefeld").waitFor();
  await requireSound(page, "an answer in graphiql");
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("GraphiQL suggests by the schema, explains it and lists the questions of this visit", async () => {
  const page = await openGraphiql();
  await write(page, "{ terri");
  await page.locator(".CodeMirror-hints").getByText("territory", { exact: true }).waitFor();
  await requireSound(page, "suggestions of graphiql");
  await page.keyboard.press("Escape");
  await write(page, "query Wrong { territory(ags: 5) { nothing } }");
  await page.locator(".CodeMirror-lint-mark-error").first().waitFor();
  await pressOn(page, EXECUTE);
  await page.locator(RESULT).getByText("GRAPHQL_VALIDATION_FAILED").first().waitFor();
  await requireSound(page, "a question of graphiql that does not fit");

  await page.reload();
  await page.waitForSelector(RESULT);
  await pressOn(page, "Show Documentation Explorer");
  await page.locator(".graphiql-doc-explorer").getByText("Query", { exact: true }).waitFor();
  await tabTo(page, "Search Docs...");
  await page.keyboard.type("PostMonth");
  await page.getByRole("option", { name: "PostMonth", exact: true }).waitFor();
  await requireSound(page, "search in graphiql");
  await page.getByRole("option", { name: "PostMonth", exact: true }).click();
  await page.locator(".graphiql-doc-explorer-title").getByText("PostMonth").waitFor();
  await requireSound(page, "a type in graphiql");
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("of two operations the chosen one is asked", async () => {
  const page = await openGraphiql();
  await write(page, 'query One { __typename } query Two { territory(ags: "05711") { name } }');
  // Only once it knows both of them is there a menu to choose from.
  await page
    .locator("button[aria-haspopup=menu]")
    .and(page.getByRole("button", { name: EXECUTE }))
    .waitFor();
  const asked = page.waitForResponse("/developer");
  await pressOn(page, EXECUTE);
  await page.getByRole("menuitem", { name: "Two" }).waitFor();
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  await page.getByRole("menuitem", { name: "Two" }).click();

  expect(await (await asked).json()).toMatchObject({ data: { territory: {} } });
  await page.finish();
});

test("nothing of GraphiQL stays in the browser, and its page is gone after signing out", async () => {
  const page = await openGraphiql();
  await write(page, "query KeptNowhere { __typename }");
  await pressOn(page, EXECUTE);
  await page.locator(RESULT).getByText("Query").waitFor();
  await pressOn(page, "Show History");
  // Of one that is slow GraphiQL may keep two entries.
  await page.locator(".graphiql-history").getByText("KeptNowhere").first().waitFor();
  await requireSound(page, "history of graphiql");
  const kept = () =>
    page.evaluate("indexedDB.databases().then((all) => [all.length, localStorage.length, sessionStorage.length])");
  expect(await kept()).toEqual([0, 0, 0]);

  await page.click('form[action="/sign-out"] button');
  await page.goto("/");
  expect(await kept()).toEqual([0, 0, 0]);
  await page.goBack();
  await page.goBack();
  expect(await page.content()).not.toContain("KeptNowhere");
  await page.finish();
});

test("a question with a foreign form token, or after the session's end, is refused in a sentence", async () => {
  const page = await openGraphiql();
  const form = { "form-token": "foreign", query: "{ __typename }", as: "file" };
  const refused = await page.request.post("/developer", { form });
  expect(refused.status()).toBe(403);
  expect(await refused.text()).not.toContain("__typename");

  await page.context().clearCookies();
  await pressOn(page, EXECUTE);
  await page.locator(RESULT).getByText("abgelaufen").waitFor();
  await page.finish([/status of 401/]);
});

test("GraphiQL is loaded on its page alone, compressed and for good; the page around it is small", async () => {
  const page = await openGraphiql();
  const html = await page.request.get(ADDRESS);
  const addresses = [...(await html.text()).matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
    ([, address = ""]) => address,
  );
  const sizes = new Map<string, number>();
  for (const address of addresses) {
    const response = await page.request.get(address, { headers: { "accept-encoding": "br" } });
    sizes.set(address.split("/").at(-1) ?? "", Number(response.headers()["content-length"]));
    expect(response.headers()).toMatchObject({
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
    });
  }
  const { "graphiql.js": script = 0, ...others } = Object.fromEntries(sizes);

  expect(Object.keys(others).sort()).toEqual(["graphiql.css", "hub.css", "hub.js"]);
  expect(Object.values(others).reduce((sum, size) => sum + size, (await html.body()).length)).toBeLessThan(MOST_BYTES);
  expect(script).toBeLessThan(450_000);
  expect(await (await page.request.get("/developer")).text()).not.toContain("graphiql.js");
  await page.finish();
});

test("without JavaScript the page says where to ask", async () => {
  const page = await hub.browser.openPage({ javaScript: false });
  await signIn(page, "developer");
  await page.goto(ADDRESS);
  expect(await page.textContent(".hub-graphiql")).toBe(
    "GraphiQL braucht JavaScript. Ohne JavaScript fragen Sie auf der Seite Entwicklung.",
  );
  await requireSound(page, "graphiql without javascript");
  await page.click(".hub-graphiql a");
  await page.waitForURL("**/developer");
  await page.finish();
});

test("to who is no developer there is no GraphiQL", async () => {
  const page = await hub.browser.openPage();
  await signIn(page, "steering.bielefeld");

  expect((await page.goto(ADDRESS))?.status()).toBe(404);
  await page.finish([/status of 404/]);
});
