import type { Caller } from "../caller/caller.js";

/** What a receipt states of one run of a saved query; it is signed as canonical JSON (RFC 8785). */
export interface Statement {
  readonly type: "kim-hub/receipt/1";
  /** By which the request log and the answer name the run. */
  readonly requestId: string;
  /** ISO 8601, UTC. */
  readonly executedAt: string;
  /**
   * The instant as of which the rows were read, ISO 8601, UTC: a run that names it reads what was known then. Null where the query reads
   * living rows, of which no earlier state is kept.
   */
  readonly knownAt: string | null;
  readonly executedBy: Pick<Caller, "actor" | "role" | "body" | "authority" | "purpose">;
  /** The reference of the audit assignment that the run names; null if it names none. An office that asks for one answers only if it holds there. */
  readonly assignment: string | null;
  readonly savedQuery: {
    readonly id: string;
    readonly version: number;
    readonly documentId: string;
    /** Of operation and sheet, as they were approved. */
    readonly contentHash: string;
  };
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `sha256:` and the hash of the SDL. */
  readonly supergraph: string;
  readonly policyVersion: string;
  /** By subgraph, the oldest day that its data in the answer stand for (local date); null where the answer states none. */
  readonly asOf: Readonly<Record<string, string | null>>;
  /** How each subgraph answered, as `extensions.hub.sources` says it. */
  readonly sources: Readonly<Record<string, string>>;
  /** Rows of each of the sheet's tables, and of all of them. */
  readonly tableRows: readonly number[];
  readonly rowCount: number;
  /** Whether the pass criterion holds; null where the sheet has none. */
  readonly passed: boolean | null;
  /** `sha256:` and the hash of `{"data":…,"errors":…}` as canonical JSON. */
  readonly resultHash: string;
  /** The newest checkpoint of each office's log that the gateway has cosigned: signed notes (C2SP). */
  readonly checkpoints: readonly string[];
}
