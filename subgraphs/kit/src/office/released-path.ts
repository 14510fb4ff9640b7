import type { EntityManager } from "@mikro-orm/postgresql";
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { endOfLastQuarter, localDate } from "../calendar/calendar.js";
import { setSessionVariables } from "../database/session-variables.js";
import { statusOn } from "../figures/data-status.js";
import type { Mandate, OpenedMandate } from "../mandate/mandate.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import type { OfficeContext } from "./office-context.js";
import { createOfficePartType, type OfficePart, Pseudonymous } from "./office-part.js";
import { type FileAsOf, type ReleaseRule, releaseQuarters } from "./release-quarters.js";
import type { PersonsFile } from "./stretch.js";

/** Reads one person's files but those under restriction; row-level security shows it the rows of the mandate's pseudonyms only. */
export type ReadFiles = (em: EntityManager, mandate: Mandate) => Promise<readonly PersonsFile[]>;

/** How an office reads and releases a person's files. */
export interface Release extends ReleaseRule {
  readonly readFiles: ReadFiles;
}

/** The two classes by which a subgraph takes part in `ReleasedPath`. */
interface ReleasedPathClasses {
  readonly resolver: new () => object;
  readonly type: new () => object;
}

/** Adds to `ReleasedPath` the part that one office releases under the mandate that the trust centre sealed for it. */
export function createReleasedPath(office: Office, rule: Release): ReleasedPathClasses {
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

      return release(await context.openMandate(sealed), rule, context);
    }
  }

  return { resolver: ReleasedPathResolver, type: ReleasedPath };
}

/** The office's part of the path of the mandate's person; the disclosure uses the mandate up. */
async function release(mandate: OpenedMandate, rule: Release, { em, disclose }: OfficeContext): Promise<OfficePart> {
  disclose(mandate);
  await setSessionVariables(em, { "app.authority": "", "app.pseudonyms": mandate.pseudonyms.join(" ") });
  const files = await rule.readFiles(em, mandate);
  const today = localDate();
  const [dataAsOf = today] = files.flatMap((file) => file.dataAsOf ?? []).toSorted();
  const asOf = endOfLastQuarter(dataAsOf);

  return { ...releaseQuarters(files.map(fileOn(asOf)), rule, asOf), status: statusOn(dataAsOf, today) };
}

function fileOn(asOf: string): (file: PersonsFile) => FileAsOf {
  return ({ isDisputed, keptUntil, statedWaits = [], domains = [], stretchesAt }) => ({
    keptUntil,
    statedWaits,
    domains,
    stretches: stretchesAt(asOf).map((stretch) => ({ ...stretch, isDisputed })),
  });
}
