import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";
import { SupportServiceState } from "./service-state.js";

type Values = RowOfCaseValues & Omit<SupportService, "id" | "caseFile" | "version">;

@ObjectType({ description: "A service of a case's support plan (Leistung im Hilfeplan), by its legal domain." })
@Entity({ policies: WITH_CASE })
@Check({ name: "support_service_interval_check", expression: "ends_on >= starts_on" })
export class SupportService extends RowOfCase {
  @Field(() => String, { description: "Its place in the plan, in three digits, e.g. 001." })
  @Case
  @Property({ type: "text" })
  readonly position: string;

  @Field(() => LegalDomain)
  @Case
  @EnumColumn(LegalDomain)
  readonly legalDomain: LegalDomain;

  @Field(() => String, { description: "e.g. Leistungen zur Teilhabe am Arbeitsleben." })
  @Case
  @Property({ type: "text" })
  readonly service: string;

  @Field(() => String, { nullable: true, description: "The organisation that provides it; null where it is open." })
  @Case
  @Property({ type: "text", nullable: true })
  readonly organisation: string | null;

  @Field(() => SupportServiceState)
  @Case
  @EnumColumn(SupportServiceState)
  readonly state: SupportServiceState;

  @Field(() => LocalDate, { nullable: true })
  @Case
  @Property({ type: "date", nullable: true })
  readonly startsOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day; null where none is set." })
  @Case
  @Property({ type: "date", nullable: true })
  readonly endsOn: string | null;

  constructor(values: Values) {
    super(values);
    this.position = values.position;
    this.legalDomain = values.legalDomain;
    this.service = values.service;
    this.organisation = values.organisation;
    this.state = values.state;
    this.startsOn = values.startsOn;
    this.endsOn = values.endsOn;
  }
}
