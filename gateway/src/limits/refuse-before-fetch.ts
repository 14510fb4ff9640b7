import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { isDataClass } from "@kim-hub/kit/data-class";
import { refusalOf } from "@kim-hub/kit/refusal";
import type { HubContext } from "../caller/hub-context.js";
import type { AskSource } from "../engine/wire/source.js";

/**
 * Answers a fetch in the subgraph's place, in its words, where the matrix refuses every field of it to the caller. A field is judged for the
 * subgraph that is asked. Where the subgraph must be asked anyway, it refuses the field itself: its check counts.
 */
export function refuseBeforeFetch(
  ask: AskSource,
  matrix: AccessMatrix,
  { caller, refusals }: Pick<HubContext, "caller" | "refusals">,
): AskSource {
  return (request) => {
    const { subgraph } = request;
    const fields = new Map<string, string>();
    const answer = request.refuse(({ type, name, dataClass }) => {
      const refusal = isDataClass(dataClass)
        ? refusalOf({ typeName: type, dataClass, subgraph }, caller, matrix)
        : null;
      if (!refusal) return null;
      const { message, code } = refusal;
      fields.set(`${type}.${name}`, code);

      return { message, code };
    });
    if (!answer) return ask(request);
    refusals.push({ subgraph, fields: Object.fromEntries(fields) });

    return Promise.resolve(answer);
  };
}
