import { readFile } from "node:fs/promises";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { createTokenVerifier } from "@kim-hub/kit/access-token";
import { addRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { importSigningKey } from "@kim-hub/kit/keys";
import { apolloLogger, createLog } from "@kim-hub/kit/log";
import type { Service } from "@kim-hub/kit/service";
import { answerExtensions } from "./answer-extensions.js";
import type { GatewayConfig } from "./config.js";
import { costLimit } from "./cost-limit.js";
import { exactLiterals } from "./exact-literals.js";
import { formatError } from "./format-error.js";
import type { HubContext } from "./hub-context.js";
import { HubEngine } from "./hub-engine.js";
import { introspectionForDevelopers } from "./introspection.js";
import { jsonStatus } from "./json-status.js";
import { createKnownAnswer } from "./known-answer.js";
import { knownOperationType } from "./known-operation-type.js";
import { createKnownRoute } from "./known-route.js";
import { limits, MOST_TOKENS } from "./limits.js";
import { noStore } from "./no-store.js";
import { requireOperation } from "./operation-resolution.js";
import { Planner } from "./planner.js";
import { createCostBudget, createRateLimit } from "./rate-limit.js";
import { createContextOf } from "./request-context.js";
import { requestLog } from "./request-log.js";
import { readSavedOperations } from "./saved-operations.js";
import { stringifyResult } from "./stringify-result.js";
import { SupergraphWatch } from "./supergraph-watch.js";
import { textLimit } from "./text-limit.js";
import { HubErrand } from "./transport/hub-errand.js";
import { createTransport } from "./transport/transport.js";
import { variableLimit } from "./variable-limit.js";

/** A saved query takes some ten milliseconds to plan. */
const PLANNING_LIMITS = { milliseconds: 3000, mebibytes: 512 };

/** The hub's public door: authenticate, purpose, plan, fetch, merge, log, answer. */
export async function startGateway(config: GatewayConfig, log = createLog("gateway")): Promise<Service> {
  const envelopeKey = importSigningKey("ENVELOPE_PRIVATE_KEY_FILE", config.envelopePrivateKey);
  const matrix = readAccessMatrix(config.accessMatrixFile);
  const verify = createTokenVerifier(config.tokens);
  const http = createHttpServer(config);
  const countRequest = createRateLimit(config.requestsPerMinute, log);
  const transport = createTransport<HubContext>({
    config,
    errandOf: (context) => new HubErrand(context),
    onCircuit: (subgraph, state) => log.warn({ subgraph, state }, "circuit"),
  });
  const validationRules = [knownOperationType, limits, exactLiterals];
  const savedOperations = readSavedOperations(config.savedQueriesFolder);
  const engine = new HubEngine({
    transport,
    savedOperations,
    shareFetches: config.shareFetches,
    createPlanner: (sdl) => new Planner(sdl, PLANNING_LIMITS),
    matrix,
    spendCost: createCostBudget(config.costPerMinute, log),
    heavyOperations: config.heavyOperations,
    validationRules,
  });
  const supergraph = await readFile(config.supergraphFile, "utf8");
  await engine.use(supergraph);

  const format = formatError(log);
  const plugins = [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    requireOperation,
    introspectionForDevelopers,
    variableLimit,
    textLimit,
    costLimit(engine, config.operationMostCost),
    noStore,
    jsonStatus,
    answerExtensions(matrix),
    requestLog(log, savedOperations),
  ];
  const apollo = new ApolloServer<HubContext>({
    gateway: engine,
    logger: apolloLogger(log),
    // Open here, because the plugin below decides by role.
    introspection: true,
    // Registered on first use by anybody, they would be a back door to a safelist.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    // The engine keeps the documents that were let pass, and what is asked again seldom comes this way.
    documentStore: null,
    validationRules,
    formatError: format,
    stringifyResult,
    plugins,
  });
  await apollo.start();

  const context = createContextOf({ envelopeKey, verify, countRequest });
  const first = createKnownRoute(context, createKnownAnswer({ apollo, engine, plugins, formatError: format }));
  // A gateway without one office still answers for the others: it is ready as soon as it can plan.
  addRoutes(http, { apollo, context, first, checkReady: async () => {} });
  const port = await listen(http, config);
  const watch = new SupergraphWatch(
    { file: config.supergraphFile, milliseconds: config.supergraphPollMilliseconds, engine, log },
    supergraph,
  );

  return {
    port,
    async stop() {
      watch.stop();
      await close(http);
      await apollo.stop();
    },
  };
}
