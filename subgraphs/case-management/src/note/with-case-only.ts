import type { PolicyDef } from "@mikro-orm/core";

const OWN = `exists (select 1 from case_management_case parent where parent.id = case_file_id
  and parent.authority_id = current_setting('app.authority', true)) and current_setting('app.task', true) is distinct from 'FIGURES'`;

/** For the staff of the case alone: neither a mandate nor a figure, nor a provider that takes the case over, sees the row. */
export const WITH_CASE_ONLY: PolicyDef[] = [{ name: "own_authority", using: OWN, check: OWN }];
