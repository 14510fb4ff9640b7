import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { type AccessMatrix, readAccessMatrix } from "../access/access-matrix.js";
import { guardFields } from "../access/guard-fields.js";
import { Narrowing } from "../access/narrowing.js";
import { createDryStatements } from "../database/dry-statements.js";
import { knownAtVariables } from "../database/known-at.js";
import { Loaders } from "../database/loaders.js";
import { PreparedStatements } from "../database/prepared-statements.js";
import { countInto, type StatementCount } from "../database/statement-counter.js";
import { viewerVariables } from "../database/viewer-variables.js";
import { DisclosureWriter } from "../disclosure/disclosure-writer.js";
import { Disclosures, refuseToDisclose, refuseToReadAlone } from "../disclosure/disclosures.js";
import { createDryWriter } from "../disclosure/dry-writer.js";
import { DryRun } from "../dry-run/dry-run.js";
import { formatError } from "../errors/format-error.js";
import { holdErrors } from "../errors/hold-errors.js";
import { addRoutes, close, createHttpServer, listen } from "../http/http-server.js";
import type { Needs } from "../http/readiness.js";
import { createTokenVerifier, GRACE_SECONDS } from "../identity/access-token.js";
import type { Envelope } from "../identity/envelope.js";
import { readViewer } from "../identity/request-viewer.js";
import { boundFields } from "../limits/bound-fields.js";
import { guardTexts } from "../limits/guard-texts.js";
import { openWork, STATEMENT_MILLISECONDS, timeoutVariables } from "../limits/request-work.js";
import { probesOf, readyWith } from "../metrics/process-metrics.js";
import type { CountedPool } from "../metrics/subgraph-metrics.js";
import { Narrowings, readNarrowings } from "../narrowing/narrowings.js";
import { Pages } from "../paging/pages.js";
import { KeyRings } from "../process/key-rings.js";
import { createLog } from "../process/log.js";
import type { Service } from "../process/service.js";
import { countDue } from "../retention/count-due.js";
import type { Context } from "../schema/context.js";
import type { SubgraphSchema } from "../schema/schema.js";
import { provideIdentity } from "../tls/tls-identity.js";
import { createDatabaseLog } from "../transparency-log/database-log.js";
import { createDatabaseWitnessStore } from "../transparency-log/database-witness-store.js";
import { keepLog } from "../transparency-log/keep-log.js";
import { createKeeper, type LogKeeper } from "../transparency-log/log-settings.js";
import { serviceOfKeeper } from "../transparency-log/service-of-keeper.js";
import { addWitnessRoute } from "../transparency-log/witness-route.js";
import { accountForAnswers } from "./account-for-answers.js";
import { answerKnownOperations } from "./answer-known.js";
import { createApollo } from "./create-apollo.js";
import { createOrm, type DatabaseDefinition } from "./database.js";
import { createDryOrm } from "./dry-orm.js";
import { KnownOperations } from "./known-operations.js";
import { observeSubgraph } from "./observe-subgraph.js";
import type { SubgraphConfig } from "./subgraph-config.js";

/** Beside the ten of the entity manager: each is busy for a fraction of a millisecond at a time. */
const READING_CONNECTIONS = 4;
const WRITING_CONNECTIONS = 2;

/** Adds to the context of each request what this subgraph's resolvers alone use, or puts something in place of a part of it. */
export type ExtendContext<Base extends Context, C extends Base> = (
  context: Base,
  matrix: AccessMatrix,
  request: ForwardedRequest,
) => C;

interface SubgraphOptions<C extends Context> {
  /** The subgraph's name in the supergraph: the audience of its envelopes. */
  readonly name: string;
  readonly config: SubgraphConfig;
  /** To which keys belong already that the subgraph uses beside the envelopes'. */
  readonly keys?: KeyRings;
  readonly database: DatabaseDefinition;
  readonly schema: SubgraphSchema;
  readonly extend: ExtendContext<Context, C>;
  readonly log?: Logger;
}

/** A request as the gateway forwards it. */
export interface ForwardedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly envelope: Envelope;
}

