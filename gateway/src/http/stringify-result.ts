import type { FormattedExecutionResult } from "graphql";
import { RawJson } from "../engine/wire/raw-json.js";
import { writeResult } from "./write-result.js";

/** What Apollo Server sends; data that are written already are not parsed again, which would round numbers and fails where they are deep. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data } = result;

  return data instanceof RawJson ? writeResult(result, data).toString() : `${JSON.stringify(result)}\n`;
}
