import type { FormattedExecutionResult } from "graphql";

/** JSON that is written already, in UTF-8; whoever serialises it in the usual way gets the same value. */
export class JsonBytes {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  toJSON(): unknown {
    return JSON.parse(this.bytes.toString());
  }
}

/** The body of an answer, as Apollo Server would write it, around data that are written already; without them, where there are none. */
export function writeResult(
  { errors, extensions }: Pick<FormattedExecutionResult, "errors" | "extensions">,
  data: Buffer | undefined,
): Buffer {
  const before = errors ? `"errors":${JSON.stringify(errors)}` : "";
  const after = extensions ? `"extensions":${JSON.stringify(extensions)}` : "";
  if (!data) return Buffer.from(`{${[before, after].filter(Boolean).join()}}\n`);

  return Buffer.concat([
    Buffer.from(`{${before}${before && ","}"data":`),
    data,
    Buffer.from(`${after && ","}${after}}\n`),
  ]);
}