/** Serves one subgraph to the gateway: every request must carry an envelope made for it, and the caller's own token. */
export async function startSubgraph<C extends Context>({
  name,
  config,
  keys = new KeyRings(),
  database,
  schema,
  extend,
  log = createLog(name),
}: SubgraphOptions<C>): Promise<Service> {
  const envelopeKey = keys.import("ENVELOPE_PUBLIC_KEY_FILE", config.envelopePublicKey, "verify");
  const matrix = readAccessMatrix(config.accessMatrixFile);
  const pools = new Map<string, CountedPool>();
  const orm = createOrm(database, config.databaseUrl, {
    statementMilliseconds: STATEMENT_MILLISECONDS,
    onPool: (pool) => pools.set("entities", pool),
  });
  const dryOrm = createDryOrm(database, config);
  const verify = createTokenVerifier(config.tokens, GRACE_SECONDS);
  const identity = provideIdentity(config.tls, keys);
  const keeper = createKeeper(name, config.transparencyLog, identity);
  const http = createHttpServer({ door: identity && { identity, admits: admitServices(keeper) } });
  const limits = { statementMilliseconds: STATEMENT_MILLISECONDS };
  const reading = new PreparedStatements(config.databaseUrl, { connections: READING_CONNECTIONS, ...limits });
  // Of its own: an answer waits for its rows in the log and not for what others read.
  const writing = new PreparedStatements(config.databaseUrl, { connections: WRITING_CONNECTIONS, ...limits });
  pools.set("reading", reading.pool).set("writing", writing.pool);
  const store = createDatabaseLog(orm.em);
  const needs: Needs = { DATABASE_UNREACHABLE: () => orm.em.fork().execute("select 1") };
  const observation = await observeSubgraph({
    ...{
      name,
      settings: config.process,
      listPools: () => pools,
      isReady: readyWith(http, needs),
      addProbes: probesOf(http, needs),
    },
    ...{ countDue: () => countDue(orm.em, name), store, quorum: keeper.network.quorum, log },
  });
  const writer = new DisclosureWriter(writing, observation.onDisclosed);
  const isNarrowable = database.entities.includes(Narrowing);

  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<C> => {
    const { headers } = request;
    const { viewer, envelope } = await readViewer(headers, { subgraph: name, envelopeKey, verify });
    const dryRun = envelope.dryRun ? new DryRun() : null;
    const statements = dryRun ? createDryStatements(reading, dryRun) : reading;
    const count: StatementCount = { statements: 0, disclosures: 0 };
    const work = openWork(request, reply);
    const em = (dryRun ? dryOrm.get() : orm).em.fork({ loggerContext: countInto(count, dryRun) });
    const { requestId, assignment = null } = viewer;
    const named = { "app.request": requestId, "app.assignment": assignment ?? "" };
    const of = { ...knownAtVariables(envelope.knownAt ?? null), ...timeoutVariables(request) };
    em.setSessionContext({ variables: { ...viewerVariables(viewer), ...named, ...of } });
    const context: Context = {
      viewer,
      em,
      loaders: new Loaders(em, work),
      pages: new Pages(em),
      count,
      work,
      disclosures: new Disclosures(dryRun ? createDryWriter(dryRun) : writer, statements),
      narrowings: new Narrowings(viewer, async () => (isNarrowable ? readNarrowings(statements, viewer) : [])),
      dryRun,
      disclose: refuseToDisclose,
      readAlone: refuseToReadAlone,
      admitMutation: async () => {},
    };

    return extend(context, matrix, { headers, envelope });
  };

  const format = formatError(log, config);
  const known = new KnownOperations();
  const guarded = holdErrors(boundFields(guardFields({ ...schema, schema: guardTexts(schema.schema) }, matrix, name)));
  const apollo = createApollo<C>({
    schema: guarded,
    log,
    format,
    plugins: [accountForAnswers(format), known.createPlugin()],
    onAnswered: observation.onAnswered,
  });
  await apollo.start();
  answerKnownOperations(http, {
    schema: guarded,
    known,
    contextOf: context,
    format,
    onAnswered: observation.onAnswered,
  });
  addRoutes(http, { apollo, context, needs });
  addWitnessRoute(http, keeper, createDatabaseWitnessStore(orm.em));
  const port = await listen(http, config);
  void Promise.all([reading.open(), writing.open()]);
  const stopWatchingKeys = keys.watch(config.keyReload, log);
  const { intervalSeconds } = config.transparencyLog;
  const endLog = keepLog(store, { keeper, intervalSeconds, log });

  return {
    port,
    async stop() {
      stopWatchingKeys();
      await close(http, config.process);
      await apollo.stop();
      await observation.stop();
      await endLog();
      await Promise.all([reading.close(), writing.close(), orm.close(), dryOrm.close()]);
    },
  };
}

/** The gateway alone asks for data, and every keeper of a log may have its checkpoints cosigned. */
function admitServices({ network }: LogKeeper): Record<string, readonly string[]> {
  return { "/graphql": ["gateway"], "/add-checkpoint": network.logs.map(({ keeper }) => serviceOfKeeper(keeper)) };
}
