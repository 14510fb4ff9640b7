import { fileURLToPath } from "node:url";
import type { Context } from "@kim-hub/kit/context";
import { DATA_STATE_MIGRATIONS, DataState } from "@kim-hub/kit/data-state";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { assumedSize } from "@kim-hub/kit/list-size";
import { dependentOf, OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { createSubgraphSchema } from "@kim-hub/kit/schema";
import { startSubgraph } from "@kim-hub/kit/server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { TestConfig } from "@kim-hub/kit/test-config";
import { Role } from "@kim-hub/kit/viewer";
import { Migration } from "@mikro-orm/migrations";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { createHistoryEntry, HISTORY_OF_OWN_AUTHORITY, type HistoryEntry } from "../history/history-entry.js";
import { requireReader } from "../history/history-reader.js";
import { createTranslation } from "../import/report/create-translation.js";
import { PERSON_REGISTER_MIGRATIONS, RegisteredPerson, registerPersonsOf } from "../person/person-register.js";
import { createRecordResolver } from "../recording/record.resolver.js";
import { createPolicies } from "./create-policies.js";
import { InventedFile, InventedVisit } from "./invented-file.js";
import { Permit, Status } from "./permit.js";
import { OFFICE_REGISTRY } from "./permit.table.js";

const PermitHistory = createHistoryEntry({
  name: "PermitHistory",
  Protected: Status,
  policies: HISTORY_OF_OWN_AUTHORITY,
});

class PermitMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "permit" ("id" text not null primary key, "authority_id" text not null, "pseudonym" text not null,
        "title" text not null, "version" int not null default 1);
      alter table "permit" enable row level security;
      create policy "own_authority" on "permit" using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
      create table "history" ("id" text not null primary key, "at" timestamptz not null, "actor" text not null,
        "role" text null, "authority" text null, "request_id" text null, "table" text not null, "row_id" text not null,
        "version" int not null, "action" text not null, "values" jsonb null,
        constraint "history_action_check" check ("action" in ('RECORDED', 'CORRECTED')));
      create index "history_table_row_id_index" on "history" ("table", "row_id");
      alter table "history" enable row level security;
      create policy "append" on "history" for insert with check (authority = current_setting('app.authority', true));
      create policy "read" on "history" for select using (authority = current_setting('app.authority', true));
    `);
  }
}

class InventedFileMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "invented_file" ("id" uuid not null primary key, "authority_id" text not null,
        "file_reference" text not null, "person_number" text not null, "family_name" text not null,
        "given_names" text null, "birth_date" text null, "municipality" text null,
        "is_disputed" boolean not null default false, "is_restricted" boolean not null default false,
        "pseudonym" text not null, "version" int not null default 1, "closed_on" date null);
      create index "invented_file_authority_id_index" on "invented_file" ("authority_id");
      create index "invented_file_municipality_index" on "invented_file" ("municipality");
      create index "invented_file_pseudonym_index" on "invented_file" ("pseudonym");
      alter table "invented_file" add constraint "invented_file_authority_id_file_reference_unique"
        unique ("authority_id", "file_reference");
      alter table "invented_file" enable row level security;
      ${createPolicies("invented_file", [OWN_AUTHORITY])}
      ${registerPersonsOf("invented_file")}
      create table "invented_visit" ("id" uuid not null primary key, "file_id" uuid not null, "day" date not null,
        "version" int not null default 1);
      create index "invented_visit_file_id_index" on "invented_visit" ("file_id");
      alter table "invented_visit" enable row level security;
      ${createPolicies("invented_visit", dependentOf("invented_file", "file_id"))}
    `);
  }
}

export const officeDatabase: DatabaseDefinition = {
  entities: [Permit, PermitHistory, InventedFile, InventedVisit, RegisteredPerson, DataState],
  migrations: [
    { name: "permit", class: PermitMigration },
    ...PERSON_REGISTER_MIGRATIONS,
    ...DATA_STATE_MIGRATIONS,
    { name: "invented-file", class: InventedFileMigration },
  ],
};

@Resolver()
class PermitHistoryResolver {
  @Query(() => [PermitHistory])
  @assumedSize(100)
  @Status
  async permitHistory(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<readonly HistoryEntry[]> {
    await requireReader(context, {
      ...{ registry: OFFICE_REGISTRY, table: "permit", rowId: id, auditors: [], owners: [Role.IMMIGRATION_CLERK] },
      refusal: "The history of a permit is for the clerks of its authority.",
    });

    return context.loaders.list<HistoryEntry>(PermitHistory, "rowId", id);
  }
}

const RECORDING = {
  ownership: OFFICE_REGISTRY.ownership,
  Protected: Status,
  writers: "Clerks, own authority.",
  inGerman: createTranslation([]),
};

/** Starts an invented office, whose clerks record permits of their own authority. */
export const startInventedOffice: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    name: "invented-office",
    config: {
      ...config,
      accessMatrixFile: fileURLToPath(new URL("../../src/testing/access-matrix.yaml", import.meta.url)),
    },
    database: officeDatabase,
    schema: await createSubgraphSchema({
      resolvers: [
        PermitHistoryResolver,
        ...OFFICE_REGISTRY.recorded.map((table) => createRecordResolver(table, RECORDING)),
      ],
    }),
    extend: (context) => context,
    ...(log && { log }),
  });
