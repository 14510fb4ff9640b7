import type { DryRun } from "../dry-run/dry-run.js";
import type { DisclosureWriter } from "./disclosure-writer.js";

/** Notes the rows of a dry run's answer in place of writing them, and takes its mandates for unused: nobody uses one twice. */
export function createDryWriter(dryRun: DryRun): Pick<DisclosureWriter, "write"> {
  return {
    async write({ rows, mandates }) {
      dryRun.noteDisclosures(rows);

      return new Set(mandates.map(({ id }) => id));
    },
  };
}
