import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ratio } from "@kim-hub/kit/ratio";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({
  description:
    "What those who got the title of § 104c AufenthG in a half-year have held next (Übergänge aus dem Chancen-Aufenthaltsrecht).",
})
export class Transitions extends DatedAnswer {
  @Field(() => LocalDate, { description: "When the title of the last of them ends at the latest." })
  @Aggregate
  readonly closedOn: string;

  @Field(() => CasesAndPersons, { description: "Who got the title; NOT_APPLICABLE where the law allowed no grant." })
  @Aggregate
  readonly granted: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Then § 25a AufenthG." })
  @Aggregate
  readonly toWellIntegratedYouth: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Then § 25b AufenthG." })
  @Aggregate
  readonly toSustainableIntegration: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Then a toleration." })
  @Aggregate
  readonly toToleration: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Another status, or none yet." })
  @Aggregate
  readonly other: CasesAndPersons;

  @Field(() => Ratio, {
    description:
      "The share of cases that came to § 25a or § 25b; NOT_APPLICABLE until the titles of all of them have ended by the quarter's end, because a share of running titles says nothing.",
  })
  @Aggregate
  readonly rate: Ratio;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "As of which day the law of §§ 25a, 25b and 104c was read; null where nobody has read one of its texts.",
  })
  @Aggregate
  readonly lawAsOf: string | null;

  @Field(() => [String], {
    description:
      "The texts of the law that nobody has read, by paragraph and first day: why `lawAsOf` is null. Empty where it is a day.",
  })
  @assumedSize(6)
  @Aggregate
  readonly unreadLaw: readonly string[];

  constructor(dataDay: DataDay, values: Omit<Readonly<Transitions>, keyof DatedAnswer>) {
    super(dataDay);
    this.closedOn = values.closedOn;
    this.granted = values.granted;
    this.toWellIntegratedYouth = values.toWellIntegratedYouth;
    this.toSustainableIntegration = values.toSustainableIntegration;
    this.toToleration = values.toToleration;
    this.other = values.other;
    this.rate = values.rate;
    this.lawAsOf = values.lawAsOf;
    this.unreadLaw = values.unreadLaw;
  }
}
