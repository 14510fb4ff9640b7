import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createIdentityFixture } from "@kim-hub/infra/identity-fixture";
import { type RunningIdentityProvider, startIdentityProvider } from "@kim-hub/infra/identity-provider";
import { getPerson } from "@kim-hub/infra/people";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

/** Sends the visitor to the identity provider and greets who comes back with a code. */
let site: Server;
let origin: string;
let identityProvider: RunningIdentityProvider;
let browser: TestBrowser;

beforeAll(async () => {
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  identityProvider = await startIdentityProvider(await createIdentityFixture({ DASHBOARD_ORIGINS: origin }));
  site = createServer(({ url = "" }, response) => {
    if (url === "/sign-in") response.writeHead(303, { location: authorization() }).end();
    else response.end(url.startsWith("/callback?code=") ? "<title>Come back</title>" : "<title>Not yet</title>");
  });
  await once(site.listen(port, "127.0.0.1"), "listening");
  browser = await startBrowser({ origin, besides: [identityProvider.issuer] });
});

afterAll(async () => {
  await browser?.stop();
  site?.close();
  site?.closeAllConnections();
  await identityProvider?.stop();
});

function authorization(): string {
  const parameters = new URLSearchParams({
    client_id: "kim-hub",
    response_type: "code",
    scope: "openid",
    redirect_uri: `${origin}/callback`,
    code_challenge: createHash("sha256").update(randomBytes(32).toString("base64url")).digest("base64url"),
    code_challenge_method: "S256",
  });

  return `${identityProvider.issuer}/auth?${parameters}`;
}

test("the page of people is accessible in all modes, reflows, and shows the focus", async () => {
  const page = await browser.openPage({ locale: "en-GB" });
  await page.goto("/sign-in");
  await takeScreenshot(page, "development sign-in");

  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});

test("the page of a sign-in that has expired is accessible in all modes", async () => {
  const [page, other] = [await browser.openPage(), await browser.openPage()];
  await page.goto("/sign-in");
  await other.goto(page.url());

  expect(await other.textContent("body")).toContain("This sign-in has expired; start it again.");
  expect(await checkAccessibilityInAllModes(other)).toEqual([]);
  expect(await checkReflow(other)).toEqual([]);
  await other.finish([/status of 400/]);
  await page.finish();
});

test("a person signs in and arrives back, with and without JavaScript", async () => {
  for (const javaScript of [true, false]) {
    const page = await browser.openPage({ javaScript });

    await signIn(page, "steering.borken");

    expect(await page.title()).toBe("Come back");
    await page.finish();
  }
});

test("a person signs in by keyboard alone", async () => {
  const page = await browser.openPage();
  await page.goto("/sign-in");

  await pressOn(page, getPerson("steering.bielefeld").name);
  await page.waitForURL(`${origin}/**`);

  expect(await page.title()).toBe("Come back");
  await page.finish();
});
