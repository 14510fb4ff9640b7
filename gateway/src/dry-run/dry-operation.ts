import type { DryRunReport } from "@kim-hub/kit/dry-run-report";
import type { OperationAnswer } from "../engine/answer/operation-answer.js";
import { fromByteString } from "../engine/wire/byte-string.js";
import { RawJson } from "../engine/wire/raw-json.js";
import type { AskSource } from "../engine/wire/source.js";
import { type DryField, shapeOf } from "./shape-of.js";

/** What an office has noted for one fetch. */
interface DryFetch extends Partial<DryRunReport> {
  readonly office: string;
}

interface RefusedFetch {
  readonly subgraph: string;
  /** The code by `Type.field`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** `extensions.dryRun`: what the hub would have done, and the shape of what it would have answered. */
interface DryAnswer {
  /** In the order in which the offices answered. */
  readonly fetches: readonly DryFetch[];
  /** Fields that the gateway refused in an office's place, because the matrix refuses every field of the fetch. */
  readonly notAsked: readonly { readonly office: string; readonly field: string; readonly code: string }[];
  readonly shape: readonly DryField[];
}

/** One operation as a dry run: offices are asked and plans go on as ever, and in place of data their shape leaves. */
export class DryOperation {
  /** Whether the caller is on this machine: nobody else may ask for one. */
  readonly isLocal: boolean;
  readonly #fetches: DryFetch[] = [];
  #shape: readonly DryField[] = [];

  constructor(isLocal: boolean) {
    this.isLocal = isLocal;
  }

  /** Asks and keeps what the office has noted. */
  listenTo(ask: AskSource): AskSource {
    return async (request) => {
      const answer = await ask(request);
      const { dryRun = {} } = answer;
      const noted: Partial<DryRunReport> = JSON.parse(fromByteString(JSON.stringify(dryRun)));
      this.#fetches.push({ office: request.subgraph, ...noted });

      return answer;
    };
  }

  /** The answer without its data, which are needed until here: mandates and required fields lead from one office to the next. */
  withhold({ data, ...answer }: OperationAnswer): OperationAnswer {
    if (data === null) return { data, ...answer };
    this.#shape = shapeOf(data.toJSON());

    return { ...answer, data: new RawJson("null") };
  }

  report(refusedFetches: readonly RefusedFetch[]): DryAnswer {
    const notAsked = refusedFetches.flatMap(({ subgraph, fields }) =>
      Object.entries(fields).map(([field, code]) => ({ office: subgraph, field, code })),
    );

    return { fetches: this.#fetches, notAsked, shape: this.#shape };
  }
}
