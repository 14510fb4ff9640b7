import { EnumColumn } from "@kim-hub/kit/enum-column";
import { ConflictError } from "@kim-hub/kit/errors";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Applied } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE } from "../immigration-file/row-of-file.js";
import { StatusCode } from "../status-code/status-code.js";
import { ApplicationDecision } from "./application-decision.js";
import { TakenOver } from "./taken-over.js";

type Values = RowOfFileValues &
  Omit<ResidenceApplication, keyof RowOfFile | "takenOver" | "decide"> & {
    readonly takenOver?: TakenOver | null;
  };

@ObjectType({
  description: "An application for a residence status, and how it was decided (Antrag auf einen Aufenthaltstitel).",
})
@Entity({ policies: WITH_FILE })
@Check({ name: "residence_application_order_check", expression: "decided_on >= received_on" })
@Check({ name: "residence_application_decided_check", expression: "(decided_on is null) = (decision is null)" })
@Index({ name: "residence_application_pending_index", properties: ["receivedOn", "id"], where: "decision is null" })
export class ResidenceApplication extends RowOfFile {
  @Field(() => StatusCode, { description: "The status applied for, which names the paragraph." })
  @Applied
  @EnumColumn(StatusCode)
  readonly basis: StatusCode;

  @Field(() => LocalDate, { description: "When the application was received (Antragseingang)." })
  @Applied
  @Property({ type: "date" })
  readonly receivedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while it is pending." })
  @Applied
  @Property({ type: "date", nullable: true })
  readonly decidedOn: string | null;

  @Field(() => ApplicationDecision, { nullable: true, description: "Null while it is pending." })
  @Applied
  @EnumColumn(ApplicationDecision, { nullable: true })
  readonly decision: ApplicationDecision | null;

  @Field(() => TakenOver, {
    nullable: true,
    description:
      "How far it was when the file came from another office, which counts it until then; null for the office's own.",
  })
  @Applied
  @EnumColumn(TakenOver, { nullable: true })
  readonly takenOver: TakenOver | null;

  constructor(values: Values) {
    super(values);
    this.basis = values.basis;
    this.receivedOn = values.receivedOn;
    this.decidedOn = values.decidedOn;
    this.decision = values.decision;
    this.takenOver = values.takenOver ?? null;
  }

  /** The changes of a decision; an application is decided once. */
  decide(decision: ApplicationDecision, decidedOn: string): Pick<ResidenceApplication, "decision" | "decidedOn"> {
    if (this.decision !== null) throw new ConflictError("The application is decided already.");

    return { decision, decidedOn };
  }
}
