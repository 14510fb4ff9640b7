import { readFile } from "node:fs/promises";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { addDashboards } from "@kim-hub/dashboards/add-dashboards";
import { SessionKeys } from "@kim-hub/dashboards/session-keys";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { createTokenVerifier } from "@kim-hub/kit/access-token";
import { formatError } from "@kim-hub/kit/format-error";
import { addRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { KeyRings } from "@kim-hub/kit/key-rings";
import { apolloLogger, createLog } from "@kim-hub/kit/log";
import { readyWith } from "@kim-hub/kit/process-metrics";
import type { Needs } from "@kim-hub/kit/readiness";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import type { Service } from "@kim-hub/kit/service";
import { provideIdentity } from "@kim-hub/kit/tls-identity";
import type { GraphQLSchema } from "graphql";
import type { HubContext } from "./caller/hub-context.js";
import type { GatewayConfig } from "./config.js";
import { createFastAnswer } from "./fast-path/fast-answer.js";
import { addFastRoute } from "./fast-path/fast-route.js";
import { createConcerns } from "./http/concerns.js";
import { concernsPlugin } from "./http/concerns-plugin.js";
import { addProofRoute } from "./http/proof-route.js";
import { createContextOf } from "./http/request-context.js";
import { stringifyResult } from "./http/stringify-result.js";
import { MOST_TOKENS } from "./limits/operation-limits.js";
import { OPERATION_RULES } from "./limits/operation-rules.js";
import { createCostBudget, createRateLimit } from "./limits/rate-limit.js";
import { GatewayObservation } from "./metrics/observe-gateway.js";
import { KeptPlans } from "./planner/kept-plans.js";
import { OperationPlanning } from "./planner/operation-planning.js";
import { Planner } from "./planner/planner.js";
import { ReadyThread } from "./planner/ready-thread.js";
import { createCheckpointReader } from "./receipts/office-checkpoints.js";
import { createEntryProver } from "./receipts/prove-entry.js";
import { createReceiptSigner } from "./receipts/receipt.js";
import type { PublicFieldsOf } from "./request-log/accountable.js";
import { provideDirectory } from "./request-log/log-directory.js";
import { RequestLog } from "./request-log/request-log.js";
import { addNamedRuns } from "./saved-queries/named-runs.js";
import { reportMisfits } from "./saved-queries/report-misfits.js";
import { SavedQueries } from "./saved-queries/saved-queries.js";
import { ApolloGateway } from "./supergraph/apollo-gateway.js";
import { EngineInUse } from "./supergraph/engine-in-use.js";
import { OperationRunner } from "./supergraph/operation-runner.js";
import { SupergraphWatch } from "./supergraph/supergraph-watch.js";
import { RequestFetchContext } from "./transport/request-fetch-context.js";
import { createTransport } from "./transport/transport.js";
import { shareEndedSessions } from "./workers/shared-ended-sessions.js";
import { hearStarter } from "./workers/words-of-starter.js";

/** A saved query takes some ten milliseconds to plan. */
const PLANNING_LIMITS = { milliseconds: 3000, mebibytes: 512 };

/** Starts the hub's public door: authenticate, purpose, plan, fetch, merge, log, answer. */
export async function startGateway(
  config: GatewayConfig,
  log = createLog("gateway"),
  givenRequestLog: Pick<RequestLog, keyof RequestLog> = new RequestLog({ directory: config.requestLogDirectory, log }),
): Promise<Service> {
  const keys = new KeyRings();
  const envelopeKey = keys.import("ENVELOPE_PRIVATE_KEY_FILE", config.envelopePrivateKey, "sign");
  const matrix = readAccessMatrix(config.accessMatrixFile);
  const verify = createTokenVerifier(config.tokens);
  const identity = provideIdentity(config.tls, keys);
  const http = createHttpServer({
    ...config,
    // Callers show tokens, and no certificates.
    door: identity && config.tlsAtDoor ? { identity, admits: null } : null,
  });
  const countRequest = createRateLimit(config.requestsPerMinute, log);
  const transport = createTransport<HubContext>({
    config,
    identity,
    fetchContextOf: (context) => new RequestFetchContext(context, observation.onFetch),
    onCircuit: (subgraph, state) => log.warn({ subgraph, state }, "circuit"),
  });
  const needs: Needs = {
    REQUEST_LOG_UNWRITABLE: () => requestLog.requireSound(),
    // Without some of its offices it still answers.
    NO_SUBGRAPH_REACHABLE: () => requireOne(transport.listReachable),
  };
  const observation = new GatewayObservation({
    ...{ settings: config.process, ways: transport, isReady: readyWith(http, needs), log },
  });
  const requestLog = observation.countEntries(givenRequestLog);
  observation.watch(http);
  const queries = readManifest(config.savedQueriesFile);
  const savedQueries = new SavedQueries(queries);
  const onMisfit = reportMisfits(savedQueries, log);
  const planning = new OperationPlanning(OPERATION_RULES, observation.counts.planned);
  const { plansDirectory: directory } = config;
  const ready = config.planningThreadReady ? new ReadyThread(PLANNING_LIMITS.mebibytes) : undefined;
  const createPlanner = (sdl: string) =>
    new Planner(sdl, PLANNING_LIMITS, { kept: directory ? new KeptPlans(sdl, { directory, log }) : null, ready });
  const savedOperations = config.planAhead ? savedQueries.listOperations() : [];
  const engines = new EngineInUse({ transport, planning, savedOperations, onMisfit, createPlanner });
  const { shareFetches, heavyOperations } = config;
  const spendCost = createCostBudget(config.costPerMinute, log);
  await provideDirectory(config.requestLogDirectory);
  const requireRequestLog = () => requestLog.requireSound();
  const limits = { shareFetches, heavyOperations, spendCost };
  const runner = new OperationRunner({ transport, ...limits, matrix, requireRequestLog });
  const supergraph = await readFile(config.supergraphFile, "utf8");
  await engines.use(supergraph);
  engines.onUse(({ sdl }) => {
    observation.counts.tookOver();
    ready?.prepare(sdl);
  });

  const format = formatError(log, config);
  const mostCost = config.operationMostCost;
  const publicFieldsOf: PublicFieldsOf = (schema) => engines.engineOf(schema).supergraph.publicFields;
  const costs = engines;
  const supergraphHashOf = (schema: GraphQLSchema) => engines.hashOf(schema);
  const receiptSigner = createReceiptSigner(config.receiptKey);
  const readCheckpoints = createCheckpointReader(config.requestLogDirectory);
  const concerns = createConcerns({
    costs,
    mostCost,
    matrix,
    publicFieldsOf,
    savedQueries,
    supergraphHashOf,
    receiptSigner,
    readCheckpoints,
    requestLog,
    allowsDryRuns: config.allowsDryRuns,
    log,
    onAnswer: observation.onAnswer,
  });
  const apollo = new ApolloServer<HubContext>({
    gateway: new ApolloGateway({ engines, planning, runner, matrix }),
    logger: apolloLogger(log),
    // The introspection policy decides by role.
    introspection: true,
    // Anybody could register one on first use, which would bypass a safelist.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    // The engine stores validated documents, so repeated operations rarely reach Apollo's store.
    documentStore: null,
    validationRules: [...OPERATION_RULES],
    formatError: format,
    stringifyResult,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      concernsPlugin(concerns, format),
    ],
  });
  await apollo.start();

  const namedRunOf = addNamedRuns(http, savedQueries);
  const context = createContextOf({ envelopeKey, verify, countRequest, namedRunOf });
  addProofRoute(http, {
    contextOf: context,
    proveEntry: createEntryProver(config.requestLogDirectory),
    formatError: format,
  });
  addFastRoute(http, context, createFastAnswer({ engines, runner, concerns, formatError: format }));
  if (config.dashboards)
    addDashboards(http, {
      ...{ config: config.dashboards, sessionKeys: keys.add(new SessionKeys(config.dashboards.sessionKey)) },
      ...{ savedQueries: queries, matrix, log },
      readSupergraph: () => engines.sdl,
      endedSessions: await shareEndedSessions(),
    });
  addRoutes(http, { apollo, context, needs });
  await observation.start();
  const port = await listen(http, config);
  const watch = new SupergraphWatch(
    { file: config.supergraphFile, milliseconds: config.supergraphPollMilliseconds, engines, log },
    supergraph,
  );
  const stopWatchingKeys = keys.watch(config.keyReload, log);
  const stopHearing = hearStarter({
    restarted: (subgraph) => transport.closeCircuit(subgraph),
    expected: (sdl) => engines.expect(sdl),
  });

  return {
    port,
    async stop() {
      watch.stop();
      stopWatchingKeys();
      stopHearing();
      await close(http, config.process);
      await apollo.stop();
      await observation.stop();
      await ready?.stop();
      await requestLog.stop();
      await transport.close();
    },
  };
}

async function requireOne(listReachable: () => Promise<ReadonlyMap<string, boolean>>): Promise<void> {
  const reachable = await listReachable();
  if (![...reachable.values()].includes(true)) throw new Error("No subgraph is reachable.");
}
