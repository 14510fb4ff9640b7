import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Body } from "../body/body.js";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { CouncilPaper } from "./council-paper.js";
import { DeliberationOutcome } from "./deliberation-outcome.js";
import { DeliberationRole } from "./deliberation-role.js";
import { Plenary } from "./plenary.js";

@ObjectType({ description: "One body in the sequence in which a paper is deliberated (Beratungsfolge)." })
@Entity()
export class DeliberationStep extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => CouncilPaper, mapToPk: true, fieldName: "paper_id", index: true })
  readonly paperId: string;

  @Field(() => Int, { description: "Counted from 1, in the order of the paper." })
  @Council
  @Property({ type: "integer" })
  readonly position: number;

  @ManyToOne({ entity: () => Body, mapToPk: true, fieldName: "body_id", index: true })
  readonly bodyId: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day of the sitting; null where the paper does not give it.",
  })
  @Council
  @Property({ type: "date", nullable: true })
  readonly date: string | null;

  @Field(() => DeliberationRole)
  @Council
  @EnumColumn(DeliberationRole)
  readonly role: DeliberationRole;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is deliberated in public (öffentlich); null where the paper does not say.",
  })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly isPublic: boolean | null;

  @Field(() => DeliberationOutcome, {
    nullable: true,
    description: "Null where none is recorded: the paper announces the sitting, the minutes tell the outcome.",
  })
  @Council
  @EnumColumn(DeliberationOutcome, { nullable: true })
  readonly outcome: DeliberationOutcome | null;

  @Field(() => Int, { nullable: true, description: "Ja-Stimmen; null where the minutes do not count them." })
  @Council
  @Property({ type: "integer", nullable: true })
  readonly votesFor: number | null;

  @Field(() => Int, { nullable: true, description: "Nein-Stimmen." })
  @Council
  @Property({ type: "integer", nullable: true })
  readonly votesAgainst: number | null;

  @Field(() => Int, { nullable: true, description: "Enthaltungen." })
  @Council
  @Property({ type: "integer", nullable: true })
  readonly abstentions: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the minutes call it unanimous (einstimmig): nobody against; null where they do not say.",
  })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly isUnanimous: boolean | null;

  @Field(() => Plenary, {
    nullable: true,
    description:
      "For whom the body decided, e.g. the Kreisausschuss in place of the Kreistag (Dringlichkeitsentscheidung, § 60 GO NRW, § 50 KrO NRW); null where it decided for itself.",
  })
  @Council
  @EnumColumn(Plenary, { nullable: true })
  readonly inPlaceOf: Plenary | null;

  @Field(() => String, { nullable: true, description: "The norm by which it could, e.g. § 50 Abs. 4 KrO NRW." })
  @Council
  @Property({ type: "text", nullable: true })
  readonly inPlaceBasis: string | null;

  constructor(values: Omit<DeliberationStep, "id" | "version">) {
    super(values);
    this.id = `${values.paperId}-${values.position}`;
    this.paperId = values.paperId;
    this.position = values.position;
    this.bodyId = values.bodyId;
    this.date = values.date;
    this.role = values.role;
    this.isPublic = values.isPublic;
    this.outcome = values.outcome;
    this.votesFor = values.votesFor;
    this.votesAgainst = values.votesAgainst;
    this.abstentions = values.abstentions;
    this.isUnanimous = values.isUnanimous;
    this.inPlaceOf = values.inPlaceOf;
    this.inPlaceBasis = values.inPlaceBasis;
  }
}
