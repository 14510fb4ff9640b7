import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Council } from "../data-classes.js";
import { Attendance } from "./attendance.js";
import { Body } from "./body.js";
import { BodyMember } from "./body-member.js";
import { Sitting } from "./sitting.js";

@Resolver(() => Sitting)
export class SittingResolver {
  @Query(() => Sitting, { nullable: true, description: "The sitting of this id; NOT_FOUND where none is recorded." })
  @Council
  async sitting(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<Sitting> {
    const sitting = await loaders.find(Sitting, id);
    if (!sitting) throw new NotFoundError("No sitting of this id is recorded.");

    return sitting;
  }

  @FieldResolver(() => Body)
  @Council
  body(@Root() { bodyId }: Sitting, @Ctx() { loaders }: Context): Promise<Body> {
    return loaders.get(Body, bodyId);
  }

  @FieldResolver(() => [Attendance], { description: "Empty where no attendance is recorded." })
  @Council
  attendance(@Root() { id }: Sitting, @Ctx() { loaders }: Context): Promise<readonly Attendance[]> {
    return loaders.list(Attendance, "sittingId", id);
  }
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => BodyMember)
  @Council
  member(@Root() { memberId }: Attendance, @Ctx() { loaders }: Context): Promise<BodyMember> {
    return loaders.get(BodyMember, memberId);
  }
}

@Resolver(() => BodyMember)
export class BodyMemberResolver {
  @FieldResolver(() => Body)
  @Council
  body(@Root() { bodyId }: BodyMember, @Ctx() { loaders }: Context): Promise<Body> {
    return loaders.get(Body, bodyId);
  }
}
