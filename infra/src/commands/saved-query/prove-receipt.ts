/** `npm run saved-query -- prove receipt.json`: waits for the proofs that the runs were logged, and puts them into the file. */
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hashEntry } from "@kim-hub/kit/log-entry";
import { getKnownLog } from "@kim-hub/kit/log-network";
import type { ReceiptedRun } from "@kim-hub/kit/receipted-run";
import type { CommandContext } from "../command-context.js";
import { CommandError } from "../command-error.js";
import { parseNetwork, readNetworkText } from "../log/log-keys.js";
import { readReceiptFile, replaceReceiptFile } from "./receipt-file.js";

export interface ProveOptions {
  readonly url: string;
}

const BETWEEN_TRIES_MILLISECONDS = 5000;
/** Three of the longest times between two checkpoints. */
const MOST_TRIES = 540;

export async function proveReceipt(file: string, { url }: ProveOptions, context: CommandContext): Promise<void> {
  const { config, terminal } = context;
  const path = resolve(config.directory, file);
  const runs = readReceiptFile(path);
  const proven: ReceiptedRun[] = [];
  for (const run of runs) {
    proven.push(run.proof === null ? { ...run, proof: await waitForProof(run, url, context) } : run);
    replaceReceiptFile(path, [...proven, ...runs.slice(proven.length)]);
  }
  terminal.print(
    `${path}: proven that ${proven.length === 1 ? "the run was" : `all ${proven.length} runs were`} logged.`,
  );
}

async function waitForProof({ receipt }: ReceiptedRun, url: string, context: CommandContext): Promise<string> {
  const address = new URL("/receipts/proof", url);
  address.searchParams.set("entry", hashEntry(receipt.entry).toString("hex"));
  address.searchParams.set("at", String(JSON.parse(receipt.entry).at));
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    await askForCheckpoint(context);
    const response = await fetch(address).catch(() => {
      throw new CommandError(`No gateway answers at ${url}.`, 2);
    });
    if (response.status === 200) return response.text();
    if (response.status !== 404 && response.status !== 429)
      throw new CommandError(`The gateway answers ${response.status} to the question for a proof.`, 2);
    if (attempt === 0) context.terminal.complain("waiting for the log's next checkpoint …");
    await pause(BETWEEN_TRIES_MILLISECONDS);
  }
  throw new CommandError("No checkpoint came; ask again later with `npm run saved-query -- prove`.", 2);
}

/** On the machine of the log's keeper an audit need not wait for the clock; elsewhere nothing answers there. */
async function askForCheckpoint({ config: { environment } }: CommandContext): Promise<void> {
  try {
    const { url } = getKnownLog(parseNetwork(readNetworkText(environment)), "gateway");
    await fetch(new URL("/checkpoint", url), { method: "POST" });
  } catch {
    // The clock brings the next one.
  }
}
