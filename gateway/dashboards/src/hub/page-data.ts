import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { Contract } from "@kim-hub/kit/contract";
import type { LogNetwork } from "@kim-hub/kit/log-network";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { StyleAndScript } from "../assets/assets.js";
import type { DashboardsConfig } from "../config.js";
import type { AskHub } from "./ask-hub.js";
import type { AskProof } from "./ask-proof.js";
import type { ProcessingRecord } from "./processing-record.js";

/** Where pages get their data and the words for them. */
export interface PageData {
  readonly askHub: AskHub;
  readonly askProof: AskProof;
  readonly savedQueries: readonly SavedQuery[];
  /** Types and names of codes of the supergraph in use. */
  readonly readContract: () => Contract;
  /** Who may read what for which purpose. */
  readonly matrix: Pick<AccessMatrix, "allows">;
  /** The public keys by which receipts are checked; null where the installation names none. */
  readonly logNetwork: LogNetwork | null;
  readonly record: ProcessingRecord;
  /** Where programs sign in, and for what. */
  readonly signIn: Pick<DashboardsConfig, "audience" | "issuer" | "publicOrigin" | "scope">;
  /** Of the page of GraphiQL. */
  readonly graphiql: StyleAndScript;
  /** The e-mail address that answers for the pages. */
  readonly contact: string;
}
