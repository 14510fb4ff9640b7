import { BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { BigIntType, DecimalType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { SourceDocument } from "../source/source-document.js";
import { Territory } from "../territory/territory.js";
import { Version } from "../version.js";

@ObjectType({ description: "The funded posts of one territory in one year (Stellen), and what they cost." })
@Entity()
export class PostYear {
  /** AGS and year: asked for by both at once, for many territories in one select. */
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => Int, { description: "The year that was asked for." })
  @Funding
  @Property({ type: "integer" })
  readonly year: number;

  @Field(() => Boolean, {
    name: "openEnded",
    description: "Whether the document says it for the following years too, until another is recorded („2022 ff.“).",
  })
  @Funding
  @Property({ type: "boolean", default: false })
  readonly isOpenEnded: boolean;

  @Field(() => BigIntScalar, { nullable: true, description: "Material costs (Sachkosten)." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly materialCostsCents: bigint | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Posts for which the territory bears a share of its own (Eigenanteil), in FTE.",
  })
  @Funding
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly ownContributionFte: string | null;

  @Field(() => BigIntScalar, { nullable: true, description: "Sum of all grants and the material costs." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly totalCents: bigint | null;

  @ManyToOne({
    entity: () => SourceDocument,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "source_id",
  })
  readonly sourceId: string | null;

  @Property({ type: "text", nullable: true })
  readonly passage: string | null;

  @Version
  readonly version: number;

  constructor(values: Stated, { version = 1, statedYear = values.year } = {}) {
    this.id = postYearId(values.territoryAgs, statedYear);
    this.territoryAgs = values.territoryAgs;
    this.year = values.year;
    this.isOpenEnded = values.isOpenEnded;
    this.materialCostsCents = values.materialCostsCents;
    this.ownContributionFte = values.ownContributionFte;
    this.totalCents = values.totalCents;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
    this.version = version;
  }

  @Field(() => Int, {
    description: "The year that the document names; earlier than `year` where an open-ended statement is carried on.",
  })
  @Funding
  get statedYear(): number {
    return Number(this.id.slice(-4));
  }

  /** The same statement, for a later year. */
  carriedOnTo(year: number): PostYear {
    return new PostYear({ ...this, year }, { version: this.version, statedYear: this.statedYear });
  }

  @Field(() => Suppression, { description: "Why the amounts are missing." })
  @Funding
  get suppression(): Suppression {
    return this.totalCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

type Stated = Omit<PostYear, "id" | "suppression" | "version" | "statedYear" | "carriedOnTo">;

/** The answer for a year without a recorded document, at version 0: never stored. */
export function unrecordedPostYear(territoryAgs: string, year: number): PostYear {
  const nothing = {
    materialCostsCents: null,
    ownContributionFte: null,
    totalCents: null,
    sourceId: null,
    passage: null,
    isOpenEnded: false,
  };

  return new PostYear({ territoryAgs, year, ...nothing }, { version: 0 });
}

/** `05334002-2021`. */
function postYearId(ags: string, year: number): string {
  return `${ags}-${year}`;
}
