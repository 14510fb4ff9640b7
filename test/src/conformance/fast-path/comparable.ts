import type { LogLine } from "../../harness/request-lines.js";

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The text with one word for every request id. */
export function withoutIds(text: string): string {
  return text.replace(UUID, "uuid");
}

const bySubgraph = (left: { subgraph: string }, right: { subgraph: string }) =>
  left.subgraph < right.subgraph ? -1 : 1;

/** A line of the request log, without the parts that differ from request to request. */
export function comparable(line: LogLine): unknown {
  const { time: _, fetches, ...others } = line;
  const rest = { ...others, fetches: Array.isArray(fetches) ? fetches.toSorted(bySubgraph) : fetches };
  const steady = (name: string, value: unknown) => (name === "milliseconds" ? typeof value : value);

  return JSON.parse(withoutIds(JSON.stringify(rest, steady)));
}
