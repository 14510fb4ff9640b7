import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { endOfLastQuarter, localDate } from "../calendar/calendar.js";
import { createReading, type Reading } from "../database/reading.js";
import { statusOn } from "../figures/data-status.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import { camelName, type Office, pascalName } from "../mandate/office.js";
import type { OfficeContext } from "./office-context.js";
import { createOfficePartType, type OfficePart, Pseudonymous } from "./office-part.js";
import { type FileAsOf, type ReleaseRule, releaseQuarters } from "./release-quarters.js";
import type { PersonsFile } from "./stretch.js";

/** How an office reads and releases a person's files. */
export interface Release<Row extends object> extends ReleaseRule {
  /** Reads one person's files but those under restriction; row-level security shows it the rows of the mandate's pseudonyms only. */
  readonly reading: Reading;
  readonly toFiles: (rows: readonly Row[]) => readonly PersonsFile[];
}

interface RowsOfMandate {
  readonly name: string;
  /** Selects from `filesUnderMandate`, and by `asked.given`, the categories of the mandate. */
  readonly rows: string;
}

/** The reading of an office's files under a mandate, whose pseudonyms hold no blank. */
export function readUnderMandate({ name, rows }: RowsOfMandate): Reading {
  return createReading({ name, variable: "app.pseudonyms", rows });
}

/**
 * In a reading under a mandate: the files of its persons as `file`, with the rows of another table of each as `row`. One after the other, by
 * their indexes: without statistics PostgreSQL may read all files of the office for those of one person.
 */
export function filesUnderMandate(
  table: string,
  { rows, key }: { readonly rows: string; readonly key: string },
): string {
  return `unnest(string_to_array(asked.shown, ' ')) as wanted
    cross join lateral (select * from ${table} where pseudonym = wanted offset 0) as file
    cross join lateral (select * from ${rows} where ${key} = file.id offset 0) as row`;
}

/** The two classes by which a subgraph takes part in `ReleasedPath`. */
interface ReleasedPathClasses {
  readonly resolver: new () => object;
  readonly type: new () => object;
}

/** Adds to `ReleasedPath` the part that one office releases under the mandate that the trust centre sealed for it. */
export function createReleasedPath<Row extends object>(office: Office, rule: Release<Row>): ReleasedPathClasses {
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
async function release<Row extends object>(
  mandate: OpenedMandate,
  rule: Release<Row>,
  { readAlone, disclose }: OfficeContext,
): Promise<OfficePart> {
  disclose(mandate);
  const { pseudonyms, categories } = mandate;
  const files = rule.toFiles(await readAlone<Row>(rule.reading, { shown: pseudonyms.join(" "), given: categories }));
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
