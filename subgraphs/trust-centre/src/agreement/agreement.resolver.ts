import type { Context } from "@kim-hub/kit/context";
import { Args, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Retrieved } from "../data-classes.js";
import { Agreement } from "./agreement.js";
import { countRetrievals } from "./count-retrievals.js";
import { RetrievalPeriod } from "./retrieval-period.js";

const REQUIRES = `@requires(fields: "agency validFrom validTo soundFrom restsTo")`;

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How often parts of paths were retrieved from the authority while this was the newest agreement of its kind (Abrufe). Not suppressed: within an audit assignment (Prüfauftrag) of the trust centre alone, else FORBIDDEN.",
  })
  @Directive(REQUIRES)
  @Retrieved
  async retrievals(
    @Root() agreement: Agreement,
    @Args() period: RetrievalPeriod,
    @Ctx() context: Context,
  ): Promise<number> {
    return (await countRetrievals(agreement, period, context)).all;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Of these retrievals those on days on which the agreement had run out, or was not approved or not notified yet: a finding.",
  })
  @Directive(REQUIRES)
  @Retrieved
  async retrievalsWithout(
    @Root() agreement: Agreement,
    @Args() period: RetrievalPeriod,
    @Ctx() context: Context,
  ): Promise<number> {
    return (await countRetrievals(agreement, period, context)).unsound;
  }
}
