import type { TriggerDef } from "@mikro-orm/core";

/** A transferred file bears the marks of the file that goes on, whatever an export of its old office says: they hold for its path and its counts. */
function takeMarks(files: string): TriggerDef {
  const marked = (mark: string) =>
    `new.${mark} or exists (select 1 from ${files} f where f.id = new.continued_as and f.${mark})`;

  return {
    ...{ name: "take_marks", timing: "before", events: ["update"] },
    body: `if new.continued_as is not null then
      new.is_disputed := ${marked("is_disputed")};
      new.is_restricted := ${marked("is_restricted")};
    end if;
    return new;`,
  };
}

/** The other way: what the new office marks, or marks no longer, it marks at the old one too, and so back to the first. */
function passMarks(files: string): TriggerDef {
  const passed = (mark: string) => `${mark} = case when new.${mark} = old.${mark} then ${mark} else new.${mark} end`;

  return {
    ...{ name: "pass_marks", timing: "after", events: ["update"] },
    body: `if old.is_disputed <> new.is_disputed or old.is_restricted <> new.is_restricted then
      update ${files} set version = version + 1, ${passed("is_disputed")}, ${passed("is_restricted")}
        where continued_as = new.id;
    end if;
    return null;`,
  };
}

/** The triggers of a table of files, by which a dispute or restriction at the office that took a file over holds for the old office's. */
export function marksOfTransferred(files: string): TriggerDef[] {
  return [takeMarks(files), passMarks(files)];
}

/** The same for a migration. They run as the owner of the tables: no office's role may read or write another's files. */
export function marksOfTransferredSql(files: string): string {
  return ownersTriggersSql(files, marksOfTransferred(files));
}

/** Triggers that may read and write what the office's own role may not. */
export function ownersTriggersSql(table: string, triggers: readonly TriggerDef[]): string {
  return triggers
    .map(
      ({ name, timing, events, body }) => `
      create function "${table}_${name}_fn"() returns trigger language plpgsql
        security definer set search_path from current as $$ begin ${body} end; $$;
      create trigger "${name}" ${timing} ${events.join(" or ")} on "${table}"
        for each row execute function "${table}_${name}_fn"();`,
    )
    .join("\n");
}
