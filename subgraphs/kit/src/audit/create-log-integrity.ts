import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { fieldName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { auditedOf } from "./audited.js";
import { AuditedDays } from "./audited-days.js";
import { checkLog, type LogIntegrity } from "./check-log.js";
import { requireAudited } from "./require-audited.js";

/** Whether an office's log is whole: `immigrationLogIntegrity`; `name` begins with a capital letter. */
export function createLogIntegrity(name: string): new () => object {
  const Audited = auditedOf("DISCLOSURE_LOG");

  @ObjectType(`${name}LogIntegrity`, {
    description: "Whether what came into an office's log in some days is whole (Unversehrtheit des Protokolls).",
  })
  class LogVerdict implements LogIntegrity {
    @Field(() => Int, {
      nullable: true,
      description: "The place of the first entry that is kept (laufende Nummer), padding included; null if none is.",
    })
    @Audited
    readonly fromSeq!: number | null;

    @Field(() => Int, { nullable: true, description: "The place of the last one." })
    @Audited
    readonly toSeq!: number | null;

    @Field(() => Int, {
      nullable: true,
      description:
        "The place of the first entry that is missing or another than was logged, or over which the tree is broken.",
    })
    @Audited
    readonly brokenAt!: number | null;

    @Field(() => Boolean, { description: "That no place is broken." })
    @Audited
    get ok(): boolean {
      return this.brokenAt === null;
    }
  }

  @Resolver()
  class LogIntegrityResolver {
    @Query(() => LogVerdict, {
      name: `${fieldName(name)}LogIntegrity`,
      nullable: true,
      description:
        "Whether the entries that came into the office's log in these days are those of its tree, and the tree that of its checkpoints: the office's own word, for which `npm run log -- verify` needs nobody's. The days lie within those of an assignment. Data-protection audits.",
    })
    @Audited
    async logIntegrity(@Args() days: AuditedDays, @Ctx() context: Context): Promise<LogVerdict> {
      await requireAudited(context, days);

      return Object.assign(new LogVerdict(), await checkLog(context.em, days));
    }
  }

  return LogIntegrityResolver;
}
