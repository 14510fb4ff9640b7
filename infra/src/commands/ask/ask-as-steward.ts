/** Asks the hub as a data steward, and tells the trust centre what their office states. */
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { Purpose } from "@kim-hub/kit/viewer";
import { fetchToken } from "../../identity/fetch-token.js";
import { CommandError } from "../command-error.js";
import type { CommandConfig } from "../config.js";
import { sendQuestion } from "./send-question.js";

interface Asked {
  readonly url: string;
  /** Their username. */
  readonly steward: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The answer's data; a failure is one sentence, and the exit code 1. */
export async function askAsSteward({ steward, ...asked }: Asked, config: CommandConfig): Promise<unknown> {
  return send(asked, await authorize(steward, config));
}

/** The same for a mutation of the trust centre, with which the steward's token for it goes. */
export async function tellTrustCentre({ steward, ...asked }: Asked, config: CommandConfig): Promise<unknown> {
  const headers = await authorize(steward, config);
  const { issuer, trustCentreAudience: audience } = config;
  headers.set(TRUST_CENTRE_HEADER, `Bearer ${await fetchToken({ issuer, audience, username: steward })}`);

  return send(asked, headers);
}

async function authorize(username: string, { issuer, audience }: CommandConfig): Promise<Headers> {
  const token = await fetchToken({ issuer, audience, username });

  return new Headers({
    "content-type": "application/json",
    "hub-purpose": Purpose.RELEASE_PROOF,
    authorization: `Bearer ${token}`,
  });
}

async function send({ url, ...question }: Omit<Asked, "steward">, headers: Headers): Promise<unknown> {
  const { data = null, errors = [] } = await sendQuestion(url, headers, question);
  const [refusal] = errors;
  if (refusal) throw new CommandError(`The hub answers: ${refusal.message}`, 1);

  return data;
}
