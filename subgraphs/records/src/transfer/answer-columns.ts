import { DATE, TEXT } from "../rules/text-rules.js";
import { oneOf } from "../rules/value-rules.js";
import { optional, withDefault } from "../table/column.js";
import { TransferState } from "./transfer-state.js";

/** The columns that the answer and the file fill in: no client says them, and a correction of the offer leaves them as they are. */
export const ANSWER_COLUMNS = {
  state: withDefault<TransferState>(TransferState.REQUESTED, oneOf(TransferState), { ofActs: true }),
  decided_on: optional(DATE, { ofActs: true }),
  from_authority: optional(TEXT, { ofActs: true }),
  pseudonym: optional(TEXT, { ofActs: true, secret: true }),
};
