import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { HubContext } from "../caller/hub-context.js";
import { timeoutOf } from "../caller/named-run.js";
import type { OperationAnswer } from "../engine/answer/operation-answer.js";
import type { PreparedOperation } from "../engine/operations/prepared-operation.js";
import type { AskSource } from "../engine/wire/source.js";
import { FairQueue } from "../limits/fair-queue.js";
import type { SpendCost } from "../limits/rate-limit.js";
import { refuseBeforeFetch } from "../limits/refuse-before-fetch.js";
import { FoundRemovals } from "../saved-queries/removed-states.js";
import type { Transport } from "../transport/transport.js";
import { type RunRequest, SharedRuns } from "./shared-runs.js";

interface RunnerOptions {
  readonly transport: Pick<Transport<HubContext>, "open">;
  /** Whether equal public requests of one caller in flight share one run. */
  readonly shareFetches: boolean;
  /** Takes an operation's cost from its caller's budget; throws if too little is left. */
  readonly spendCost?: SpendCost;
  /** Answers what it refuses in the subgraphs' place. */
  readonly matrix?: AccessMatrix;
  /** Large operations that run at once; 0 means unlimited. */
  readonly heavyOperations?: number;
  /** Rejects if the request log cannot be written. */
  readonly requireRequestLog?: () => Promise<void>;
}

/** An operation of at most this cost counts as one request only, and never queues. */
const LIGHT_COST = 1000;
const HEAVY_PER_CALLER = 2;
const HEAVY = { limitPerCaller: HEAVY_PER_CALLER, queuePerCaller: 16, mostMilliseconds: 5000 };
/** Runs that may take longer than every operation: one of a caller at a time, so that offices have connections for the others. */
const LONG = { limit: 2, limitPerCaller: 1, queuePerCaller: 4, mostMilliseconds: 60_000 };

/** Runs operations within the callers' budgets: large and long ones in turn, equal public ones together. */
export class OperationRunner {
  readonly #options: RunnerOptions;
  readonly #heavy: FairQueue | null;
  readonly #long: FairQueue | null;
  readonly #spent = new WeakMap<HubContext, Promise<void>>();
  readonly #runs = new SharedRuns();

  constructor(options: RunnerOptions) {
    const limit = options.heavyOperations ?? HEAVY_PER_CALLER;
    this.#options = options;
    this.#heavy = limit === 0 ? null : new FairQueue({ ...HEAVY, limit });
    this.#long = limit === 0 ? null : new FairQueue(LONG);
  }

  /** Runs an operation for one request, and records the outcomes of its sources. */
  async run(operation: PreparedOperation, { variables, context }: RunRequest): Promise<OperationAnswer> {
    const { shareFetches, requireRequestLog } = this.#options;
    await this.spend(context);
    if (context.accountable && !context.dryRun) await requireRequestLog?.();
    const execute = (of: HubContext) => {
      const removals = new FoundRemovals();
      const work = async () => removals.withhold(await operation.execute(variables, removals.listenTo(this.#open(of))));
      const queue = this.#queueOf(of);

      return queue ? queue.run(of.account, of.left, work) : work();
    };
    const isShared = shareFetches && operation.effect === "READ_PUBLIC" && !context.dryRun;
    const running = isShared ? this.#runs.run(operation, { variables, context }, execute) : execute(context);
    // Also after a failure: the write may have happened all the same.
    const answer = await running.finally(() => operation.effect === "WRITE" && this.#runs.forget());
    context.sources.push(...answer.sources);
    // A public field may rest on others that are not.
    if (operation.effect !== "READ_PUBLIC" && context.fetches.length > 0) context.accountable = true;

    return context.dryRun ? context.dryRun.withhold(answer) : answer;
  }

  /** Null if it need not wait for its turn. */
  #queueOf({ namedRun, cost }: HubContext): FairQueue | null {
    if (timeoutOf(namedRun) !== undefined) return this.#long;

    return cost > LIGHT_COST ? this.#heavy : null;
  }

  #open(context: HubContext): AskSource {
    const { transport, matrix } = this.#options;
    const opened = transport.open(context);
    const ask = context.dryRun ? context.dryRun.listenTo(opened) : opened;

    return matrix ? refuseBeforeFetch(ask, matrix, context) : ask;
  }

  /** Spends the request's cost once; once refused, it stays refused. */
  async spend(context: HubContext): Promise<void> {
    const { spendCost } = this.#options;
    if (!spendCost || context.cost <= LIGHT_COST) return;
    const spent = this.#spent.get(context) ?? spendCost(context.account, context.cost);
    this.#spent.set(context, spent);
    await spent;
  }
}
