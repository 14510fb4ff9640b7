import type { EntityManager } from "@mikro-orm/postgresql";
import type { Loaders } from "../database/loaders.js";
import type { StatementCount } from "../database/statement-counter.js";
import type { Disclose, Disclosures } from "../disclosure/disclosures.js";
import type { Viewer } from "../identity/viewer.js";
import type { RequestWork } from "../limits/request-work.js";

/** What every resolver of one request works with. */
export interface Context {
  readonly viewer: Viewer;
  /** Forked for this request; row-level security shows it the rows that the viewer may see. In a personal field, its transaction. */
  readonly em: EntityManager;
  readonly loaders: Loaders;
  readonly count: StatementCount;
  readonly disclosures: Disclosures;
  /** Names whose data the personal field or mutation is about; without that it fails. */
  readonly disclose: Disclose;
  /** Throws where no mutation of this request may begin. Called before its transaction, which would wait for a second connection. */
  readonly admitMutation: () => Promise<void>;
  readonly work: RequestWork;
}
