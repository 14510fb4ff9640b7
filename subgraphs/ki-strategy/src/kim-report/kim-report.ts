import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description:
    "What a Kommunales Integrationszentrum reports of one quarter to its steering group (Quartalsbericht): posts, money, accompaniment, milestones behind their plan, duties to inform, and what nobody has recorded. The case funnel and the gaps that cases met are case management's.",
})
export class KimReport {
  @Field(() => Ags)
  @Public
  readonly ags: string;

  @Field(() => Quarter)
  @Public
  readonly quarter: string;

  @Field(() => Territory)
  @Public
  readonly territory: Territory;

  constructor({ territory, quarter }: Pick<KimReport, "territory" | "quarter">) {
    this.ags = territory.ags;
    this.quarter = quarter;
    this.territory = territory;
  }

  /** Of which posts and money are recorded. */
  get year(): number {
    return Number(this.quarter.slice(0, 4));
  }

  /** On which duties and milestones are seen. */
  get lastDay(): string {
    return lastDayOf(this.quarter);
  }
}
