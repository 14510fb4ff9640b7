import { Migration } from "@mikro-orm/migrations";

/** The outcome of a deliberation, and a paper's relation to another. */
export class Migration20261126Papers extends Migration {
  override up(): void {
    this.addSql(`
      alter table "deliberation_step"
        add column "outcome" text null,
        add column "votes_for" int null,
        add column "votes_against" int null,
        add column "abstentions" int null,
        add column "is_unanimous" boolean null,
        add column "in_place_of" text null,
        add column "in_place_basis" text null,
        add constraint "deliberation_step_outcome_check" check ("outcome" in ('ACCEPTED', 'AMENDED', 'REJECTED',
          'NOTED', 'REFERRED', 'POSTPONED', 'REMOVED')),
        add constraint "deliberation_step_in_place_of_check" check ("in_place_of" in ('RAT', 'KREISTAG',
          'STAEDTEREGIONSTAG'));

      create table "paper_relation" (
        "id" text not null primary key,
        "paper_id" text not null,
        "kind" text not null,
        "to_id" text null,
        "reference" text null,
        "stated_works_from" date null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "paper_relation_kind_check" check ("kind" in ('ANSWERS', 'FOLLOWS', 'AMENDS', 'REVOKES',
          'RATIFIES')),
        constraint "paper_relation_target_check" check ((to_id is null) <> (reference is null)),
        constraint "paper_relation_paper_id_foreign" foreign key ("paper_id") references "council_paper" ("id"),
        constraint "paper_relation_to_id_foreign" foreign key ("to_id") references "council_paper" ("id"),
        constraint "paper_relation_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "paper_relation_paper_id_index" on "paper_relation" ("paper_id");
      create index "paper_relation_to_id_index" on "paper_relation" ("to_id");
    `);
  }
}
