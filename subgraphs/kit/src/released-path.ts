import type { EntityManager } from "@mikro-orm/postgresql";
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { localDate } from "./calendar.js";
import type { Mandate, OpenedMandate } from "./mandate.js";
import { camelName, type Office, pascalName } from "./office.js";
import type { OfficeContext } from "./office-context.js";
import { createOfficePartType, type OfficePart, Pseudonymous, type Segment } from "./office-part.js";
import { setSessionVariables } from "./session-variables.js";

/** Reads one person's segments in order; row-level security shows it the rows of the mandate's pseudonym only. */
export type ReadSegments = (em: EntityManager, mandate: Mandate) => Promise<readonly Segment[]>;

/** The two classes from which a subgraph builds its share of `ReleasedPath`. */
interface OfficeShare {
  readonly resolver: new () => object;
  readonly type: new () => object;
}

/** One office's share of `ReleasedPath`: what it releases under the mandate that the trust centre sealed for it. */
export function createReleasedPath(office: Office, readSegments: ReadSegments): OfficeShare {
  const mandateField = `${camelName(office)}Mandate`;
  const PartType = createOfficePartType(office, "owner");

  @Directive(`@key(fields: "handle")`)
  @ObjectType("ReleasedPath", { description: "One person's path across offices, released for one steering group." })
  class ReleasedPath {
    @Field(() => ID, { description: "One-time handle, new for every query." })
    @Directive("@inaccessible")
    @Pseudonymous
    readonly handle!: string;

    @Field(() => String, { name: mandateField, nullable: true })
    @Directive("@external")
    readonly mandate!: string | null;
  }

  @Resolver(() => ReleasedPath)
  class ReleasedPathResolver {
    @FieldResolver(() => PartType, {
      name: `${camelName(office)}Part`,
      nullable: true,
      description: `What the office ${pascalName(office)} releases under its mandate; null without one.`,
    })
    @Directive(`@requires(fields: "${mandateField}")`)
    @Directive("@inaccessible")
    @Pseudonymous
    async part(@Root() known: Record<string, unknown>, @Ctx() context: OfficeContext): Promise<OfficePart | null> {
      const sealed = known[mandateField];
      if (typeof sealed !== "string") return null;

      return release(await context.openMandate(sealed), readSegments, context);
    }
  }

  return { resolver: ReleasedPathResolver, type: ReleasedPath };
}

/** What the office releases of the mandate's person; the disclosure uses the mandate up. */
async function release(
  mandate: OpenedMandate,
  readSegments: ReadSegments,
  context: OfficeContext,
): Promise<OfficePart> {
  const { em, disclose } = context;
  disclose(mandate.pseudonym, mandate);
  await setSessionVariables(em, { "app.authority": "", "app.pseudonym": mandate.pseudonym });

  return { asOf: localDate(), segments: await readSegments(em, mandate) };
}
