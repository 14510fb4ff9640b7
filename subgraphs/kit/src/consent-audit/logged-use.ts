import { OFFICE_SUBGRAPHS } from "@kim-hub/offices/office-names";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { type Office, pascalName } from "../mandate/office.js";
import { DataClass, data } from "../schema/data-class.js";

const BASIS = "Art. 39 Abs. 1 lit. b, Art. 57 Abs. 1 lit. a DSGVO, § 67c Abs. 3 SGB X";

/** One entry of an office's disclosure log that rests on a mandate, or on nothing. */
export interface LoggedUse {
  readonly id: string;
  /** To the microsecond, in UTC: an instant of JavaScript ends at the millisecond. */
  readonly at: string;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly mandateId: string | null;
  /** Whether the log holds no earlier use of the mandate. */
  readonly isFirst: boolean;
}

/** Leaves an office's log for the trust centre alone, which holds it against the permissions. */
export const Logged = data({
  ...{ dataClass: DataClass.DISCLOSURE, basis: BASIS, retention: "DISCLOSURE_LOG" },
  sharedWith: ["trust-centre"],
});

/** That somebody audits, and for which days: it is about nobody. */
export const Scope = data({
  ...{ dataClass: DataClass.AGGREGATE, basis: BASIS, retention: "ANSWER" },
  sharedWith: [...OFFICE_SUBGRAPHS, "trust-centre"],
});

/** By which an audit's scope passes between the trust centre and the offices: of the class of what it leads to. */
export const ScopeKey = data({
  ...{ dataClass: DataClass.DISCLOSURE, basis: BASIS, retention: "ANSWER" },
  sharedWith: [...OFFICE_SUBGRAPHS, "trust-centre"],
});

/** The GraphQL type of an office's uses, e.g. `ImmigrationLoggedUse`: the office declares it as owner, the trust centre as `@external`. */
export function createLoggedUseType(office: Office, side: "owner" | "external"): new () => LoggedUse {
  const name = pascalName(office);
  const Rule = side === "owner" ? Logged : Directive("@external");
  const Hidden = side === "owner" ? Directive("@inaccessible") : () => undefined;

  @Hidden
  @ObjectType(`${name}LoggedUse`, {
    description: `A use of a mandate, or of no basis at all, in the log of the office ${name} (Protokolleintrag).`,
  })
  class LoggedUseType implements LoggedUse {
    @Field(() => ID)
    @Rule
    readonly id!: string;

    @Field(() => String)
    @Rule
    readonly at!: string;

    @Field(() => String, { nullable: true })
    @Rule
    readonly purpose!: string | null;

    @Field(() => String, { nullable: true })
    @Rule
    readonly basis!: string | null;

    @Field(() => ID, { nullable: true })
    @Rule
    readonly mandateId!: string | null;

    @Field(() => Boolean)
    @Rule
    readonly isFirst!: boolean;
  }

  return LoggedUseType;
}
