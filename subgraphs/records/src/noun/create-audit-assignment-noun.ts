import { AuditAssignment } from "@kim-hub/kit/audit-assignment";
import { AuditAssignmentEnd } from "@kim-hub/kit/audit-assignment-end";
import { AuditAssignmentEndResolver } from "@kim-hub/kit/audit-assignment-end-resolver";
import { type AssignmentRecorder, createAuditAssignment } from "@kim-hub/kit/create-audit-assignment";
import type { Noun } from "./noun.js";

/** How an office records who audits which of its authorities. */
export function createAuditAssignmentNoun(name: string, recorder: AssignmentRecorder): Noun {
  return {
    resolvers: [createAuditAssignment(name, recorder), AuditAssignmentEndResolver],
    entities: [AuditAssignment, AuditAssignmentEnd],
  };
}
