import { Field, ID, InputType } from "type-graphql";
import { localDate } from "../calendar/calendar.js";
import { BadInputError } from "../errors/errors.js";
import { LocalDate } from "../schema/scalars.js";

const LONGEST_REFERENCE = 100;

@InputType({
  description: "Who audits the own authority, on what basis, until when, and of which days the data (Prüfauftrag).",
})
export class AuditAssignmentInput {
  @Field(() => String, { description: "The auditing body's file reference (Aktenzeichen), which every run names." })
  readonly reference!: string;

  @Field(() => ID, { description: "The subject of the auditor's access token." })
  readonly auditor!: string;

  @Field(() => String, { description: "For whom they audit (Prüfungsstelle)." })
  readonly auditingBody!: string;

  @Field(() => String, { description: "The norms that the audit rests on (Rechtsgrundlage)." })
  readonly basis!: string;

  @Field(() => LocalDate, { description: "The first day of the data that it may touch (Prüfungszeitraum)." })
  readonly periodFrom!: string;

  @Field(() => LocalDate, { description: "The last day of the data that it may touch." })
  readonly periodTo!: string;

  @Field(() => LocalDate, { description: "The first day on which a run may rest on it." })
  readonly validFrom!: string;

  @Field(() => LocalDate, { description: "The last day on which a run may rest on it: today or later." })
  readonly validUntil!: string;
}

/** Throws unless the input makes an assignment that `recorder` may record. */
export function requireAssignable(input: AuditAssignmentInput, recorder: string): void {
  for (const text of ["reference", "auditor", "auditingBody", "basis"] as const)
    if (input[text].trim() === "" || input[text] !== input[text].trim())
      throw new BadInputError(`An assignment needs its ${text}, without blanks around it.`);
  if (input.reference.length > LONGEST_REFERENCE)
    throw new BadInputError(`An assignment's reference has ${LONGEST_REFERENCE} characters at most.`);
  if (input.periodFrom > input.periodTo) throw new BadInputError("An assignment's period ends before it begins.");
  if (input.validFrom > input.validUntil) throw new BadInputError("An assignment ends before it begins.");
  if (input.validUntil < localDate()) throw new BadInputError("An assignment holds until today or later.");
  if (input.auditor === recorder) throw new BadInputError("Nobody records an assignment for themselves.");
}
