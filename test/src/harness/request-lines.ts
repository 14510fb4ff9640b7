import { existsSync, readFileSync } from "node:fs";
import { listLogFiles } from "@kim-hub/gateway/request-log";

/** One line of a log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** The gateway's lines on stdout, those about a request with all that its request log holds about it. */
export function withRequestLog(printed: readonly LogLine[], directory: string): readonly LogLine[] {
  if (!existsSync(directory)) return printed;
  const entries = new Map(
    listLogFiles(directory)
      .flatMap((file) => jsonLines(readFileSync(file, "utf8")))
      .map(({ at: _, salt: __, ...entry }) => [entry.requestId, entry]),
  );

  return printed.map((line) => ({ ...line, ...entries.get(line.requestId) }));
}

/** Every whole line that is JSON. */
export function jsonLines(text: string): LogLine[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line): LogLine => JSON.parse(line));
}
