import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { type Contract, readContract } from "@kim-hub/kit/contract";
import { discardBody } from "@kim-hub/kit/discard-body";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { addAssets } from "./assets/assets.js";
import type { DashboardsConfig } from "./config.js";
import { createAskHub } from "./hub/ask-hub.js";
import { createAskProof } from "./hub/ask-proof.js";
import { readProcessingRecord } from "./hub/processing-record.js";
import { addPages } from "./layout/add-pages.js";
import { chooseLanguage } from "./layout/choose-language.js";
import { createActs } from "./layout/create-acts.js";
import { Failure } from "./layout/failure.js";
import { failureOf } from "./layout/failure-of.js";
import { failureView } from "./layout/failure-view.js";
import { createSender } from "./layout/send-view.js";
import { listActs, listPages } from "./pages/list-pages.js";
import { addSignIn } from "./sign-in/add-sign-in.js";
import { createDepartures } from "./sign-in/departures.js";
import type { EndedSessions } from "./sign-in/ended-sessions.js";
import { createIdentityProvider } from "./sign-in/identity-provider.js";
import type { SessionKeys } from "./sign-in/session-keys.js";
import { createSessions } from "./sign-in/sessions.js";

export interface DashboardsOptions {
  readonly config: DashboardsConfig;
  /** With which cookies are sealed; they may be others after a while. */
  readonly sessionKeys: SessionKeys;
  readonly savedQueries: readonly SavedQuery[];
  readonly matrix: AccessMatrix;
  /** The supergraph in use, whose descriptions name the codes. */
  readonly readSupergraph: () => string;
  readonly endedSessions: EndedSessions;
  readonly log: Pick<Logger, "error" | "warn">;
}

/** Serves the pages at `/`, beside the gateway's own addresses; their data come from `/graphql` in this process. */
export function addDashboards(
  http: FastifyInstance,
  { config, sessionKeys, savedQueries, matrix, readSupergraph, endedSessions, log }: DashboardsOptions,
): void {
  void http.register(async (routes) => {
    await routes.register(cookie);
    await routes.register(formbody);
    const provider = createIdentityProvider(config);
    const signIn = { ...config, sessionKeys };
    const departures = createDepartures(signIn, provider, log);
    const sessions = createSessions(signIn, provider, endedSessions, log);
    const assets = await addAssets(routes);
    const askHub = createAskHub(http);
    const { contact, logNetwork } = config;
    const data = {
      ...{ askHub, askProof: createAskProof(http), savedQueries, matrix, contact, logNetwork, signIn: config },
      graphiql: assets.graphiql,
      record: readProcessingRecord(config.recordFile),
      readContract: keepContract(readSupergraph),
    };
    const { pages, footer } = listPages(data);
    const { act, donePage } = createActs({ acts: listActs(data), askHub, sessions, config: signIn });
    const send = createSender({ pages, footer, assets, departures, issuer: config.issuer });
    addPages(routes, { pages: [...pages, ...footer, donePage], sessions, send, log });
    const fail = (failure: Failure, request: FastifyRequest, reply: FastifyReply) => {
      const language = chooseLanguage(request, reply);

      return send(failureView(failure, language), { request, language, session: null, signedIn: null }, reply);
    };
    addSignIn(routes, {
      ...{ config, provider, departures, sessions, act },
      fail: (request, reply, code) => fail(new Failure(code, { status: 400 }), request, reply),
    });
    // A form that is too large, or that cannot be read, is refused on a page, too.
    routes.setErrorHandler(async (error, request, reply) => {
      const failure = failureOf(error, log);
      await discardBody(request.raw);

      return fail(failure, request, reply);
    });
  });
}

/** Reads a supergraph once, when a page first needs it. */
function keepContract(readSupergraph: () => string): () => Contract {
  let known: { readonly supergraph: string; readonly contract: Contract } | null = null;

  return () => {
    const supergraph = readSupergraph();
    if (known?.supergraph !== supergraph) known = { supergraph, contract: readContract(supergraph) };

    return known.contract;
  };
}
