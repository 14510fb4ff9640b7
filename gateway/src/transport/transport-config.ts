/** The settings of the way to the subgraphs. */
export interface TransportConfig {
  /** How long one subgraph may take for one fetch. */
  readonly fetchTimeoutMilliseconds: number;
  /** How long an operation may take over all its fetches. */
  readonly operationTimeoutMilliseconds: number;
  /** How many bytes one subgraph's answer may have, decoded. */
  readonly fetchMostBytes: number;
  /** Whether subgraphs are asked to compress: worth it over a wide-area network only. */
  readonly fetchCompression: boolean;
  /** Whether equal public fetches of one caller that are under way at once are made once. */
  readonly shareFetches: boolean;
  /** How many fetches to one subgraph may be under way at once, each over a connection of its own. */
  readonly fetchConnections: number;
  /** How many more may wait for one of these. */
  readonly fetchQueue: number;
  /** After how long a subgraph that failed too often is tried again. */
  readonly circuitHalfOpenMilliseconds: number;
  /** The address of a subgraph's GraphQL endpoint, from SUBGRAPH_URL_<NAME>. */
  readonly subgraphUrl: (name: string) => string;
}
