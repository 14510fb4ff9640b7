import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type HubBrowser, startHubBrowser } from "../harness/browser/hub-browser.js";
import { signIn } from "../harness/browser/sign-in.js";
import { jsonLines } from "../harness/request-lines.js";

let started: HubBrowser;

beforeAll(async () => {
  started = await startHubBrowser({ GATEWAY_WORKERS: "2" });
});

afterAll(() => started?.stop());

/** The processes that have become ready, in their order: both workers, then the one that started them. */
const listReady = () =>
  jsonLines(readFileSync(join(started.hub.config.dataDirectory, "logs", "gateway.log"), "utf8"))
    .filter(({ msg, pid }) => msg === "ready" && pid !== undefined)
    .map(({ pid }) => Number(pid));

/** On new connections, so that each worker is asked. */
async function isKnown(cookie: string): Promise<readonly boolean[]> {
  const known: boolean[] = [];
  for (let attempt = 0; attempt < 16; attempt += 1) {
    const answer = await fetch(`${started.origin}/queries`, {
      redirect: "manual",
      headers: { accept: "text/html", connection: "close", cookie },
    });
    known.push((await answer.text()).includes("Petra Beispiel"));
  }

  return [...new Set(known)];
}

test("a cookie that was kept from before the sign-out opens nothing in any worker, nor in one that begins later", async () => {
  const page = await started.browser.openPage();
  await signIn(page, "steering.bielefeld");
  const kept = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect(await isKnown(kept)).toEqual([true]);

  await page.locator("header form button").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${started.origin}/signed-out`);
  expect(await isKnown(kept)).toEqual([false]);

  for (const worker of listReady().slice(0, 2)) process.kill(worker, "SIGKILL");
  for (let attempt = 0; attempt < 600 && listReady().length < 5; attempt += 1) await pause(50);
  expect(listReady()).toHaveLength(5);
  expect(await isKnown(kept)).toEqual([false]);
  await page.finish();
});
