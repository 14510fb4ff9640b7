import { Ags, BigIntScalar, Decimal, LocalDate } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CoordinationCondition } from "./coordination-condition.js";

type Findings = Omit<MemberMunicipality, "eligibleForExtraCoordination" | "unmetConditions" | "unknownConditions">;

@ObjectType({
  description:
    "How a kreisangehörige or regionsangehörige Gemeinde is included, on one day. What no source says is null: not collected, never a guess.",
})
export class MemberMunicipality {
  @Field(() => Ags)
  @Public
  readonly ags8: string;

  @Field(() => String)
  @Public
  readonly name: string;

  @Field(() => LocalDate, { description: "The day that the facts hold for." })
  @Public
  readonly on: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it shares the common integration concept of the Kreis (§ 9 Abs. 2 TIntG).",
  })
  @Public
  readonly inCommonConcept: boolean | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "What its Kreis passed on to it in that year (Weiterleitung), as granted.",
  })
  @Public
  readonly passThroughCents: bigint | null;

  @Field(() => Decimal, { nullable: true, description: "Case managers working in it, in FTE (VZÄ)." })
  @Public
  readonly casemanagerFte: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the competent Ausländerbehörde is its own; null where none is recorded for that day.",
  })
  @Public
  readonly ownABH: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the competent Einbürgerungsbehörde is its own; null where none is recorded for that day.",
  })
  @Public
  readonly ownEBH: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has a Jugendamt of its own." })
  @Public
  readonly ownYouthOffice: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has an Integrationsrat or Integrationsausschuss." })
  @Public
  readonly integrationCouncil: boolean | null;

  constructor(findings: Findings) {
    this.ags8 = findings.ags8;
    this.name = findings.name;
    this.on = findings.on;
    this.inCommonConcept = findings.inCommonConcept;
    this.passThroughCents = findings.passThroughCents;
    this.casemanagerFte = findings.casemanagerFte;
    this.ownABH = findings.ownABH;
    this.ownEBH = findings.ownEBH;
    this.ownYouthOffice = findings.ownYouthOffice;
    this.integrationCouncil = findings.integrationCouncil;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether its Kreis can apply for a further coordination post for it: all three conditions are met. False where one is known not to be, null where that is not known.",
  })
  @Public
  get eligibleForExtraCoordination(): boolean | null {
    if (this.unmetConditions.length > 0) return false;

    return this.unknownConditions.length > 0 ? null : true;
  }

  @Field(() => [CoordinationCondition], { description: "Conditions that are known not to be met." })
  @Public
  get unmetConditions(): CoordinationCondition[] {
    return this.#conditions(false);
  }

  @Field(() => [CoordinationCondition], { description: "Conditions of which no source says anything (NOT_COLLECTED)." })
  @Public
  get unknownConditions(): CoordinationCondition[] {
    return this.#conditions(null);
  }

  #conditions(state: boolean | null): CoordinationCondition[] {
    const states: Readonly<Record<CoordinationCondition, boolean | null>> = {
      [CoordinationCondition.OWN_ABH]: this.ownABH,
      [CoordinationCondition.OWN_YOUTH_OFFICE]: this.ownYouthOffice,
      [CoordinationCondition.INTEGRATION_COUNCIL]: this.integrationCouncil,
    };

    return Object.values(CoordinationCondition).filter((condition) => states[condition] === state);
  }
}
