import type { FormattedExecutionResult } from "graphql";
import { bytesOf, toByteString } from "../engine/wire/byte-string.js";
import type { RawJson } from "../engine/wire/raw-json.js";

/** The body of an answer as Apollo Server would write it, around raw data if there are any. */
export function writeResult(
  { errors, extensions }: Pick<FormattedExecutionResult, "errors" | "extensions">,
  data: RawJson | undefined,
): Buffer {
  let body = "";
  const add = (name: string, json: string) => {
    body += `${body === "" ? "{" : ","}"${name}":${json}`;
  };
  if (errors) add("errors", toByteString(JSON.stringify(errors)));
  if (data) add("data", data.byteString);
  if (extensions) add("extensions", toByteString(JSON.stringify(extensions)));

  return bytesOf(`${body}}\n`);
}
