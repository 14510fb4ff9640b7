import { bytesOf, toByteString } from "../wire/byte-string.js";
import type { Run } from "./run.js";

interface BodyOptions {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: readonly string[];
}

/** Writes the body of one fetch around its variables; `lists` are further variables as JSON members. */
export type WriteBody = (run: Run, lists: readonly string[]) => Buffer;

/** Parts that are the same for every run are written once. */
export function compileBody({ query, operationName, variables }: BodyOptions): WriteBody {
  const name = operationName === undefined ? "" : `"operationName":${JSON.stringify(operationName)},`;
  const head = toByteString(`{${name}"query":${JSON.stringify(query)},"variables":{`);

  return (run, lists) => {
    let members = lists.join(",");
    for (const variable of variables) {
      const text = run.variable(variable);
      if (text !== null) members += members === "" ? text : `,${text}`;
    }

    return bytesOf(`${head}${members}}}`);
  };
}
