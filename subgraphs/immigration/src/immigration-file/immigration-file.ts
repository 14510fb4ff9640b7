import { FOR_FIGURES, OWN_UNTIL_TRANSFERRED, UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { REGISTER_PERSON } from "@kim-hub/records/person-register";
import { createPersonalFile, type PersonalFileValues } from "@kim-hub/records/personal-file";
import { FOR_TRANSFER } from "@kim-hub/records/transfer-policies";
import { transferTriggers } from "@kim-hub/records/transfer-triggers";
import { ArrayType } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Identity, Status } from "../data-classes.js";
import { Plausibility } from "../plausibility/plausibility.js";

const PersonalFile = createPersonalFile({
  Identity,
  Content: Status,
  authority: "The immigration office (Ausländerbehörde) that keeps the file, e.g. ABH-05711.",
});

/** A person born before is over a hundred years old, and the row more often an entry that nobody has ended. */
const EARLIEST_BIRTH_YEAR = "1925";

/** An immigration office's file: its person, and more than every office keeps. */
interface OwnValues {
  readonly birthName?: string | null;
  readonly formerNames?: readonly string[] | null;
  readonly otherSpellings?: readonly string[] | null;
  readonly aliases?: readonly string[] | null;
  readonly citizenships?: readonly string[] | null;
  readonly handedOverOn?: string | null;
  readonly transferredFrom?: string | null;
  readonly transferredFromOn?: string | null;
  readonly transferredOn?: string | null;
  readonly continuedAs?: string | null;
  readonly registerNumber?: string | null;
}

/** Between which tables files go to other authorities, and what says that one has ended here. */
const TABLES = { files: "immigration_file", transfers: "file_transfer", file: "file_id", ended: "handed_over_on" };

@ObjectType({ description: "The file that one immigration office keeps on one person (Ausländerakte)." })
@Entity({
  policies: [OWN_UNTIL_TRANSFERRED, UNDER_MANDATE, FOR_FIGURES, FOR_TRANSFER],
  triggers: [REGISTER_PERSON, ...transferTriggers(TABLES)],
})
@Unique({ properties: ["authorityId", "fileReference"] })
@Index({ properties: ["fileReference", "id"] })
@Check({
  name: "immigration_file_transferred_from_check",
  expression: "(transferred_from is null) = (transferred_from_on is null) and transferred_from <> authority_id",
})
export class ImmigrationFile extends PersonalFile {
  @Field(() => String, { nullable: true, description: "Name at birth (Geburtsname), where it is another." })
  @Identity
  @Property({ type: "text", nullable: true })
  readonly birthName: string | null;

  @Field(() => [String], { description: "Former names (frühere Namen)." })
  @Identity
  @Property({ type: ArrayType })
  readonly formerNames: readonly string[];

  @Field(() => [String], { description: "Deviating spellings of the name (abweichende Namensschreibweisen)." })
  @Identity
  @Property({ type: ArrayType })
  readonly otherSpellings: readonly string[];

  @Field(() => [String], { description: "Names of aliases (Aliaspersonalien)." })
  @Identity
  @Property({ type: ArrayType })
  readonly aliases: readonly string[];

  /** Keys of the Federal Statistical Office. */
  @Property({ type: ArrayType })
  readonly citizenships: readonly string[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day on which the file was handed over to another office (Abgabe der Akte); from then on no figure counts the person as a resident.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly handedOverOn: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The immigration office that handed the file over to this one (abgebende Behörde).",
  })
  @Status
  @Property({ type: "text", nullable: true })
  readonly transferredFrom: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Day of taking over (Übernahme): on the days before, and for the titles and decisions of that time, figures count the person at the old office.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly transferredFromOn: string | null;

  /** Since when the file is another office's: from then on its old office's staff read nothing of it, and figures still count it. */
  @Property({ type: "date", nullable: true })
  readonly transferredOn: string | null;

  /** The file with which the other office goes on; its marks hold for this one too. */
  @Property({ type: "uuid", nullable: true, index: true })
  readonly continuedAs: string | null;

  /** AZR number (§ 10 Abs. 4 AZRG): FORBIDDEN_OUTBOUND, so there is no GraphQL field for it. */
  @Property({ type: "text", nullable: true, lazy: true })
  readonly registerNumber: string | null;

  constructor(values: PersonalFileValues & OwnValues) {
    super(values);
    this.birthName = values.birthName ?? null;
    this.formerNames = values.formerNames ?? [];
    this.otherSpellings = values.otherSpellings ?? [];
    this.aliases = values.aliases ?? [];
    this.citizenships = values.citizenships ?? [];
    this.handedOverOn = values.handedOverOn ?? null;
    this.transferredFrom = values.transferredFrom ?? null;
    this.transferredFromOn = values.transferredFromOn ?? null;
    this.transferredOn = values.transferredOn ?? null;
    this.continuedAs = values.continuedAs ?? null;
    this.registerNumber = values.registerNumber ?? null;
  }

  @Field(() => Plausibility, {
    nullable: true,
    description: "Why the file cannot be right as it stands; null where nothing shows.",
  })
  @Status
  get plausibility(): Plausibility | null {
    return this.birthDate !== null && this.birthDate < EARLIEST_BIRTH_YEAR ? Plausibility.BORN_BEFORE_1925 : null;
  }
}
