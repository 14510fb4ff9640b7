import { type Answer, isAnswer } from "@kim-hub/kit/answer";
import { CommandError, InputError } from "../command-error.js";

/** By its text, or by the document id of a saved query. */
export type Question = ({ readonly query: string } | { readonly documentId: string }) & {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  readonly extensions?: Readonly<Record<string, unknown>>;
};

/** The hub's answer, with its errors; where none comes, one sentence and the exit code 1. */
export async function sendQuestion(url: string, headers: Headers, question: Question): Promise<Answer> {
  if (!URL.canParse(url))
    throw new InputError(`--url takes an address such as http://127.0.0.1:4000/graphql, not "${url}".`);

  // Followed, a redirect would carry the tokens elsewhere.
  const options: RequestInit = { method: "POST", headers, body: JSON.stringify(question), redirect: "manual" };
  const response = await fetch(url, options).catch(() => {
    throw new CommandError(`No gateway answers at ${url}; start the hub with npm start.`, 1);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!isAnswer(body)) throw new CommandError(`${url} answered ${response.status} without GraphQL.`, 1);

  return body;
}
