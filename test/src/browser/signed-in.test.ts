import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { checkAccessibilityInAllModes } from "../harness/browser/check-accessibility.js";
import { checkReflow } from "../harness/browser/check-reflow.js";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { pressOn } from "../harness/browser/press-on.js";
import { signIn } from "../harness/browser/sign-in.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { walkByKeyboard } from "../harness/browser/walk-by-keyboard.js";

let started: HubBrowser;

// An access token that is nearly over at once: every page renews it.
beforeAll(async () => {
  started = await startHubBrowser({ ACCESS_TOKEN_SECONDS: "60" });
});

afterAll(() => started?.stop());

const SESSION = "hub-session";

/** A page's answer to a plain request with cookies. */
const request = (path: string, { cookie = "", ...init }: RequestInit & { readonly cookie?: string } = {}) =>
  fetch(`${started.origin}${path}`, {
    redirect: "manual",
    ...init,
    headers: { accept: "text/html", ...init.headers, ...(cookie && { cookie }) },
  });

async function sessionCookie(username: string): Promise<string> {
  const page = await started.browser.openPage();
  await signIn(page, username);
  const cookies = await page.context().cookies();
  await page.finish();

  return cookies
    .filter(({ name }) => name.startsWith(SESSION))
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
}

const formTokenIn = (html: string) => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? "";

test("somebody signs in, without JavaScript too, and the page says who they are and for which purpose it shows data", async () => {
  for (const javaScript of [true, false]) {
    const page = await started.browser.openPage({ javaScript });

    await signIn(page, "steering.bielefeld");

    expect(await page.textContent("header")).toContain(
      "Angemeldet: Petra Beispiel (erfunden) (Mitglied der Lenkungsgruppe)",
    );
    expect(await page.textContent("main")).toContain("Zweck:");
    await page.finish();
  }
});

test("a person who follows a link to a page of their role signs in and arrives there", async () => {
  const page = await started.browser.openPage();
  for (const path of ["/queries/s3-cm-funnel", "/path"]) {
    await page.goto(path);
    await page.locator(`button[value="steering.bielefeld"]`).click();
    await page.waitForURL(`${started.origin}${path}`);
    await page.locator("header form button").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${started.origin}/signed-out`);
  }

  await page.finish();
});

test("a session's cookie is not for scripts, not for forms of other sites, and says nothing to who reads it", async () => {
  const page = await started.browser.openPage();
  await signIn(page, "steering.bielefeld");
  const cookies = (await page.context().cookies()).filter(({ name }) => name.startsWith(SESSION));

  expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: "Lax", path: "/" })]);
  expect(await page.evaluate("document.cookie")).not.toContain(SESSION);
  const [header = ""] = cookies[0]?.value.split(".") ?? [];
  expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({ alg: "dir", enc: "A256GCM" });
  await page.finish();
});

test("after signing out the back button shows nothing, and a kept cookie opens nothing", async () => {
  const page = await started.browser.openPage();
  await signIn(page, "steering.bielefeld");
  await page.goto("/queries/s3-cm-funnel?ags=05711&period.fromQuarter=2024-Q1&period.toQuarter=2026-Q3&as=page");
  const kept = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

  await page.locator("header form button").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${started.origin}/signed-out`);
  expect(await page.textContent("h1")).toBe("Sie sind abgemeldet");
  await page.goBack();
  await page.goBack();
  if (page.url().startsWith(started.origin)) expect(await page.textContent("body")).not.toContain("Ergebnis");
  await page.goto("/queries");

  expect(await page.textContent("header")).toContain("Anmelden");
  expect(await (await request("/queries", { cookie: kept })).text()).not.toContain("Petra Beispiel");
  await page.finish();
});

test("whoever has no session posts nothing, nor does a form that another session made", async () => {
  const own = await sessionCookie("steering.bielefeld");
  const foreign = formTokenIn(
    await (await request("/queries", { cookie: await sessionCookie("steering.borken") })).text(),
  );
  const post = (path: string, token: string, cookie: string) =>
    request(path, { method: "POST", cookie, body: new URLSearchParams({ "form-token": token, as: "page" }) });

  expect(foreign).not.toBe("");
  for (const [token, cookie] of [
    ["", ""],
    ["", own],
    ["x", own],
    [foreign, own],
  ] as const) {
    const answer = await post("/queries/s8-funding-by-pillar", token, cookie);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("nicht vorgesehen")]);
  }
  expect(await (await post("/sign-out", foreign, own)).text()).toContain("nicht vorgesehen");
  expect(await (await request("/queries", { cookie: own })).text()).toContain("Petra Beispiel");
});

