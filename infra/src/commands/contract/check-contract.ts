/** `npm run check:contract -- --base main`: what the offices' contracts do to those who rely on them, before it lands. */
import { resolve } from "node:path";
import { ROOT } from "../../installation/root.js";
import type { CommandContext } from "../command-context.js";

export interface CheckContractOptions {
  readonly base: string;
  readonly format: "json" | "text";
  /** The clone; this one without it. */
  readonly folder?: string;
}

/** Writes nothing. The exit code is 1 where something breaks. */
export async function printContractCheck(
  { base, format, folder }: CheckContractOptions,
  { config, terminal }: CommandContext,
): Promise<number> {
  // The composer takes its time to load, and no other command needs it.
  const { checkContract } = await import("@kim-hub/schema/check-contract");
  const { writeReport } = await import("@kim-hub/schema/write-contract-report");
  const report = await checkContract({ folder: folder === undefined ? ROOT : resolve(config.directory, folder), base });

  terminal.print(format === "json" ? JSON.stringify(report, null, 2) : writeReport(report));
  return report.level === "BREAKING" ? 1 : 0;
}
