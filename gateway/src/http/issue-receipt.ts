import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { NoteSigner } from "@kim-hub/kit/note-key";
import { RawJson } from "../engine/wire/raw-json.js";
import { createStatement } from "../receipts/create-statement.js";
import { signReceipt } from "../receipts/receipt.js";
import { summariseSources } from "./answer-extensions.js";
import type { Decorate } from "./decorate.js";

interface ReceiptOptions {
  readonly matrix: Pick<AccessMatrix, "policyVersion">;
  /** Null where the gateway has no key: its answers carry no receipts. */
  readonly receiptSigner: NoteSigner | null;
  /** The newest checkpoints of the offices' logs that the gateway has cosigned. */
  readonly readCheckpoints: () => Promise<readonly string[]>;
}

/** Puts a receipt into the answer of a run that asks for one, and leaves its line to the request log. */
export function issueReceipt({ matrix, receiptSigner, readCheckpoints }: ReceiptOptions): Decorate {
  return async (answer, context) => {
    const { runToReceipt } = context;
    if (!runToReceipt || context.dryRun || !receiptSigner || answer.data === undefined) return;
    const data: unknown = answer.data instanceof RawJson ? answer.data.toJSON() : answer.data;
    const result = { data, errors: answer.formattedErrors };
    const sources = summariseSources(context.sources);
    const checkpoints = await readCheckpoints();
    const receipt = signReceipt(
      createStatement(runToReceipt, result, { context, sources, matrix, checkpoints }),
      receiptSigner,
    );
    answer.receiptEntry = receipt.entry;
    const { hub } = answer.extensions ?? {};
    answer.extensions = { ...answer.extensions, hub: { ...Object(hub), receipt } };
  };
}
