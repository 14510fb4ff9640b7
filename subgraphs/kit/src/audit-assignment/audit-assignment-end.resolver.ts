import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../schema/context.js";
import { Assigned } from "./assigned.js";
import { AuditAssignment } from "./audit-assignment.js";
import { AuditAssignmentEnd } from "./audit-assignment-end.js";

/** The same in every office. */
@Resolver(() => AuditAssignment)
export class AuditAssignmentEndResolver {
  @FieldResolver(() => AuditAssignmentEnd, {
    nullable: true,
    description: "That it ended before its last day; null if it did not.",
  })
  @Assigned
  end(@Root() { id }: AuditAssignment, @Ctx() { loaders }: Context): Promise<AuditAssignmentEnd | null> {
    return loaders.find(AuditAssignmentEnd, id);
  }
}
