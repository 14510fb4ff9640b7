import type { ValidationRule } from "graphql";
import { exactLiterals } from "./exact-literals.js";
import { knownOperationType } from "./known-operation-type.js";
import { operationLimits } from "./operation-limits.js";

/** What the hub asks of an operation's text beside the rules of GraphQL. */
export const OPERATION_RULES: readonly ValidationRule[] = [knownOperationType, operationLimits, exactLiterals];
