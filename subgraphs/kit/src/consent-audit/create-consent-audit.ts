import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { requireAssignedDays } from "../audit-assignment/require-assigned-days.js";
import { assumedSize } from "../limits/list-size.js";
import { camelName, type Office } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { isAsked, readScope } from "./audit-scope.js";
import { listLoggedUses, MOST_USES } from "./list-logged-uses.js";
import { createLoggedUseType, Logged, type LoggedUse, ScopeKey } from "./logged-use.js";

/** An office's part of the trust centre's `ConsentAudit`: what its log holds of uses of mandates. */
export function createConsentAudit(office: Office): {
  readonly resolver: new () => object;
  readonly type: new () => object;
} {
  const LoggedUseType = createLoggedUseType(office, "owner");

  @Directive(`@key(fields: "id")`)
  @ObjectType("ConsentAudit", {
    description: "The offices' logs held against the permissions of the trust centre (Prüfung der Einwilligungen).",
  })
  class ConsentAudit {
    @Field(() => ID)
    @Directive("@inaccessible")
    @ScopeKey
    readonly id!: string;
  }

  @Resolver(() => ConsentAudit)
  class ConsentAuditResolver {
    @FieldResolver(() => [LoggedUseType], {
      name: `${camelName(office)}Uses`,
      nullable: true,
      description:
        "Entries on people of the audited authority that rest on a mandate, or on neither a mandate nor a norm; none where another office is asked.",
    })
    @Directive("@inaccessible")
    @assumedSize(MOST_USES)
    @Logged
    async uses(@Root() { id }: ConsentAudit, @Ctx() context: Context): Promise<readonly LoggedUse[]> {
      const scope = readScope(id);
      if (!isAsked(scope, office)) return [];
      await requireAssignedDays(scope, context);
      const found = await listLoggedUses(context.em, scope);
      for (const { subject } of found) context.disclose(subject);

      return found;
    }
  }

  return { resolver: ConsentAuditResolver, type: ConsentAudit };
}
