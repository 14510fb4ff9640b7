import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const folder = mkdtempSync(join(tmpdir(), "logs-"));
const full = join(folder, "full");
mkdirSync(full);
writeFileSync(join(full, "network.json"), "{}");

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const complaints: string[] = [];
  const terminal = { print: () => {}, complain: (text: string) => void complaints.push(text) };
  const config = readCommandConfig({ DATA_DIRECTORY: join(folder, "none"), INIT_CWD: folder });

  return { code: await runCommand(["log", ...args], { terminal, config }), complaints: complaints.join("\n") };
}

test.each([
  [["export", "new", "--office", "police"], /^--office takes one of .*, not 'police'\.$/],
  [["export", "full"], /full is not empty\.$/],
  [["export", "new"], /^There is no network of logs at .*; start the hub with npm start or set LOG_NETWORK_FILE\.$/],
  [["verify", "nowhere"], /^There is nothing at .*nowhere\.$/],
  [["verify", "full"], /full holds no exported log\.$/],
  [["receipt", "immigration", "x"], /^An entry has an id such as/],
  [["receipt", "police", "x"], /^A receipt is of one of .*, not of 'police'\.$/],
  [["check-receipt", "nowhere", "--network", "full/network.json"], /^There is nothing at .*nowhere\.$/],
  [["check-receipt", "full/network.json", "--network", "full/network.json"], /^The network of logs names no logs/],
])("bad input is one sentence and exit code 2: %j", async (args, sentence) => {
  const { code, complaints } = await run(...args);

  expect(code).toBe(2);
  expect(complaints).toMatch(sentence);
});
