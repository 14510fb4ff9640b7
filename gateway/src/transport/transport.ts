import { type AskSource, SourceFailure } from "../engine/wire/source.js";
import type { FetchContext } from "./fetch-context.js";
import { FetchScope } from "./fetch-scope.js";
import { SubgraphSource } from "./subgraph-source.js";
import type { TransportConfig } from "./transport-config.js";

interface TransportOptions<Context> {
  readonly config: TransportConfig;
  /** What an operation's context asks of the transport; `HubErrand` for requests to the hub. */
  readonly fetchContextOf: (context: Context) => FetchContext;
  /** Told when the circuit of a subgraph opens, is tried, or closes. */
  readonly onCircuit?: (subgraph: string, state: string) => void;
}

/** The way from the hub to its subgraphs: kept connections, deadlines, sharing, retries, circuits. */
export interface Transport<Context> {
  /** Sets up the way to these subgraphs too: an address that is missing is told now and not by the first request. */
  readonly reach: (subgraphs: readonly string[]) => void;
  /** Asks on behalf of one operation, whose deadline begins now. */
  readonly open: (context: Context) => AskSource;
  /** Resolves when the fetches under way have ended and every connection is closed. */
  readonly close: () => Promise<void>;
}

export function createTransport<Context>({
  config,
  fetchContextOf,
  onCircuit = () => {},
}: TransportOptions<Context>): Transport<Context> {
  const sources = new Map<string, SubgraphSource>();

  return {
    reach(subgraphs) {
      for (const name of subgraphs) {
        if (!sources.has(name)) sources.set(name, new SubgraphSource(name, config, onCircuit));
      }
    },
    open(context) {
      const operation = new FetchScope(fetchContextOf(context), config);

      return (request) => {
        const source = sources.get(request.subgraph);

        return source ? operation.ask(source, request) : Promise.reject(new SourceFailure("UNREACHABLE"));
      };
    },
    async close() {
      await Promise.all(Array.from(sources.values(), ({ pool }) => pool.close()));
    },
  };
}
