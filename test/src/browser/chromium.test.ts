import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

const run = promisify(execFile);
const START = `
  const { startBrowser } = await import(process.argv[1]);
  const browser = await startBrowser({ origin: "http://127.0.0.1" });
  const page = await browser.openPage();
  await page.setContent("<h1>Größe</h1>");
  console.log(await page.textContent("h1"));
  await page.finish();
  await browser.stop();`;

test("two processes unpack Chromium at once, in a folder with a space and an umlaut, and both start it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chromium-"));
  const temporary = join(folder, "Kreis Düren");
  await mkdir(temporary);
  const module = new URL("../harness/browser/start-browser.js", import.meta.url).href;
  const start = () =>
    run(process.execPath, ["--input-type=module", "--eval", START, module], {
      env: { PATH: process.env.PATH, TMPDIR: temporary },
    });

  const [one, other] = await Promise.all([start(), start()]);

  expect([one.stdout, other.stdout]).toEqual(["Größe\n", "Größe\n"]);
  const left = await readdir(temporary);
  expect(left).toEqual([expect.stringMatching(/^kim-hub-chromium-[\d.]+-\d+$/)]);
  await rm(folder, { recursive: true });
});
