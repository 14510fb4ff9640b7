import { findOffice } from "@kim-hub/offices/office-names";
import type { SubgraphName } from "@kim-hub/offices/subgraphs";
import type { OwnAnswers } from "../mock-context.js";
import { createOfficeAnswers, type OfficeOptions } from "./office-answers.js";
import { createStrategyAnswers } from "./strategy-answers.js";
import { createTrustCentreAnswers } from "./trust-centre-answers.js";

interface AnswerOptions extends OfficeOptions {
  /** Goes into every mandate. */
  readonly policyVersion: string;
}

/** What a mocked subgraph answers by the project's own code: whatever leads from one office to another under a mandate. */
export function createOwnAnswers(name: SubgraphName, options: AnswerOptions): OwnAnswers {
  const { contract, keys, policyVersion } = options;
  const office = findOffice(name);
  if (office) return createOfficeAnswers(office, options);

  return name === "trust-centre"
    ? createTrustCentreAnswers(keys, policyVersion)
    : createStrategyAnswers(name, contract);
}
