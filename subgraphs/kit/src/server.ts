import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { guardFields } from "./access.js";
import { type AccessMatrix, readAccessMatrix } from "./access-matrix.js";
import { boundFields } from "./bound-fields.js";
import type { Context } from "./context.js";
import { createOrm, type DatabaseParts } from "./database.js";
import { Disclosures, refuseToDisclose } from "./disclosures.js";
import { ENVELOPE_HEADER, verifyEnvelope } from "./envelope.js";
import { guardTexts } from "./guard-texts.js";
import { addRoutes, close, createHttpServer, listen } from "./http-server.js";
import { importKey } from "./keys.js";
import { Loaders } from "./loaders.js";
import { apolloLogger, createLog } from "./log.js";
import { maskErrors } from "./mask-errors.js";
import { requestLog } from "./request-log.js";
import { openWork } from "./request-work.js";
import type { SubgraphSchema } from "./schema.js";
import type { Service } from "./service.js";
import { countInto, type StatementCount } from "./statement-counter.js";
import type { SubgraphConfig } from "./subgraph-config.js";

/** As long as the gateway waits for a fetch: PostgreSQL itself ends a statement that was sent before its request ended. */
const STATEMENT_MILLISECONDS = 5000;

interface SubgraphServerParts<C extends Context> {
  /** The subgraph's name in the supergraph: the audience of its envelopes. */
  readonly name: string;
  readonly config: SubgraphConfig;
  readonly database: DatabaseParts;
  readonly schema: SubgraphSchema;
  /** Adds what only this subgraph's resolvers need. */
  readonly extend: (context: Context, matrix: AccessMatrix) => C;
  readonly log?: Logger;
}

/** Serves one subgraph to the gateway: every request must carry an envelope made for it. */
export async function startSubgraph<C extends Context>({
  name,
  config,
  database,
  schema,
  extend,
  log = createLog(name),
}: SubgraphServerParts<C>): Promise<Service> {
  const envelopeKey = await importKey("ENVELOPE_PUBLIC_KEY_FILE", config.envelopePublicKey);
  const matrix = readAccessMatrix(config.accessMatrixFile);
  const orm = createOrm(database, config.databaseUrl, { statementMilliseconds: STATEMENT_MILLISECONDS });
  const http = createHttpServer();

  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<C> => {
    const viewer = await verifyEnvelope(header(request), name, envelopeKey);
    const count: StatementCount = { statements: 0 };
    const work = openWork(request, reply);
    const em = orm.em.fork({ loggerContext: countInto(count) });
    em.setSessionContext({ variables: { "app.authority": viewer.authority ?? "", "app.actor": viewer.actor } });
    const context: Context = {
      viewer,
      em,
      loaders: new Loaders(em),
      count,
      work,
      disclosures: new Disclosures(),
      disclose: refuseToDisclose,
    };

    return extend(context, matrix);
  };

  const apollo = new ApolloServer<C>({
    schema: boundFields(guardFields({ ...schema, schema: guardTexts(schema.schema) }, matrix, name)),
    logger: apolloLogger(log),
    introspection: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskErrors(log),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled(), requestLog(log)],
  });
  await apollo.start();
  addRoutes(http, { apollo, context, checkReady: async () => void (await orm.em.fork().execute("select 1")) });
  const port = await listen(http, config);

  return {
    port,
    async stop() {
      await close(http);
      await apollo.stop();
      await orm.close();
    },
  };
}

function header(request: FastifyRequest): string | undefined {
  const value = request.headers[ENVELOPE_HEADER];

  return Array.isArray(value) ? undefined : value;
}
