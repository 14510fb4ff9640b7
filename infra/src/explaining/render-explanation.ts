import type { Explanation } from "@kim-hub/gateway/explain-operation";
import type { ExplainedStep } from "@kim-hub/gateway/explained-plan";
import type { FieldAccess } from "@kim-hub/gateway/field-access";
import type { Purpose, Role } from "@kim-hub/kit/viewer";
import { renderRecords } from "../terminal/render-records.js";

/** Who asks, and under which rules. */
export interface Asking {
  readonly role: Role;
  readonly purpose: Purpose | null;
  readonly policyVersion: string;
  readonly mostCost: number;
}

/** Plan, access and cost of an operation for a person at a terminal. */
export function renderExplanation({ plan, access, cost, savedQueriesOnly }: Explanation, asking: Asking): string {
  const { role, purpose, policyVersion, mostCost } = asking;
  const refused = cost > mostCost ? ": the hub refuses the operation (COST_LIMIT_EXCEEDED)" : "";

  return [
    `${role} asks for ${purpose ?? "no purpose"}. Plan, access and cost are computed here: no office is asked for them, and no log has an entry.`,
    ...(savedQueriesOnly ? ["This role or purpose runs saved queries only: as a text the hub refuses this one."] : []),
    `Cost\n${cost} of ${mostCost} that an operation may cost${refused}`,
    `Plan\n${plan ? renderStep(plan, "") : "No office is asked: the gateway refuses every field."}`,
    `Access (access matrix ${policyVersion})\n${renderAccess(access, asking)}`,
  ].join("\n\n");
}

function renderStep(step: ExplainedStep, indent: string): string {
  const below = `${indent}  `;
  switch (step.kind) {
    case "fetch": {
      const { number, subgraph, place, query } = step.fetch;

      return `${indent}${number} ${subgraph}${place === "" ? "" : ` at ${place}`}\n${query.replaceAll(/^/gm, `${below}  `)}`;
    }
    case "condition": {
      const branches = [
        step.whenTrue && `${indent}where $${step.variable}\n${renderStep(step.whenTrue, below)}`,
        step.whenFalse && `${indent}where not $${step.variable}\n${renderStep(step.whenFalse, below)}`,
      ];

      return branches.filter((branch) => branch !== null).join("\n");
    }
    default:
      return [`${indent}in ${step.kind}`, ...step.steps.map((each) => renderStep(each, below))].join("\n");
  }
}

const COLUMNS = ["fetch", "office", "field", "class", "answer", "rule"];

function renderAccess(access: readonly FieldAccess[], asking: Asking): string {
  const records = access.map((field) => {
    const { fetch, subgraph, field: coordinate, dataClass, refusal } = field;
    const answer = refusal ? `${refusal.code}, by ${refusal.by}` : "granted";

    return new Map([
      ["fetch", String(fetch)],
      ["office", subgraph],
      ["field", coordinate],
      ["class", dataClass ?? "–"],
      ["answer", answer],
      ["rule", describeRule(field, asking)],
    ]);
  });

  return renderRecords(COLUMNS, records);
}

function describeRule({ dataClass, refusal, subgraph }: FieldAccess, { role, purpose }: Asking): string {
  if (dataClass === null) return "no data class: a key or a place";
  if (dataClass === "PUBLIC" && !refusal) return "PUBLIC is for everybody";

  return `${role} has ${refusal ? "no" : "a"} grant of ${dataClass} for ${purpose ?? "no purpose"} in ${subgraph}`;
}
