import { DateTime, LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Released } from "../data-classes.js";

@ObjectType({
  description:
    "A path that was released of the person, as they see it (eigener freigegebener Verlauf): never its token.",
})
export class OwnPath {
  @Field(() => ID, { description: "How the path is called in the sitting, and what `revokeMyPath` takes." })
  @Released
  readonly pathId!: string;

  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that it is released to, e.g. LG-05711." })
  @Released
  readonly steeringGroup!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day of the sitting (Sitzung) that it is for." })
  @Released
  readonly sitting!: string | null;

  @Field(() => DateTime)
  @Released
  readonly releasedAt!: Date;

  @Field(() => DateTime, { description: "It is dead from this instant on." })
  @Released
  readonly validUntil!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked (Widerruf der Freigabe), if it was." })
  @Released
  readonly revokedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      "Whether its steering group can read anything of it now: no, once a permission of that group was withdrawn.",
  })
  @Released
  readonly isAlive!: boolean;

  /** The handle of the person that it was released of. */
  readonly clientId!: string;
}
