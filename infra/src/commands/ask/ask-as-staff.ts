/** Sends a mutation of the trust centre to the hub, with both tokens of the person who does it. */
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { fetchToken } from "../../identity/fetch-token.js";
import { renderErrors } from "../../terminal/table.js";
import { CommandError } from "../command-error.js";
import type { CommandConfig } from "../config.js";
import { sendQuestion } from "./send-question.js";

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
  const headers = new Headers({
    "content-type": "application/json",
    "hub-purpose": purpose,
    authorization: `Bearer ${token}`,
    [TRUST_CENTRE_HEADER]: `Bearer ${own}`,
  });
  const { data = null, errors = [] } = await sendQuestion(url, headers, { query, variables });
  if (errors.length > 0) throw new CommandError(renderErrors(errors), 1);

  return data;
}
