import type { FormattedExecutionResult } from "graphql";
import { toWire, wireBytes } from "../engine/wire/wire-text.js";
import type { WrittenJson } from "../engine/wire/written-json.js";

/** The body of an answer, as Apollo Server would write it, around data that are written already; without them, where there are none. */
export function writeResult(
  { errors, extensions }: Pick<FormattedExecutionResult, "errors" | "extensions">,
  data: WrittenJson | undefined,
): Buffer {
  let body = "";
  const add = (name: string, json: string) => {
    body += `${body === "" ? "{" : ","}"${name}":${json}`;
  };
  if (errors) add("errors", toWire(JSON.stringify(errors)));
  if (data) add("data", data.wire);
  if (extensions) add("extensions", toWire(JSON.stringify(extensions)));

  return wireBytes(`${body}}\n`);
}
