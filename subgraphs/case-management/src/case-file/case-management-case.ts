import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Case, Identity } from "../data-classes.js";
import { OWN_CASES } from "../deputyship/own-cases.js";
import { CaseState } from "./case-state.js";

type Values = Omit<CaseManagementCase, "id"> & { readonly id?: string };

@ObjectType({ description: "A matter on which case management works with one person (Fall des Case Managements)." })
@Entity({ policies: [OWN_CASES, UNDER_MANDATE] })
@Check({ name: "case_management_case_interval_check", expression: "closed_on >= opened_on" })
@Check({
  name: "case_management_case_closed_check",
  expression: "(closed_on is not null) = starts_with(state, 'CLOSED')",
})
export class CaseManagementCase {
  @Field(() => ID)
  @Case
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The body that provides case management (Baustein 2), e.g. CM-05711." })
  @Case
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => String, { description: "File reference (Aktenzeichen)." })
  @Identity
  @Property({ type: "text" })
  readonly fileReference: string;

  @Field(() => String, { description: "Name of the client (Klientin, Klient)." })
  @Identity
  @Property({ type: "text" })
  readonly clientName: string;

  @Field(() => String, {
    description: "The case manager (Fallmanagerin, Fallmanager), as subject of the access token.",
  })
  @Case
  @Property({ type: "text" })
  readonly caseManager: string;

  @Field(() => CaseState)
  @Case
  @EnumColumn(CaseState)
  readonly state: CaseState;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly openedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while the case is open or paused." })
  @Case
  @Property({ type: "date", nullable: true })
  readonly closedOn: string | null;

  @Field(() => ID, {
    description: "The own pseudonym of the client, by which the trust centre knows them to case management.",
  })
  @Case
  @Property({ type: "text", index: true })
  readonly pseudonym: string;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.authorityId = values.authorityId;
    this.fileReference = values.fileReference;
    this.clientName = values.clientName;
    this.caseManager = values.caseManager;
    this.state = values.state;
    this.openedOn = values.openedOn;
    this.closedOn = values.closedOn;
    this.pseudonym = values.pseudonym;
  }
}
