import { DataClass } from "@kim-hub/kit/data-class";
import type { FieldRow } from "@kim-hub/kit/governance-manifest";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Governing } from "../data-classes.js";

/** There is no person in them, so nobody has to delete them. */
const WITHOUT_PERSON: readonly (string | null)[] = [DataClass.PUBLIC, DataClass.AGGREGATE];

@ObjectType({
  description:
    "One field that the hub exposes, with what it rests on (Feld; Verzeichnis von Verarbeitungstätigkeiten).",
})
export class ExposedField {
  @Field(() => ID)
  @Governing
  readonly id: string;

  @Field(() => String, { description: "`Type.field` (Feld)." })
  @Governing
  readonly field: string;

  @Field(() => String, { nullable: true, description: "The controller in German (Verantwortlicher)." })
  @Governing
  readonly owner: string | null;

  @Field(() => String, { nullable: true, description: "Its class of data (Datenklasse)." })
  @Governing
  readonly class: string | null;

  @Field(() => String, {
    nullable: true,
    description: "For what it may be read, or a change made, in German; null for what is public (Zweck).",
  })
  @Governing
  readonly purpose: string | null;

  @Field(() => String, { nullable: true, description: "The norm (Rechtsgrundlage)." })
  @Governing
  readonly basis: string | null;

  @Field(() => String, { nullable: true, description: "For how long it is kept, and as which record (Löschfrist)." })
  @Governing
  readonly retention: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Since when it has this class (seit)." })
  @Governing
  readonly since: string | null;

  @Field(() => String, { nullable: true, description: "Who agreed to that for the office (Freigabe durch)." })
  @Governing
  readonly approvedBy: string | null;

  constructor({ subgraph, ...row }: FieldRow) {
    this.id = `${subgraph}/${row.field}`;
    this.field = row.field;
    this.owner = row.owner;
    this.class = row.class;
    this.purpose = row.purpose;
    this.basis = row.basis;
    this.retention = row.retention;
    this.since = row.since;
    this.approvedBy = row.approvedBy;
  }

  @Field(() => Boolean, {
    description:
      "Whether owner, class, basis and approval are said, the purpose of what is not public, and the period of what is a person's (vollständig).",
  })
  @Governing
  get isComplete(): boolean {
    const { owner, class: dataClass, purpose, basis, retention, since, approvedBy } = this;
    if ([owner, dataClass, basis, since, approvedBy].includes(null)) return false;

    return (
      (dataClass === DataClass.PUBLIC || purpose !== null) && (WITHOUT_PERSON.includes(dataClass) || retention !== null)
    );
  }
}
