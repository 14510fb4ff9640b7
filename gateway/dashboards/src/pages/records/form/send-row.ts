import { isObject } from "@kim-hub/kit/answer";
import { codeOf, factsOf } from "../../../hub/answer.js";
import type { PageData } from "../../../hub/page-data.js";
import { Failure } from "../../../layout/failure.js";
import type { Visit } from "../../../layout/visit.js";
import type { RecordedNoun } from "../list-nouns.js";
import { RECORD_PURPOSE } from "../record-access.js";
import { faultOf, type HubFault } from "./hub-fault.js";

/** What becomes of a form: the row's id, or why it was refused. */
export type Sent = { readonly id: string } | HubFault;

interface Sending {
  readonly noun: RecordedNoun;
  readonly input: Readonly<Record<string, unknown>>;
  /** Null for a new row. */
  readonly correction: { readonly id: string; readonly expectedVersion: number } | null;
}

const FAULTS: ReadonlySet<string> = new Set(["BAD_USER_INPUT", "CONFLICT", "FORBIDDEN"]);

/** Records the input as a new row, or corrects one with it. */
export async function sendRow(
  { askHub }: Pick<PageData, "askHub">,
  { request, session }: Visit,
  { noun: { noun, fields }, input, correction }: Sending,
): Promise<Sent> {
  const query = correction
    ? `mutation ($id: ID!, $expectedVersion: Int!, $input: ${noun}Input!) {
        row: correct${noun}(id: $id, expectedVersion: $expectedVersion, input: $input) { id } }`
    : `mutation ($input: ${noun}Input!) { row: record${noun}(input: $input) { id } }`;
  const answer = await askHub({
    ...{ request, session, purpose: RECORD_PURPOSE, operation: { query } },
    variables: { input, ...correction },
  });
  const row: unknown = Object(answer.data).row;
  if (isObject(row)) return { id: String(row.id) };
  const errors = answer.errors ?? [];
  const fault = faultOf(
    errors,
    fields.map(({ name }) => name),
  );
  if (fault && FAULTS.has(fault.code)) return fault;
  throw new Failure(errors[0] ? codeOf(errors[0]) : "INTERNAL_SERVER_ERROR", { requestId: factsOf(answer).requestId });
}
