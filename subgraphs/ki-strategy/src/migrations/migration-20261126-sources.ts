import { Migration } from "@mikro-orm/migrations";

/** Sources that a territory records: whose, of what kind, where published, and which file was cited. */
export class Migration20261126Sources extends Migration {
  override up(): void {
    this.addSql(`
      alter table "source_document"
        add column "territory_ags" text null,
        add column "kind" text null,
        add column "url" text null,
        add column "sha256" text null,
        add column "version" int not null default 1,
        add constraint "source_document_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        add constraint "source_document_kind_check" check ("kind" in ('DECISION_PAPER', 'NOTICE_PAPER', 'INFORMATION_PAPER', 'DECISION_DOCUMENT', 'MAJOR_INQUIRY', 'INQUIRY_ANSWER', 'REPORT', 'ACTION_CONCEPT', 'HANDOUT', 'GUIDE', 'FAQ', 'FUNDING_GUIDELINE', 'APPLICATION', 'FUNDING_OUTLINE', 'PROJECT_OUTLINE', 'KIM_CONCEPT', 'PROFESSIONAL_CONCEPT', 'INTEGRATION_CONCEPT', 'REFUGEE_INTEGRATION_CONCEPT', 'GRANT_NOTICE', 'DEADLINE_EXTENSION', 'ESTABLISHMENT_PLAN', 'BUDGET', 'PRESENTATION', 'GOAL_AGREEMENT', 'SUPPORT_PLAN'));
      create index "source_document_territory_ags_index" on "source_document" ("territory_ags");
    `);
  }
}
