import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { FormatError } from "../errors/format-error.js";
import { apolloLogger } from "../process/log.js";
import { evenRefusals } from "./even-refusals.js";
import { orderedErrors } from "./ordered-errors.js";
import { type LoggedContext, logAnswered, type OnAnswered, requestLog } from "./request-log.js";

interface ApolloOptions<C extends LoggedContext> {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly format: FormatError;
  readonly plugins?: readonly ApolloServerPlugin<C>[];
  /** Logs them, if nobody else is to learn of them. */
  readonly onAnswered?: OnAnswered;
}

/** The GraphQL server of every subgraph, which tells nothing of itself and lists, logs and times refusals alike. */
export function createApollo<C extends LoggedContext>({
  schema,
  log,
  format,
  plugins = [],
  onAnswered = (answered) => logAnswered(log, answered),
}: ApolloOptions<C>): ApolloServer<C> {
  return new ApolloServer<C>({
    schema,
    logger: apolloLogger(log),
    introspection: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: format,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ...plugins,
      orderedErrors(),
      requestLog(onAnswered),
      evenRefusals(),
    ],
  });
}
