import type { ExportedEntry, ExportedLog } from "./exported-log.js";
import type { LogVerdict } from "./verify-log.js";

/** How the id begins of what an office does for itself, without the gateway: an import, a command. */
export const OWN_REQUEST = "office:";
/** So long the answer of a request that an office has logged may take, and a cosignature after its checkpoint. */
const SETTLE_SECONDS = 60;
const GATEWAY = "gateway";

/** A fetch as the gateway's log has it. */
interface LoggedFetch {
  readonly subgraph: string;
  readonly requestId: string | null;
  readonly failure: string | null;
  readonly shared?: true;
  /** How many rows the office said that it had written. */
  readonly disclosures?: number;
}

interface GatewayEntry {
  readonly index: number;
  readonly at: number;
  readonly fetches: readonly LoggedFetch[];
}

interface OfficeEntry {
  readonly index: number;
  readonly at: number;
  readonly requestId: string;
}

/** The first entry of each office whose request the gateway does not know, and the first of the gateway's whose rows an office lacks. */
export function matchRequests(
  logs: readonly ExportedLog[],
  verdicts: readonly LogVerdict[],
  settleSeconds = SETTLE_SECONDS,
): string[] {
  const gateway = logs.find(({ keeper }) => keeper === GATEWAY);
  if (!gateway) return [];
  const answered = gateway.entries.map(readGatewayEntry);
  /** Until when a log surely holds what had happened: by the word of its witnesses. */
  const until = (keeper: string) =>
    (verdicts.find((verdict) => verdict.keeper === keeper)?.witnessedAt ?? Number.POSITIVE_INFINITY) - settleSeconds;

  return logs.flatMap((office) => {
    if (office === gateway) return [];
    const rows = office.entries.map(readOfficeEntry);
    const period = {
      // What one log no longer has, the other cannot be held to.
      from: Math.max(beginOf(office, rows), beginOf(gateway, answered)),
      until: Math.min(until(office.keeper), until(GATEWAY)),
    };
    const isIn = ({ at }: { readonly at: number }) => at >= period.from && at <= period.until;

    return [
      findUnknownRow(office.keeper, rows.filter(isIn), answered),
      findLackingRows(office.keeper, rows, answered.filter(isIn)),
    ].filter((sentence) => sentence !== null);
  });
}

function findUnknownRow(
  keeper: string,
  rows: readonly OfficeEntry[],
  answered: readonly GatewayEntry[],
): string | null {
  const known = new Set(
    answered
      .flatMap(({ fetches }) => fetches.filter(({ subgraph }) => subgraph === keeper))
      .map(({ requestId }) => requestId),
  );
  const unknown = rows.find(({ requestId }) => !requestId.startsWith(OWN_REQUEST) && !known.has(requestId));

  return unknown ? `Entry ${unknown.index} of ${keeper} is of a request that the gateway's log does not know.` : null;
}

function findLackingRows(
  keeper: string,
  rows: readonly OfficeEntry[],
  answered: readonly GatewayEntry[],
): string | null {
  const counts = new Map<string | null, number>();
  for (const { requestId } of rows) counts.set(requestId, (counts.get(requestId) ?? 0) + 1);
  for (const { index, fetches } of answered) {
    const stated = new Map<string | null, number>();
    for (const { subgraph, requestId, shared, disclosures = 0 } of fetches) {
      if (subgraph === keeper && !shared) stated.set(requestId, (stated.get(requestId) ?? 0) + disclosures);
    }
    for (const [requestId, count] of stated) {
      // A fetch that was sent again may have left more.
      const found = counts.get(requestId) ?? 0;
      if (found < count)
        return `Entry ${index} of the gateway has ${count} disclosures by ${keeper}, whose log has ${found} of them.`;
    }
  }

  return null;
}

/** The first instant of which a log still has everything; the beginning of time while nothing was deleted. */
function beginOf(
  { paddings }: ExportedLog,
  entries: readonly { readonly index: number; readonly at: number }[],
): number {
  const isWhole = Math.min(entries[0]?.index ?? 0, ...paddings.map(({ start }) => start)) === 0;

  return isWhole ? Number.NEGATIVE_INFINITY : (entries[0]?.at ?? Number.POSITIVE_INFINITY) + 1;
}

function readGatewayEntry({ index, json }: ExportedEntry): GatewayEntry {
  const { at, fetches } = Object(JSON.parse(json));

  return { index, at: Date.parse(at) / 1000, fetches: Array.isArray(fetches) ? fetches : [] };
}

function readOfficeEntry({ index, json }: ExportedEntry): OfficeEntry {
  const { at, request_id: requestId } = Object(JSON.parse(json));

  return { index, at: Number(at) / 1_000_000, requestId: String(requestId) };
}
