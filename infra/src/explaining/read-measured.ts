import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { listLogFiles } from "@kim-hub/gateway/request-log";
import { isObject } from "@kim-hub/kit/answer";

/** Where the services of a local installation log. */
export interface Logs {
  /** Of the services' own lines, `<service>.log`. */
  readonly folder: string;
  readonly requestLog: string;
}

/** What one fetch has cost, by the logs of the gateway and of the office. */
export interface MeasuredFetch {
  readonly office: string;
  /** At the gateway, with the way there and back. */
  readonly milliseconds: number;
  /** Null where the office was not asked, or has not logged it. */
  readonly statements: number | null;
  readonly officeMilliseconds: number | null;
  /** Rows that the answer has left in the office's disclosure log. */
  readonly disclosures: number;
  readonly failure: string | null;
}

const ATTEMPTS = 40;
const PAUSE_MILLISECONDS = 50;

type Line = Readonly<Record<string, unknown>>;

/** The fetches of an answered request, in the order in which they were answered; a service writes its line just after its answer. */
export async function readMeasured(requestId: string, { folder, requestLog }: Logs): Promise<readonly MeasuredFetch[]> {
  const entry = await waitFor(() => linesOf(requestLog, listLogFiles).find((line) => line.requestId === requestId));
  const fetches = (Array.isArray(entry?.fetches) ? entry.fetches : []).filter(isObject);
  const taken = new Map<string, number>();
  const measured: MeasuredFetch[] = [];
  for (const { subgraph, requestId: known, milliseconds, disclosures, failure } of fetches) {
    const office = String(subgraph);
    const nth = taken.get(office) ?? 0;
    taken.set(office, nth + 1);
    const own = () => linesOf(join(folder, `${office}.log`)).filter((line) => line.requestId === known)[nth];
    const line = known === null ? undefined : await waitFor(own);
    measured.push({
      office,
      milliseconds: Number(milliseconds),
      statements: line ? Number(line.statements) : null,
      officeMilliseconds: line ? Number(line.milliseconds) : null,
      disclosures: Number(disclosures ?? 0),
      failure: typeof failure === "string" ? failure : null,
    });
  }

  return measured;
}

async function waitFor(find: () => Line | undefined): Promise<Line | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = find();
    if (found) return found;
    await pause(PAUSE_MILLISECONDS);
  }

  return undefined;
}

/** The whole lines of a log, or of all files of one. */
function linesOf(path: string, list: (path: string) => readonly string[] = (file) => [file]): readonly Line[] {
  if (!existsSync(path)) return [];

  return list(path).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("{") && line.endsWith("}"))
      .map((line): Line => JSON.parse(line)),
  );
}
