import type { TriggerDef } from "@mikro-orm/core";
import type { TransferTables } from "./transfer-tables.js";

interface Ending extends TransferTables {
  /** The column that says that a file has ended at its office, e.g. `handed_over_on`. */
  readonly ended: string;
}

/** The triggers of a table of files: a mark of the office that took a file over holds for the old office's, and a file that ends waits for no other office. */
export function transferTriggers(tables: Ending): TriggerDef[] {
  return [takeMarks(tables), passMarks(tables), endOffers(tables)];
}

/** The same for a migration. They run as the owner of the tables: no office's role may read or write another's files. */
export function transferTriggersSql(tables: Ending): string {
  const { files } = tables;

  return transferTriggers(tables)
    .map(
      ({ name, timing, events, body }) => `
      create function "${files}_${name}_fn"() returns trigger language plpgsql
        security definer set search_path from current as $$ begin ${body} end; $$;
      create trigger "${name}" ${timing} ${events.join(" or ")} on "${files}"
        for each row execute function "${files}_${name}_fn"();`,
    )
    .join("\n");
}

/** Of the offers: from whom a file comes, and whose data it is, is the file's own statement. */
export function nameSender({ files, file }: Pick<TransferTables, "files" | "file">): TriggerDef {
  return {
    ...{ name: "name_sender", timing: "before", events: ["insert", "update"] },
    body: `select authority_id, pseudonym into strict new.from_authority, new.pseudonym
      from ${files} where id = new.${file};
    return new;`,
  };
}

/** A transferred file bears the marks of the file that goes on, whatever an export of its old office says: they hold for its path and its counts. */
function takeMarks({ files }: TransferTables): TriggerDef {
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
function passMarks({ files }: TransferTables): TriggerDef {
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

/** A file that ends at its office waits for no other any more: whichever way it ends, its open offer is revoked, with its history. */
function endOffers({ transfers, file, ended }: Ending): TriggerDef {
  return {
    ...{ name: "end_offers", timing: "after", events: ["update"] },
    body: `if old.${ended} is null and new.${ended} is not null then
      with revoked as (
        update ${transfers} set state = 'REVOKED', version = version + 1,
          decided_on = (now() at time zone 'Europe/Berlin')::date
        where ${file} = new.id and state = 'REQUESTED' returning id, version)
      insert into history (id, at, actor, authority, "table", row_id, version, action, "values")
        select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '-' || gen_random_uuid(),
          clock_timestamp(), coalesce(nullif(current_setting('app.actor', true), ''), 'import'), new.authority_id,
          '${transfers}', before.id, revoked.version, 'CORRECTED',
          (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(before)))
        from revoked join ${transfers} before on before.id = revoked.id;
    end if;
    return null;`,
  };
}
