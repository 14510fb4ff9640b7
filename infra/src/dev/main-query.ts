import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { type Answer, isAnswer } from "../commands/answer.js";
import { DEMONSTRATION_CLIENT } from "../demonstration/clients.js";
import { fetchToken } from "../identity/fetch-token.js";
import { ROOT } from "./config.js";
import type { Hub } from "./hub.js";

const RELEASE = `mutation ($client: ID!) {
  releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", ageBand: AGE_27_44 }) { token pathId }
}`;

/** Where the main query stands; its path is shown to whoever wants to ask it again. */
export const MAIN_QUERY = "schema/saved-queries/s1-released-path/query.graphql";

/** The released path's token, and what the steering group was answered with it. */
export interface MainAnswer {
  readonly token: string;
  readonly answer: Answer;
}

/** A case manager of Bielefeld releases the demonstration client's path; the steering group asks for it. */
export async function askMainQuery(hub: Hub): Promise<MainAnswer> {
  const released = await ask(hub, "casemanager.bielefeld", "CASE_WORK", RELEASE, { client: DEMONSTRATION_CLIENT });
  const token = tokenOf(released);
  const query = await readFile(join(ROOT, MAIN_QUERY), "utf8");

  return { token, answer: await ask(hub, "steering.bielefeld", "STEERING_CASE_REVIEW", query, { token }) };
}

async function ask(
  { url, issuer, trustCentreAudience }: Hub,
  username: string,
  purpose: string,
  query: string,
  variables: Readonly<Record<string, string>>,
): Promise<Answer> {
  const authorization = `Bearer ${await fetchToken({ issuer, username })}`;
  const own = query === RELEASE && (await fetchToken({ issuer, username, audience: trustCentreAudience }));
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization,
      "hub-purpose": purpose,
      ...(own && { [TRUST_CENTRE_HEADER]: `Bearer ${own}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await response.json();
  if (!isAnswer(answer)) throw new Error("The gateway answered no GraphQL.");

  return answer;
}

function tokenOf({ data, errors }: Answer): string {
  const { token } = Object(Object(data).releasePath);
  if (typeof token !== "string")
    throw new Error(`The demonstration path was not released: ${errors?.[0]?.message ?? "no reason given"}`);

  return token;
}
