/** `npm run log -- verify <folder>`: whether exported logs are whole, by their files and public keys alone. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listExportedLogs, readExportedLog } from "@kim-hub/kit/exported-log";
import { type NetworkVerdict, verifyNetwork } from "@kim-hub/kit/verify-network";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { parseNetwork } from "./log-keys.js";
import { NETWORK_FILE } from "./network-file.js";

export interface VerifyLogsOptions {
  /** The public keys; without it those that came with the export, which whoever wrote it may have chosen. */
  readonly network?: string;
  /** In seconds, the youngest that logs are compared by. */
  readonly settle: string;
  readonly format: "json" | "table";
}

/** 1 if anything is wrong. */
export function verifyLogs(
  folder: string,
  { network, settle, format }: VerifyLogsOptions,
  { config: { directory }, terminal }: CommandContext,
): 0 | 1 {
  const exported = resolve(directory, folder);
  const file = network === undefined ? join(exported, NETWORK_FILE) : resolve(directory, network);
  for (const path of [exported, file]) if (!existsSync(path)) throw new InputError(`There is nothing at ${path}.`);
  const keepers = listExportedLogs(exported);
  if (keepers.length === 0) throw new InputError(`${exported} holds no exported log.`);
  const logs = keepers.map((keeper) => readExportedLog(exported, keeper));
  if (!/^\d{1,6}$/.test(settle)) throw new InputError(`--settle takes a number of seconds, not '${settle}'.`);
  const verdict = verifyNetwork(logs, parseNetwork(readFileSync(file, "utf8")), { settleSeconds: Number(settle) });
  terminal.print(format === "json" ? JSON.stringify(verdict, null, 2) : render(verdict));

  return verdict.contradictions.length > 0 || verdict.logs.some(({ fault }) => fault !== null) ? 1 : 0;
}

function render({ logs, contradictions }: NetworkVerdict): string {
  const rows = logs.map(({ keeper, size, entries, minimumIndex, fault }) => ({
    ...{ log: keeper, size, entries, from: minimumIndex, verdict: fault ?? "whole" },
  }));

  return [renderData({ logs: rows }), ...contradictions].join("\n");
}
