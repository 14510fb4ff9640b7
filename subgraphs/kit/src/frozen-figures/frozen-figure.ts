import { randomUUID } from "node:crypto";
import type { MigrationObject } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";

/** The counts of one measure in cases and in persons; null is withheld. */
export type FrozenCount = readonly [cases: number, persons: number] | null;

/** How long it took, of a measure whose count is there. */
export interface FrozenDays {
  readonly n: number;
  readonly median: number;
  readonly quartiles: readonly [lower: number, upper: number];
}

/**
 * One answer of a figure as it was at a quarter's end, for good: the same question has always this answer. A correction makes a new version,
 * and the old one is read by nobody any more. What is withheld is not in it.
 */
@Entity({ policies: [{ name: "read_current", command: "select", using: "is_current" }] })
@Unique({
  name: "frozen_figure_once_unique",
  properties: ["figure", "territory", "provider", "fromQuarter", "toQuarter", "version"],
})
export class FrozenFigure {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text" })
  readonly figure!: string;

  /** A district or a municipality; a kreisfreie Stadt is its district. */
  @Property({ type: "text" })
  readonly territory!: string;

  /** An authority, or `*` for all together. */
  @Property({ type: "text" })
  readonly provider!: string;

  @Property({ type: "text" })
  readonly fromQuarter!: string;

  @Property({ type: "text" })
  readonly toQuarter!: string;

  @Property({ type: "integer" })
  readonly version!: number;

  @Property({ type: "boolean" })
  isCurrent!: boolean;

  @Property({ type: "date" })
  readonly asOf!: string;

  @Property({ type: "timestamptz" })
  readonly frozenAt: Date = new Date();

  @Property({ type: "json" })
  readonly counts!: Readonly<Record<string, FrozenCount>>;

  @Property({ type: "json" })
  readonly days!: Readonly<Record<string, FrozenDays>>;

  constructor(answer: Omit<FrozenFigure, "id" | "frozenAt">) {
    Object.assign(this, answer);
  }
}

class FrozenFigureMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "frozen_figure" ("id" uuid not null primary key, "figure" text not null, "territory" text not null,
        "provider" text not null, "from_quarter" text not null, "to_quarter" text not null, "version" int not null,
        "is_current" boolean not null, "as_of" date not null, "frozen_at" timestamptz not null, "counts" jsonb not null,
        "days" jsonb not null);
      create unique index "frozen_figure_once_unique" on "frozen_figure"
        ("figure", "territory", "provider", "from_quarter", "to_quarter", "version");
      alter table "frozen_figure" enable row level security;
      create policy "read_current" on "frozen_figure" for select using (is_current);
    `);
  }
}

export const FROZEN_FIGURE_MIGRATIONS: readonly MigrationObject[] = [
  { name: "frozen-figure-2026-11-28", class: FrozenFigureMigration },
];
