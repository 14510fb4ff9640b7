/** The settings of the transport. */
export interface TransportConfig {
  /** How long one fetch may take. */
  readonly fetchTimeoutMilliseconds: number;
  /** How long all fetches of an operation may take. */
  readonly operationTimeoutMilliseconds: number;
  /** The most bytes of one answer, decoded. */
  readonly fetchMostBytes: number;
  /** Whether subgraphs may compress: worth it over a wide-area network only. */
  readonly fetchCompression: boolean;
  /** Whether equal public fetches of one caller in flight are shared. */
  readonly shareFetches: boolean;
  /** The most fetches to one subgraph at once, each over its own connection. */
  readonly fetchConnections: number;
  /** The most that wait for a connection. */
  readonly fetchQueue: number;
  /** How long a circuit stays open before a probe. */
  readonly circuitHalfOpenMilliseconds: number;
  /** The address of a subgraph's GraphQL endpoint, from SUBGRAPH_URL_<NAME>. */
  readonly subgraphUrl: (name: string) => string;
}