test("a form that is too large, or that no form would send, is refused on a page", async () => {
  const cookie = await sessionCookie("steering.bielefeld");
  const post = (body: BodyInit, type: string) =>
    request("/queries/s8-funding-by-pillar", { method: "POST", cookie, body, headers: { "content-type": type } });
  const large = await post(`x=${"x".repeat(1_100_000)}`, "application/x-www-form-urlencoded");
  const binary = await post("x", "application/octet-stream");

  expect([large.status, await large.text()]).toEqual([413, expect.stringContaining("Die Sendung ist zu groß.")]);
  expect([binary.status, await binary.text()]).toEqual([
    415,
    expect.stringContaining("Die Anfrage ist unvollständig."),
  ]);
});

test("a cookie that is forged, cut or of another use is nobody's", async () => {
  const own = await sessionCookie("steering.bielefeld");
  const [, value = ""] = /=(.*)/.exec(own) ?? [];

  for (const cookie of [
    `${SESSION}=`,
    `${SESSION}=abc`,
    `${SESSION}=${value.slice(0, -8)}`,
    `${SESSION}=${value.slice(0, -2)}AA`,
    `hub-sign-in=${value}`,
    `${SESSION}=${"x".repeat(3000)}`,
  ]) {
    const answer = await request("/queries", { cookie });
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining("Petra Beispiel")]);
  }
});

test("a return that nobody left for signs nobody in", async () => {
  for (const search of ["", "?code=x&state=y", "?error=access_denied&state=y"]) {
    const answer = await request(`/callback${search}`);

    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie().join()).not.toContain(`${SESSION}=`);
  }
});

test("a sign-in leads back into the hub only", async () => {
  const page = await started.browser.openPage();
  for (const to of [
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example",
    "javascript:alert(1)",
  ]) {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await page.locator(`button[value="steering.bielefeld"]`).click();
    await page.waitForURL(`${started.origin}/**`);
    expect(new URL(page.url()).origin).toBe(started.origin);
  }
  await page.finish();
});

test("a sign-in begins at the public origin, whatever the browser calls the hub, and a proxy that hides the host makes no circle", async () => {
  const { port } = new URL(started.origin);
  const elsewhere = await fetch(`http://localhost:${port}/sign-in?to=/queries`, { redirect: "manual" });
  const moved = String(elsewhere.headers.get("location"));
  const hidden = await fetch(moved.replace("127.0.0.1", "localhost"), { redirect: "manual" });

  expect(moved).toBe(`${started.origin}/sign-in?moved=1&to=%2Fqueries`);
  expect(hidden.headers.get("location")).toContain(`${started.hub.issuer}/auth`);
});

test("an access token that ends is renewed, once for requests that come together", async () => {
  const cookie = await sessionCookie("steering.bielefeld");
  const answers = await Promise.all([1, 2, 3].map(() => request("/queries", { cookie })));

  for (const answer of answers) {
    expect(await answer.text()).toContain("Petra Beispiel");
    expect(answer.headers.getSetCookie().join()).toContain(`${SESSION}=`);
  }
});

test("an address at which there is nothing is a page for a browser and GraphQL's answer for a program", async () => {
  const page = await started.browser.openPage({ locale: "en-GB" });
  await page.goto("/nothing-here");
  const program = await fetch(`${started.origin}/nothing-here`);

  expect(await page.textContent("main")).toContain("There is nothing of that kind here.");
  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect([program.status, await program.json()]).toEqual([
    404,
    { errors: [expect.objectContaining({ extensions: { code: "NOT_FOUND" } })] },
  ]);
  await page.finish([/status of 404/]);
});

test("a page is kept nowhere, runs the hub's own script alone and is framed by nobody; what never changes is kept", async () => {
  const answer = await request("/");
  const html = await answer.text();
  const [, styleSheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  const asset = await request(styleSheet, { headers: { "accept-encoding": "br" } });

  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-security-policy")).toMatch(
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
  );
  expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(html).not.toMatch(/<script(?![^>]*src=)|style="|\son\w+="/);
  expect(asset.headers.get("cache-control")).toContain("immutable");
});

test("every view has its address, in both languages", async () => {
  const page = await started.browser.openPage();
  await page.goto("/queries/s8-funding-by-pillar?years=2020,2021&as=page");
  await pressOn(page, "English");
  await page.waitForURL(/lang=en/);

  expect(await page.getAttribute("html", "lang")).toBe("en");
  expect(page.url()).toContain("years=2020");
  expect(await page.textContent("h1")).toBe("Funding by pillar and year");
  await page.goto("/queries");
  expect(await page.getAttribute("html", "lang")).toBe("en");
  await page.finish();
});

test.each([
  "/queries",
  "/accessibility",
  "/feedback",
  "/signed-out",
  "/queries/s8-funding-by-pillar?years=2020,2021,2022&as=page",
])("%s is accessible in all modes, reflows, shows the focus and works without JavaScript", async (path) => {
  const page = await started.browser.openPage({ javaScript: false });
  await page.goto(path);
  await takeScreenshot(page, `frame ${path.replace(/\W+/g, " ")}`);

  expect(await checkAccessibilityInAllModes(page)).toEqual([]);
  expect(await checkReflow(page)).toEqual([]);
  expect((await walkByKeyboard(page)).faults).toEqual([]);
  await page.finish();
});
