import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import type { TestHub } from "../../harness/test-hub.js";

/** Does the work while no table of the hub's databases asks its policies. */
export async function withoutPolicies(hub: TestHub, work: () => Promise<void>): Promise<void> {
  await alterAll(hub, "disable");
  try {
    await work();
  } finally {
    await alterAll(hub, "enable");
  }
}

/** A table keeps its policies either way. */
async function alterAll(hub: TestHub, how: "disable" | "enable"): Promise<void> {
  for (const name of SUBGRAPHS)
    await hub.asOwner(
      name,
      `do $$ declare r record; begin
         for r in select distinct format('%I.%I', schemaname, tablename) as name from pg_policies loop
           execute 'alter table ' || r.name || ' ${how} row level security';
         end loop;
       end $$`,
    );
}
