import { Directive, Field, ObjectType } from "type-graphql";
import { DataStatus } from "../figures/data-status.js";
import { type Office, pascalName } from "../mandate/office.js";
import { DataClass, data } from "../schema/data-class.js";
import { LocalDate, Quarter } from "../schema/scalars.js";
import { LegalDomain } from "./legal-domain.js";
import { PathEvent } from "./path-event.js";

/** One released stretch of a person's path: codes and quarters, never a text, a number or a day. */
export interface Segment {
  readonly legalDomain: LegalDomain;
  readonly event: PathEvent;
  readonly code: string;
  readonly fromQuarter: string;
  /** Null while it lasts. */
  readonly toQuarter: string | null;
  readonly isDisputed: boolean;
}

/** A wait that the office itself stated: from the quarter in which the person asked to that of the appointment which it gave. */
export interface StatedWait {
  readonly fromQuarter: string;
  readonly toQuarter: string;
}

/** One office's released part of one path, in order of beginning. */
export interface OfficePart {
  /** The last day of the last quarter that has ended, by the office's data: nothing later is released. */
  readonly asOf: string;
  readonly status: DataStatus;
  readonly segments: readonly Segment[];
  readonly statedWaits: readonly StatedWait[];
}

/** The rule for pseudonymous path data; the composer of the route alone may require them. */
export const Pseudonymous = data({
  dataClass: DataClass.PSEUDO_PATH,
  basis: "Art. 6 Abs. 1 lit. a DSGVO, § 67b Abs. 2 SGB X, § 203 StGB (Einwilligung und Schweigepflichtentbindung)",
  retention: "ANSWER",
  sharedWith: ["ki-strategy"],
});

/**
 * The GraphQL type of one office's part, e.g. `ImmigrationPart`: one type per office, because no personal field is shared.
 * The office declares it as owner, ki-strategy as `@external`.
 */
export function createOfficePartType(office: Office, side: "owner" | "external"): new () => OfficePart {
  const name = pascalName(office);
  const Rule = side === "owner" ? Pseudonymous : Directive("@external");
  const Hidden = side === "owner" ? Directive("@inaccessible") : () => undefined;

  @Hidden
  @ObjectType(`${name}Segment`, { description: `A stretch of a released path in the office ${name}, in quarters.` })
  class SegmentType implements Segment {
    @Field(() => LegalDomain)
    @Rule
    readonly legalDomain!: LegalDomain;

    @Field(() => PathEvent)
    @Rule
    readonly event!: PathEvent;

    @Field(() => String)
    @Rule
    readonly code!: string;

    @Field(() => Quarter)
    @Rule
    readonly fromQuarter!: string;

    @Field(() => Quarter, { nullable: true })
    @Rule
    readonly toQuarter!: string | null;

    @Field(() => Boolean)
    @Rule
    readonly isDisputed!: boolean;
  }

  @Hidden
  @ObjectType(`${name}StatedWait`, {
    description: `Quarters for which somebody waited for an appointment in the office ${name}, both counted (Wartezeit auf einen Termin).`,
  })
  class StatedWaitType implements StatedWait {
    @Field(() => Quarter)
    @Rule
    readonly fromQuarter!: string;

    @Field(() => Quarter)
    @Rule
    readonly toQuarter!: string;
  }

  @Hidden
  @ObjectType(`${name}Part`, { description: `What the office ${name} releases of one path.` })
  class PartType implements OfficePart {
    @Field(() => LocalDate)
    @Rule
    readonly asOf!: string;

    @Field(() => DataStatus)
    @Rule
    readonly status!: DataStatus;

    @Field(() => [SegmentType])
    @Rule
    readonly segments!: readonly SegmentType[];

    @Field(() => [StatedWaitType])
    @Rule
    readonly statedWaits!: readonly StatedWaitType[];
  }

  return PartType;
}
