import { readSeldom } from "@kim-hub/kit/read-seldom";
import type { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { type AskSource, SourceFailure } from "../engine/wire/source.js";
import type { FetchContext } from "./fetch-context.js";
import { FetchScope } from "./fetch-scope.js";
import type { CircuitWord } from "./resilience/circuit.js";
import { SubgraphSource } from "./subgraph-source.js";
import type { TransportConfig } from "./transport-config.js";

interface TransportOptions<Context> {
  readonly config: TransportConfig;
  /** What the hub shows of itself to subgraphs; without it their certificates are of public authorities, or they speak plain HTTP. */
  readonly identity?: TlsIdentity | null;
  /** The fetch context of an operation's context; `RequestFetchContext` for requests to the hub. */
  readonly fetchContextOf: (context: Context) => FetchContext;
  /** Called when the circuit of a subgraph opens, half-opens or closes. */
  readonly onCircuit?: (subgraph: string, state: string) => void;
}

/** How the way to one subgraph stands. */
interface SubgraphWay {
  readonly subgraph: string;
  readonly circuit: CircuitWord;
  /** Fetches under way. */
  readonly running: number;
  /** Fetches that wait for a connection. */
  readonly waiting: number;
}

const BETWEEN_PROBES_MILLISECONDS = 3000;

/** The way from the hub to its subgraphs: connections, deadlines, sharing, retries, circuits. */
export interface Transport<Context> {
  /** Connects further subgraphs: a missing address fails now and not with the first request. */
  readonly reach: (subgraphs: readonly string[]) => void;
  /** Fetches for one operation, whose deadline begins now. */
  readonly open: (context: Context) => AskSource;
  /** Asks a subgraph again at once, because it has just started. */
  readonly closeCircuit: (subgraph: string) => void;
  /** How the way to each subgraph stands now. */
  readonly list: () => readonly SubgraphWay[];
  /** Whether each subgraph can be reached, asked for at most once in some seconds. */
  readonly listReachable: () => Promise<ReadonlyMap<string, boolean>>;
  /** Resolves when the fetches in flight have ended and every connection is closed. */
  readonly close: () => Promise<void>;
}

export function createTransport<Context>({
  config,
  identity = null,
  fetchContextOf,
  onCircuit = () => {},
}: TransportOptions<Context>): Transport<Context> {
  const sources = new Map<string, SubgraphSource>();
  const probe = async (source: SubgraphSource) => [source.name, await source.isReachable()] as const;
  identity?.onRenew(() => {
    for (const source of sources.values()) source.renewConnections();
  });
  const listReachable = readSeldom({
    milliseconds: BETWEEN_PROBES_MILLISECONDS,
    read: async () => new Map(await Promise.all(Array.from(sources.values(), probe))),
    onFault: () => {},
  });

  return {
    reach(subgraphs) {
      for (const name of subgraphs) {
        if (!sources.has(name)) sources.set(name, new SubgraphSource(name, { config, identity, onCircuit }));
      }
    },
    open(context) {
      const operation = new FetchScope(fetchContextOf(context), config);

      return (request) => {
        const source = sources.get(request.subgraph);

        return source ? operation.ask(source, request) : Promise.reject(new SourceFailure("UNREACHABLE"));
      };
    },
    closeCircuit: (subgraph) => sources.get(subgraph)?.circuit.close(),
    list: () =>
      Array.from(sources.values(), ({ name, circuit, bulkhead }) => ({
        subgraph: name,
        circuit: circuit.state,
        running: bulkhead.running,
        waiting: bulkhead.waiting,
      })),
    listReachable: async () => (await listReachable()) ?? new Map(),
    async close() {
      await Promise.all(Array.from(sources.values(), (source) => source.close()));
    },
  };
}
