import { Field, ObjectType } from "type-graphql";
import { labelOf } from "../schema/code-label.js";
import { PublicValue } from "../schema/public-value.js";
import { Territory } from "../stubs/territory.js";
import { AgeBand } from "./age-band.js";
import { AGE_BANDS } from "./age-bands.js";
import { CoverageDimension } from "./coverage-dimension.js";
import { StatusGroup } from "./status-group.js";
import { territoryOf } from "./territory-of.js";

/** Of every property, the group of those of whom it is not recorded. */
export const UNKNOWN = "UNKNOWN";

/** No district has more municipalities. */
export const MOST_COVERAGE_ROWS = 30;

/** Who has one property in common; an office's own type adds the count. */
@ObjectType("CoverageRow")
export abstract class CoverageRow {
  @Field(() => String, {
    description:
      "A code of StatusGroup, an age band (0-5, 6-15, 16-17, 18-26, 27-44, 45-64, 65+) or an AGS; UNKNOWN where it is not recorded.",
  })
  @PublicValue
  readonly key!: string;

  @Field(() => String, { nullable: true, description: "The key in German; null where it is an AGS." })
  @PublicValue
  readonly label!: string | null;

  @Field(() => Territory, { nullable: true, description: "The municipality where the key is its AGS." })
  @PublicValue
  readonly territory!: Territory | null;
}

/** The key of a row, as a reader and as the graph knows it. */
export function describeGroup(dimension: CoverageDimension, key: string): CoverageRow {
  const isPlace = dimension === CoverageDimension.MUNICIPALITY;

  return { key, label: labelIn(dimension, key), territory: isPlace ? { ags: territoryOf(key) } : null };
}

function labelIn(dimension: CoverageDimension, key: string): string | null {
  if (key === UNKNOWN) return "Nicht erfasst";
  if (dimension === CoverageDimension.STATUS_GROUP) return labelOf(StatusGroup, key);
  const band = AGE_BANDS.find(([name]) => name === key);

  return band ? labelOf(AgeBand, band[2]) : null;
}
