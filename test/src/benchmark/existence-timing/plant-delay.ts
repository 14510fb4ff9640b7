import type { TestHub } from "../../harness/test-hub.js";

/** Makes the immigration office's database take longer for a row that is there and is not the caller's; the question that meets it. */
export async function plantDelay(hub: TestHub, milliseconds: number): Promise<string> {
  await hub.asOwner(
    "immigration",
    `create function planted_delay(authority text) returns boolean language plpgsql cost 0.0001 as $$
     begin
       if authority <> current_setting('app.authority', true) then perform pg_sleep(${milliseconds / 1000}); end if;
       return true;
     end $$;
     grant execute on function planted_delay to public;
     create policy planted on immigration_file as restrictive for select using (planted_delay(authority_id));`,
  );

  return "immigrationFile, foreign";
}
