import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Answer, isAnswer } from "@kim-hub/kit/answer";
import { localDate } from "@kim-hub/kit/calendar";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { DEMONSTRATION_CLIENT } from "../demonstration/clients.js";
import { fetchToken } from "../identity/fetch-token.js";
import { ROOT } from "../installation/root.js";
import type { Hub } from "./hub.js";

const RELEASE = `mutation ($client: ID!, $sitting: LocalDate!) {
  releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", ageBand: AGE_27_44, sitting: $sitting }) { token pathId }
}`;

/** Where the main query stands; its path is shown for asking it again. */
export const MAIN_QUERY = "schema/saved-queries/s1-released-path/query.graphql";

/** The released path's token, and what the steering group was answered with it. */
export interface MainAnswer {
  readonly token: string;
  readonly answer: Answer;
}

/** A case manager of Bielefeld releases the demonstration client's path; the steering group asks for it. */
export async function askMainQuery(hub: Hub): Promise<MainAnswer> {
  const token = tokenOf(await release(hub));
  const query = await readFile(join(ROOT, MAIN_QUERY), "utf8");
  const { issuer, audience } = hub;
  const authorization = `Bearer ${await fetchToken({ issuer, audience, username: "steering.bielefeld" })}`;
  const headers = { authorization, "hub-purpose": "STEERING_CASE_REVIEW" };

  return { token, answer: await ask(hub.url, headers, { query, variables: { token } }) };
}

async function release({ url, issuer, audience, trustCentreAudience }: Hub): Promise<Answer> {
  const username = "casemanager.bielefeld";
  const headers = {
    authorization: `Bearer ${await fetchToken({ issuer, audience, username })}`,
    [TRUST_CENTRE_HEADER]: `Bearer ${await fetchToken({ issuer, audience: trustCentreAudience, username })}`,
    "hub-purpose": "CASE_WORK",
  };

  return ask(url, headers, { query: RELEASE, variables: { client: DEMONSTRATION_CLIENT, sitting: localDate() } });
}

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

async function ask(url: string, headers: Readonly<Record<string, string>>, question: Question): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(question),
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
