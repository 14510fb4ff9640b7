import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar, LocalDate } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { BudgetLine } from "./budget-line.js";

@ObjectType({ description: "Money that came in for the programme, with its document (Einnahme)." })
@Entity()
export class Income extends CitedRecord {
  @Field(() => ID, { description: "AGS, year, pillar and number in six digits, e.g. 05334002-2021-B1-000001." })
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => Int, { description: "The year for which it came (Haushaltsjahr)." })
  @Funding
  @Property({ type: "integer" })
  readonly year: number;

  @Field(() => FundingPillar)
  @Funding
  @EnumColumn(FundingPillar)
  readonly pillar: FundingPillar;

  @Field(() => BudgetLine, { description: "A line of income." })
  @Funding
  @EnumColumn(BudgetLine)
  readonly line: BudgetLine;

  @Field(() => BigIntScalar, { description: "Below zero where a booking is cancelled (Storno) or money went back." })
  @Funding
  @Property({ type: new BigIntType("bigint") })
  readonly amountCents: bigint;

  @Field(() => String, {
    nullable: true,
    description: "Reference of the document that proves it (Beleg); null where none is recorded.",
  })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly documentRef: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Day of booking (Buchungstag)." })
  @Funding
  @Property({ type: "date", nullable: true })
  readonly bookedOn: string | null;

  constructor({ number, ...values }: Omit<Income, "id" | "version"> & { readonly number: number }) {
    super(values);
    this.id = [values.territoryAgs, values.year, values.pillar, String(number).padStart(6, "0")].join("-");
    this.territoryAgs = values.territoryAgs;
    this.year = values.year;
    this.pillar = values.pillar;
    this.line = values.line;
    this.amountCents = values.amountCents;
    this.documentRef = values.documentRef;
    this.bookedOn = values.bookedOn;
  }
}
