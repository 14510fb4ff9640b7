import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchToken } from "@kim-hub/infra/fetch-token";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { Purpose } from "@kim-hub/kit/viewer";
import { startTestHub } from "../../harness/test-hub.js";
import { CALLERS, getQuestion, type QuestionName } from "./questions.js";
import type { Scene } from "./scene.js";

/** The real subgraphs on a PostgreSQL of their own, and the questions to them. */
export interface HubScenes {
  readonly create: (name: HubQuestion) => Scene;
}

type HubQuestion = keyof typeof CALLERS;

export function isHubQuestion(name: QuestionName): name is HubQuestion {
  return name in CALLERS;
}

/** Starts the hub once for all its questions; what stops it is added to `stops`. */
export async function startHubScenes(stops: (() => Promise<void>)[]): Promise<HubScenes> {
  const hub = await startTestHub();
  stops.push(hub.stop);
  const token = await hub.releasePath();
  const { dataDirectory, ports } = hub.config;
  const subgraphs = Object.fromEntries(SUBGRAPHS.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`]));
  const envelopeKeyFile = join(dataDirectory, "envelope.private.json");
  const steeringHeaders = async () => ({
    authorization: `Bearer ${await fetchToken({ issuer: hub.issuer, username: "steering.bielefeld" })}`,
    "hub-purpose": Purpose.STEERING_CASE_REVIEW,
  });

  return {
    create: (name) => ({
      question: getQuestion(name, token),
      supergraphSdl: readFileSync(join(dataDirectory, "supergraph.graphql"), "utf8"),
      sources: { kind: "hub", subgraphs, caller: CALLERS[name], issuer: hub.issuer, envelopeKeyFile },
      issuer: hub.issuer,
      envelopeKeyFile,
      headers: name === "path" ? steeringHeaders : async () => ({}),
    }),
  };
}
