import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Required } from "../data-classes.js";
import type { CheckedRequirement } from "./check-requirements.js";
import { RequirementCode } from "./requirement-code.js";
import { RequirementOutcome } from "./requirement-outcome.js";

@ObjectType({
  description:
    "Whether a procedure meets one requirement of naturalisation (Prüfung einer Einbürgerungsvoraussetzung), reckoned from what the clerk recorded: no decision.",
})
export class RequirementCheck {
  @Field(() => RequirementCode)
  @Required
  readonly code: RequirementCode;

  @Field(() => RequirementOutcome)
  @Required
  readonly outcome: RequirementOutcome;

  @Field(() => String, { description: "The norm, e.g. § 10 Abs. 1 S. 1 Nr. 3 StAG." })
  @Required
  readonly paragraph: string;

  @Field(() => String, { description: "What the norm asks for, in German." })
  @Required
  readonly rule: string;

  @Field(() => LocalDate, { description: "The day whose text of the law it is (Rechtsstand)." })
  @Required
  readonly lawAsOf: string;

  constructor({ rule, outcome, lawAsOf }: CheckedRequirement) {
    this.code = rule.requirement;
    this.outcome = outcome;
    this.paragraph =
      outcome === "EXEMPT" && rule.exemption !== null ? `${rule.paragraph}, ${rule.exemption}` : rule.paragraph;
    this.rule = rule.sentence;
    this.lawAsOf = lawAsOf;
  }
}
