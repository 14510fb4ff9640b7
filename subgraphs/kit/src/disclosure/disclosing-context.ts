import type { EntityManager } from "@mikro-orm/postgresql";
import type { Loaders } from "../database/loaders.js";
import type { ReadAlone } from "../database/reading.js";
import type { StatementCount } from "../database/statement-counter.js";
import type { Viewer } from "../identity/viewer.js";
import type { RequestWork } from "../limits/request-work.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import type { Pages } from "../paging/pages.js";

/**
 * Names a person whose data the resolving field is about: by pseudonym, or by the mandate on which the access rests. With the row that is
 * theirs the log names for them what executes on it, and not what executes on others' rows.
 */
export type Disclose = (whose: string | OpenedMandate, row?: object) => void;

/** The part of a request's context that the disclosure log replaces for a personal field. */
export interface DisclosingContext {
  readonly viewer: Viewer;
  /** Forked for this request; row-level security shows it the rows that the viewer may see. In a personal field, its transaction. */
  readonly em: EntityManager;
  readonly loaders: Loaders;
  readonly pages: Pages;
  readonly count: StatementCount;
  /** Names whose data the personal field or mutation is about; without that it fails. */
  readonly disclose: Disclose;
  readonly work: RequestWork;
  /** Reads for a personal field that the schema names in `readAlone`, which has no transaction; in any other it fails. */
  readonly readAlone: ReadAlone;
}
