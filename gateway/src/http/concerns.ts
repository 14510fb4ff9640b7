import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { NoteSigner } from "@kim-hub/kit/note-key";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Admit } from "../limits/admit.js";
import { admitDryRun } from "../limits/admit-dry-run.js";
import { type CostModels, costLimit, measureCost } from "../limits/cost/cost-limit.js";
import { introspectionPolicy } from "../limits/introspection-policy.js";
import { requireOperation } from "../limits/require-operation.js";
import { textLimit } from "../limits/text-limit.js";
import { variableLimit } from "../limits/variable-limit.js";
import { markAccountable, type PublicFieldsOf } from "../request-log/accountable.js";
import type { RequestLog } from "../request-log/request-log.js";
import { runSavedQueries } from "../saved-queries/run-saved-queries.js";
import type { SavedQueries } from "../saved-queries/saved-queries.js";
import { answerExtensions } from "./answer-extensions.js";
import type { Decorate } from "./decorate.js";
import { issueReceipt } from "./issue-receipt.js";
import { jsonStatus } from "./json-status.js";
import { noStore } from "./no-store.js";
import { logRequest } from "./request-log.js";

interface ConcernsOptions {
  readonly costs: CostModels;
  readonly mostCost: number;
  readonly matrix: AccessMatrix;
  readonly savedQueries: SavedQueries;
  readonly publicFieldsOf: PublicFieldsOf;
  readonly requestLog: Pick<RequestLog, "append">;
  readonly supergraphHashOf: (schema: GraphQLSchema) => string;
  /** Null without a key: answers carry no receipts. */
  readonly receiptSigner: NoteSigner | null;
  readonly readCheckpoints: () => Promise<readonly string[]>;
  readonly allowsDryRuns: boolean;
  readonly log: Logger;
}

/** The hub's own work before an operation runs and before its answer is sent; Apollo Server and the fast path both call it. */
export interface Concerns {
  readonly admit: Admit;
  readonly decorate: (...answer: Parameters<Decorate>) => Promise<void>;
}

export function createConcerns(options: ConcernsOptions): Concerns {
  const { costs, mostCost, matrix, publicFieldsOf } = options;
  const admissions: readonly Admit[] = [
    // First, because a refusal is recorded too, and states the cost.
    markAccountable(publicFieldsOf),
    measureCost(costs),
    requireOperation,
    admitDryRun(options),
    introspectionPolicy,
    variableLimit,
    textLimit,
    runSavedQueries(options),
    costLimit(mostCost),
  ];
  const decorations: readonly Decorate[] = [
    noStore,
    jsonStatus,
    answerExtensions(matrix),
    issueReceipt(options),
    // Last: nothing about the answer changes after it is recorded.
    logRequest(options),
  ];

  return {
    admit(operation, context) {
      for (const admit of admissions) admit(operation, context);
    },
    async decorate(answer, context) {
      for (const decorate of decorations) await decorate(answer, context);
    },
  };
}
