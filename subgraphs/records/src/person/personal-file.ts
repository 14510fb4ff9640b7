import { randomUUID } from "node:crypto";
import { Ags } from "@kim-hub/kit/scalars";
import { Formula, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { createVersion } from "../history/version.js";
import { BirthDatePrecision, birthDatePrecision } from "./birth-date-precision.js";

/** The columns that every office's files have of their person. */
export interface PersonalFile {
  readonly id: string;
  readonly authorityId: string;
  readonly fileReference: string;
  /** The files of one authority that have the same number are one person's, who has one pseudonym. */
  readonly personNumber: string;
  readonly familyName: string;
  readonly givenNames: string | null;
  /** `1990-05-17`, `1990-05`, `1990` or null, as far as it is known. */
  readonly birthDate: string | null;
  readonly municipality: string | null;
  readonly isDisputed: boolean;
  readonly isRestricted: boolean;
  /** The office's own pseudonym of the person; known besides to the trust centre alone. */
  readonly pseudonym: string;
  /** The day of the export that the authority last imported; null where it records its rows in the hub itself. */
  readonly dataAsOf?: string | null;
  readonly version: number;
}

/** The values of a new file; the hub gives it an id and a pseudonym, and takes its reference for the person's number. */
export type PersonalFileValues = Omit<PersonalFile, "id" | "personNumber" | "pseudonym" | "dataAsOf" | "version"> &
  Partial<Pick<PersonalFile, "id">> & {
    readonly personNumber?: string | null;
    readonly pseudonym?: string | null;
  };

/** The day of the export that the authority of a file last imported. */
export function dataAsOfSql(file: string): string {
  return `(select d.as_of from data_state d where d.authority_id = ${file}.authority_id)`;
}

type FieldDecorator = PropertyDecorator & MethodDecorator;

interface DataClasses {
  /** The data class of names, numbers and references. */
  readonly Identity: FieldDecorator;
  /** The data class of what the office does. */
  readonly Content: FieldDecorator;
  /** With the official term, e.g. `The immigration office (Ausländerbehörde) that keeps the file, e.g. ABH-05711.` */
  readonly authority: string;
}

/** The base class of one office's files on persons: in each office the same fields, under its own data classes. */
export function createPersonalFile({
  Identity,
  Content,
  authority,
}: DataClasses): abstract new (
  values: PersonalFileValues,
) => PersonalFile {
  const Version = createVersion(Content);

  @ObjectType()
  abstract class File implements PersonalFile {
    @Field(() => ID)
    @Content
    @PrimaryKey({ type: "uuid" })
    readonly id: string;

    @Field(() => ID, { description: authority })
    @Content
    @Property({ type: "text", index: true })
    readonly authorityId: string;

    @Field(() => String, { description: "File reference (Aktenzeichen)." })
    @Identity
    @Property({ type: "text" })
    readonly fileReference: string;

    @Field(() => String, {
      description:
        "The office's own number of the person (Personennummer): the files of one person have the same; the file reference where the office has no such numbers.",
    })
    @Identity
    @Property({ type: "text" })
    readonly personNumber: string;

    @Field(() => String, { description: "Family name (Familienname); the only name of people who have one." })
    @Identity
    @Property({ type: "text" })
    readonly familyName: string;

    @Field(() => String, { nullable: true, description: "Given names (Vornamen)." })
    @Identity
    @Property({ type: "text", nullable: true })
    readonly givenNames: string | null;

    @Field(() => String, {
      nullable: true,
      description: "Birth date (Geburtsdatum): day, month or year as far as it is known; null where nothing is.",
    })
    @Identity
    @Property({ type: "text", nullable: true })
    readonly birthDate: string | null;

    @Field(() => Ags, {
      nullable: true,
      description: "Municipality of residence (Wohnort) by its AGS of eight digits; null where it is not recorded.",
    })
    @Content
    @Property({ type: "text", nullable: true, index: true })
    readonly municipality: string | null;

    @Field(() => Boolean, {
      description: "Whether the person disputes what the file says (§ 84 Abs. 1 SGB X): whatever is passed on says so.",
    })
    @Content
    @Property({ type: "boolean", default: false })
    readonly isDisputed: boolean;

    @Field(() => Boolean, {
      description:
        "Whether the file's processing is restricted (Einschränkung der Verarbeitung, Art. 18 DSGVO, § 84 Abs. 3 SGB X): then it is in no path and in no figure.",
    })
    @Content
    @Property({ type: "boolean", default: false })
    readonly isRestricted: boolean;

    @Property({ type: "text", index: true })
    readonly pseudonym: string;

    /** Read only where it is asked for. */
    @Formula((alias) => dataAsOfSql(`${alias}`), {
      type: "date",
      lazy: true,
    })
    readonly dataAsOf?: string | null;

    @Version
    readonly version: number = 1;

    constructor(values: PersonalFileValues) {
      this.id = values.id ?? randomUUID();
      this.authorityId = values.authorityId;
      this.fileReference = values.fileReference;
      this.personNumber = values.personNumber ?? values.fileReference;
      this.familyName = values.familyName;
      this.givenNames = values.givenNames;
      this.birthDate = values.birthDate;
      this.municipality = values.municipality;
      this.isDisputed = values.isDisputed;
      this.isRestricted = values.isRestricted;
      // The register of persons puts the person's own in its place, if the authority knows them already.
      this.pseudonym = values.pseudonym ?? randomUUID();
    }

    @Field(() => BirthDatePrecision)
    @Identity
    get birthDatePrecision(): BirthDatePrecision {
      return birthDatePrecision(this.birthDate);
    }
  }

  return File;
}
