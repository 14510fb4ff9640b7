import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { Pseudonymous } from "@kim-hub/kit/office-part";
import { PathEvent } from "@kim-hub/kit/path-event";
import { LocalDate, Quarter } from "@kim-hub/kit/scalars";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { AgencyKind } from "./agency-kind.js";

/** Whether a segment is shown. */
export enum SegmentStatus {
  COMPLETE = "COMPLETE",
  STALE = "STALE",
  WITHHELD = "WITHHELD",
}

/** Why a segment is not shown. */
export enum WithheldReason {
  NO_CONSENT = "NO_CONSENT",
}

registerEnumType(SegmentStatus, {
  name: "SegmentStatus",
  description: "Whether a segment of a path is shown.",
  valuesConfig: {
    COMPLETE: { description: "Freigegeben.\nShown as released." },
    WITHHELD: { description: "Nicht freigegeben.\nThe person agreed that the agency is named, not to what it knows." },
    STALE: { description: "Veraltet.\nShown as released, from data older than 35 days." },
  },
});

registerEnumType(WithheldReason, {
  name: "WithheldReason",
  description: "Why a segment of a path is not shown.",
  valuesConfig: { NO_CONSENT: { description: "Keine Einwilligung." } },
});

@ObjectType({
  description: "A stretch of a path at one agency, in quarters; a withheld one names the agency and nothing else.",
})
export class RouteSegment {
  @Field(() => Int, { description: "Counted from 1 by beginning; withheld agencies stand at the end." })
  @Pseudonymous
  readonly order!: number;

  @Field(() => AgencyKind)
  @Pseudonymous
  readonly agencyKind!: AgencyKind;

  @Field(() => LegalDomain, { nullable: true })
  @Pseudonymous
  readonly legalDomain!: LegalDomain | null;

  @Field(() => PathEvent, { nullable: true })
  @Pseudonymous
  readonly event!: PathEvent | null;

  @Field(() => String, { nullable: true })
  @Pseudonymous
  readonly code!: string | null;

  @Field(() => Quarter, { nullable: true })
  @Pseudonymous
  readonly from!: string | null;

  @Field(() => Quarter, {
    nullable: true,
    description:
      "The quarter in which it ended or the agency's next segment began, whichever is later; null while it lasts. That a residence status ended and none followed is never shown.",
  })
  @Pseudonymous
  readonly to!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Calendar quarters from `from` to `to`, both counted; while it lasts, up to the route's `asOf`.",
  })
  @Pseudonymous
  readonly durationQuarters!: number | null;

  @Field(() => SegmentStatus)
  @Pseudonymous
  readonly status!: SegmentStatus;

  @Field(() => WithheldReason, { nullable: true })
  @Pseudonymous
  readonly withheldReason!: WithheldReason | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Last day of the last quarter that the agency's data cover (Datenstand); null where the agency is withheld.",
  })
  @Pseudonymous
  readonly asOf!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the person disputes what the agency recorded (§ 84 Abs. 1 SGB X); null where the agency is withheld.",
  })
  @Pseudonymous
  readonly isDisputed!: boolean | null;
}
