import type { FormattedExecutionResult } from "graphql";
import { RawJson } from "../engine/wire/raw-json.js";
import { writeResult } from "./write-result.js";

/**
 * Serialises Apollo Server's results; raw JSON is not parsed again, which would round numbers and fail on deep values.
 */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data } = result;

  return data instanceof RawJson ? writeResult(result, data).toString() : `${JSON.stringify(result)}\n`;
}
