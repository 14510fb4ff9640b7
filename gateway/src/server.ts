import { readFile } from "node:fs/promises";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { addRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { importSigningKey } from "@kim-hub/kit/keys";
import { createLog } from "@kim-hub/kit/log";
import type { Service } from "@kim-hub/kit/service";
import type { FastifyRequest } from "fastify";
import { createTokenVerifier } from "./access-token.js";
import { answerExtensions } from "./answer-extensions.js";
import type { GatewayConfig } from "./config.js";
import { formatError } from "./format-error.js";
import { createHubContext, type HubContext } from "./hub-context.js";
import { HubEngine } from "./hub-engine.js";
import { introspectionForDevelopers } from "./introspection.js";
import { jsonStatus } from "./json-status.js";
import { knownOperationType } from "./known-operation-type.js";
import { limits, MOST_TOKENS } from "./limits.js";
import { requireOperation } from "./operation-resolution.js";
import { createRateLimit } from "./rate-limit.js";
import { requestLog } from "./request-log.js";
import { readSavedOperations } from "./saved-operations.js";
import { HubErrand } from "./transport/hub-errand.js";
import { createTransport } from "./transport/transport.js";
import { variableLimit } from "./variable-limit.js";
import { readCaller } from "./viewer.js";

/** The hub's public door: authenticate, purpose, plan, fetch, merge, log, answer. */
export async function startGateway(config: GatewayConfig, log = createLog("gateway")): Promise<Service> {
  const envelopeKey = importSigningKey("ENVELOPE_PRIVATE_KEY_FILE", config.envelopePrivateKey);
  const matrix = readAccessMatrix(config.accessMatrixFile);
  const verify = createTokenVerifier(config);
  const http = createHttpServer(config);
  const countRequest = createRateLimit(config.requestsPerMinute, log);
  const transport = createTransport<HubContext>({
    config,
    errandOf: (context) => new HubErrand(context),
    onCircuit: (subgraph, state) => log.warn({ subgraph, state }, "circuit"),
  });
  const engine = new HubEngine({ transport, savedOperations: readSavedOperations(config.savedQueriesFolder) });
  await engine.use(await readFile(config.supergraphFile, "utf8"));

  const apollo = new ApolloServer<HubContext>({
    gateway: engine,
    // Open here, because the plugin below decides by role.
    introspection: true,
    // Registered on first use by anybody, they would be a back door to a safelist.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [knownOperationType, limits],
    formatError: formatError(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requireOperation,
      introspectionForDevelopers,
      variableLimit,
      jsonStatus,
      answerExtensions(matrix),
      requestLog(log),
    ],
  });
  await apollo.start();

  const context = async ({ headers, ip }: FastifyRequest): Promise<HubContext> => {
    const purpose = single(headers["hub-purpose"]);
    const reference = single(headers["hub-case-reference"]);
    const claimed = { authorization: headers.authorization, "hub-purpose": purpose, "hub-case-reference": reference };
    const caller = await countRequest(ip, () => readCaller(claimed, verify));

    return createHubContext(caller, envelopeKey);
  };
  // A gateway without one office still answers for the others: it is ready as soon as it can plan.
  addRoutes(http, { apollo, context, checkReady: async () => {} });
  const port = await listen(http, config);

  return {
    port,
    async stop() {
      await close(http);
      await apollo.stop();
    },
  };
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(",") : value;
}
