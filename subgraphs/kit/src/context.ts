import type { EntityManager } from "@mikro-orm/postgresql";
import type { Loaders } from "./loaders.js";
import type { RequestWork } from "./request-work.js";
import type { StatementCount } from "./statement-counter.js";
import type { Viewer } from "./viewer.js";

/** What every resolver of one request works with. */
export interface Context {
  readonly viewer: Viewer;
  /** Forked for this request; row-level security shows it the rows of the viewer's authority only. */
  readonly em: EntityManager;
  readonly loaders: Loaders;
  readonly count: StatementCount;
  readonly work: RequestWork;
}
