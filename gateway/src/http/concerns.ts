import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { NoteSigner } from "@kim-hub/kit/note-key";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { HubContext } from "../caller/hub-context.js";
import type { Admit } from "../limits/admit.js";
import { admitDryRun } from "../limits/admit-dry-run.js";
import { type CostModels, costLimit, measureCost } from "../limits/cost/cost-limit.js";
import { introspectionPolicy } from "../limits/introspection-policy.js";
import { requireOperation } from "../limits/require-operation.js";
import { textLimit } from "../limits/text-limit.js";
import { variableLimit } from "../limits/variable-limit.js";
import { markAccountable, type PublicFieldsOf } from "../request-log/accountable.js";
import type { RequestLog } from "../request-log/request-log.js";
import { nameOperation } from "../saved-queries/name-operation.js";
import { runSavedQueries } from "../saved-queries/run-saved-queries.js";
import type { SavedQueries } from "../saved-queries/saved-queries.js";
import { answerExtensions } from "./answer-extensions.js";
import type { Decorate, OutgoingAnswer } from "./decorate.js";
import { issueReceipt } from "./issue-receipt.js";
import { jsonStatus } from "./json-status.js";
import { noStore } from "./no-store.js";
import { logRequest } from "./request-log.js";

/** Learns of every answer that is about to leave, and of the error in place of one that is withheld. */
export type OnAnswer = (answer: OutgoingAnswer, context: HubContext, withheld?: unknown) => void;

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
  readonly onAnswer?: OnAnswer;
}

/** The hub's own work before an operation runs and before its answer is sent; Apollo Server and the fast path both call it. */
export interface Concerns {
  readonly admit: Admit;
  readonly decorate: (...answer: Parameters<Decorate>) => Promise<void>;
}

export function createConcerns(options: ConcernsOptions): Concerns {
  const { costs, mostCost, matrix, publicFieldsOf, onAnswer = () => {} } = options;
  const admissions: readonly Admit[] = [
    // First, because a refusal is recorded too, and states the cost.
    nameOperation(options),
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
      try {
        for (const decorate of decorations) await decorate(answer, context);
      } catch (error) {
        onAnswer(answer, context, error);
        throw error;
      }
      onAnswer(answer, context);
    },
  };
}
