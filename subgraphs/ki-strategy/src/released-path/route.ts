import { Pseudonymous } from "@kim-hub/kit/office-part";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Gap } from "./gap.js";
import { RouteSegment } from "./route-segment.js";

@ObjectType({ description: "The segments that all agencies released of one path, in order (Weg durch die Behörden)." })
export class Route {
  @Field(() => [RouteSegment], { description: "At most 40: the most recent ones." })
  @Pseudonymous
  readonly segments!: readonly RouteSegment[];

  @Field(() => [Gap])
  @Pseudonymous
  readonly gaps!: readonly Gap[];

  @Field(() => Int, { description: "Agencies that the person agreed to have named without what they know." })
  @Pseudonymous
  readonly withheldCount!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Last day of the last quarter that is complete; nothing later is shown of any agency.",
  })
  @Pseudonymous
  readonly asOf!: string | null;

  @Field(() => String, {
    description:
      "Steering group, or `Vorschau` for the case manager's preview, with date and request; to be shown wherever the route is shown.",
  })
  @Pseudonymous
  readonly watermark!: string;
}
