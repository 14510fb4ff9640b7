import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { assumedSize } from "../limits/list-size.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { DateTime } from "../schema/scalars.js";
import { listMandateDisclosures, type MandateDisclosure } from "./list-mandate-disclosures.js";

/** A mandate serves one request, which may ask an office for its part more than once. */
const MOST_DISCLOSURES = 4;

/** For the trust officer who has to say what a wrong link showed; nobody else reads a log. */
const Disclosed = data({
  dataClass: DataClass.DISCLOSURE,
  basis: "Art. 33 Abs. 5 DSGVO, § 83a SGB X",
  retention: "DISCLOSURE_LOG",
  sharedWith: ["trust-centre"],
});

/** An office's part of the trust centre's `SealedMandate`: what left the office under it. */
export function createSealedMandate(office: Office): {
  readonly resolver: new () => object;
  readonly type: new () => object;
} {
  const name = pascalName(office);

  @ObjectType(`${name}Disclosure`, {
    description: `That the office ${name} answered under a mandate (Übermittlung), as its own log holds it.`,
  })
  class Disclosure implements Omit<MandateDisclosure, "subject"> {
    @Field(() => DateTime)
    @Disclosed
    readonly at!: Date;

    @Field(() => [String], { description: "The fields that were read, as dotted paths; never their values." })
    @assumedSize(20)
    @Disclosed
    readonly fields!: readonly string[];
  }

  @Directive(`@key(fields: "id")`)
  @ObjectType("SealedMandate", {
    description: "That one office was asked for its part of a path (Mandat), as the trust centre sealed it.",
  })
  class SealedMandate {
    @Field(() => ID, { description: "By which each office's log names it." })
    @Disclosed
    readonly id!: string;
  }

  @Resolver(() => SealedMandate)
  class SealedMandateResolver {
    @FieldResolver(() => [Disclosure], {
      name: `${camelName(office)}Disclosure`,
      nullable: true,
      description: `What left the office ${name} under this mandate; empty where nothing did, or where its log no longer keeps it.`,
    })
    @assumedSize(MOST_DISCLOSURES)
    @Disclosed
    async disclosed(
      @Root() { id }: SealedMandate,
      @Ctx() { em, loaders, disclose }: Context,
    ): Promise<readonly MandateDisclosure[]> {
      const found = await loaders.batch("mandateDisclosures", id, (ids) => listMandateDisclosures(em, ids));
      for (const { subject } of found) disclose(subject);

      return found;
    }
  }

  return { resolver: SealedMandateResolver, type: SealedMandate };
}
