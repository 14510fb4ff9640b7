import type { Purpose } from "@kim-hub/kit/viewer";
import { getSavedQuery } from "../../../hub/find-saved-query.js";
import type { PageData } from "../../../hub/page-data.js";
import { runSavedQuery } from "../../../hub/run-saved-query.js";
import { nothingHere } from "../../../layout/failure.js";
import type { Visit } from "../../../layout/visit.js";
import { readParameters } from "../form/parameters.js";
import type { ShownRun } from "./shown-run.js";

interface AskedByAddress {
  readonly id: string;
  /** Null for public data. */
  readonly purpose: Purpose | null;
  /** The parameters as the page's address has them; at one that is none there is nothing. */
  readonly given: ReadonlyMap<string, string>;
}

/** Runs the saved query on which a page of its own is built. */
export async function runShown(
  data: PageData,
  { request, session, language }: Visit,
  { id, purpose, given }: AskedByAddress,
): Promise<ShownRun> {
  const query = getSavedQuery(data, id);
  const contract = data.readContract();
  const { variables, faults } = readParameters(given, query, contract);
  if (faults.size > 0) throw nothingHere();
  const run = await runSavedQuery(data.askHub, query, {
    ...{ request, purpose, variables, session },
  });

  return { query, run, contract, language, given };
}
