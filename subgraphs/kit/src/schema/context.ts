import type { StatementCount } from "../database/statement-counter.js";
import type { DisclosingContext } from "../disclosure/disclosing-context.js";
import type { Disclosures } from "../disclosure/disclosures.js";
import type { DryRun } from "../dry-run/dry-run.js";
import type { Narrowings } from "../narrowing/narrowings.js";

/** The context of every resolver of one request. */
export interface Context extends DisclosingContext {
  readonly count: StatementCount;
  readonly disclosures: Disclosures;
  readonly narrowings: Narrowings;
  /** Notes what the request does, of which nothing is left; null but in a dry run. */
  readonly dryRun: DryRun | null;
  /** Throws if no mutation of this request may begin. Called before its transaction, which would wait for a second connection. */
  readonly admitMutation: () => Promise<void>;
}
