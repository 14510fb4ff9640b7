import { Field, ID, ObjectType } from "type-graphql";
import { AccessKind } from "../disclosure/disclosure-log.js";
import { assumedSize } from "../limits/list-size.js";
import { type Office, pascalName } from "../mandate/office.js";
import { DataClass, data } from "../schema/data-class.js";
import { DateTime } from "../schema/scalars.js";
import { PLACE_SQL } from "./logged-place.js";

const USUALLY_ASKED = 20;

/** The columns of a log entry as its type names them; `at` in seconds. */
export const LOG_ENTRY_SQL = `${PLACE_SQL} as id, extract(epoch from at)::float as at, request_id as "requestId", actor, role, body, authority,
    purpose, case_reference as "caseReference", mandate_id as "mandateId", basis, kind, coordinate, fields, refusal`;

/** What audit reads of an office's log. */
export const Logged = data({
  ...{ dataClass: DataClass.DISCLOSURE, retention: "DISCLOSURE_LOG" },
  basis: "Art. 39 Abs. 1 lit. b DSGVO, § 67c Abs. 3 SGB X",
});

/** One access as an office's log holds it. */
export interface LoggedAccess {
  /** Its place in the log. */
  readonly id: string;
  readonly at: Date;
}

/** A row that `LOG_ENTRY_SQL` reads, as its type has it. */
export function toLogEntry<Row extends { readonly at: number }>(row: Row): Omit<Row, "at"> & { readonly at: Date } {
  return { ...row, at: new Date(row.at * 1000) };
}

/** The type of an office's log entries: `ImmigrationLogEntry`. */
export function createLogEntry(office: Office): new () => LoggedAccess {
  const name = pascalName(office);

  @ObjectType(`${name}LogEntry`, {
    description: `One access to a person's data in the office ${name}, or a refused attempt (Protokolleintrag): never a value.`,
  })
  class LogEntry implements LoggedAccess {
    /** Its place in the log. */
    readonly id!: string;

    @Field(() => DateTime)
    @Logged
    readonly at!: Date;

    @Field(() => ID, { description: "By which the gateway's request log names the fetch." })
    @Logged
    readonly requestId!: string;

    @Field(() => ID, { description: "Who asked: the subject of their access token." })
    @Logged
    readonly actor!: string;

    @Field(() => String)
    @Logged
    readonly role!: string;

    @Field(() => ID, { nullable: true, description: "The steering group (Lenkungsgruppe) spoken for." })
    @Logged
    readonly body!: string | null;

    @Field(() => ID, { nullable: true, description: "The authority whose staff asked." })
    @Logged
    readonly authority!: string | null;

    @Field(() => String, { nullable: true })
    @Logged
    readonly purpose!: string | null;

    @Field(() => String, { nullable: true, description: "The caller's own reference (Aktenzeichen des Ersuchens)." })
    @Logged
    readonly caseReference!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: "The mandate (Mandat) that it rests on; null for the office's own staff.",
    })
    @Logged
    readonly mandateId!: string | null;

    @Field(() => String, {
      nullable: true,
      description: "The norms (Rechtsgrundlage) that the contract names for the field.",
    })
    @Logged
    readonly basis!: string | null;

    @Field(() => AccessKind)
    @Logged
    readonly kind!: AccessKind;

    @Field(() => String, { description: "The question or change, e.g. Query.immigrationFile." })
    @Logged
    readonly coordinate!: string;

    @Field(() => [String], { description: "The fields below it, as dotted paths." })
    @assumedSize(USUALLY_ASKED)
    @Logged
    readonly fields!: readonly string[];

    @Field(() => String, { nullable: true, description: "The code with which it was refused; null if it was done." })
    @Logged
    readonly refusal!: string | null;
  }

  return LogEntry;
}
