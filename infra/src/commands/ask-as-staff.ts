/** Sends a mutation of the trust centre to the hub, with both tokens of the person who does it. */
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { fetchToken } from "../identity/fetch-token.js";
import { isAnswer } from "../terminal/answer.js";
import { renderErrors } from "../terminal/table.js";
import { CommandError } from "./command-error.js";
import type { CommandConfig } from "./config.js";

interface Asked {
  readonly url: string;
  readonly username: string;
  readonly purpose: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The answer's data; a failure is one sentence, and the exit code 1. */
export async function askAsStaff(
  { url, username, purpose, query, variables }: Asked,
  { issuer, audience, trustCentreAudience }: CommandConfig,
): Promise<unknown> {
  const [token, own] = await Promise.all(
    [audience, trustCentreAudience].map((each) => fetchToken({ issuer, audience: each, username })),
  );
  const headers = {
    "content-type": "application/json",
    "hub-purpose": purpose,
    authorization: `Bearer ${token}`,
    [TRUST_CENTRE_HEADER]: `Bearer ${own}`,
  };
  // Followed, a redirect would carry the tokens elsewhere.
  const options: RequestInit = {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
    redirect: "manual",
  };
  const response = await fetch(url, options).catch(() => {
    throw new CommandError(`No gateway answers at ${url}; start the hub with npm start.`, 1);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!isAnswer(body)) throw new CommandError(`${url} answered ${response.status} without GraphQL.`, 1);
  const { data = null, errors = [] } = body;
  if (errors.length > 0) throw new CommandError(renderErrors(errors), 1);

  return data;
}
