import { DATABASES } from "@kim-hub/infra/tables";
import { createOrm } from "@kim-hub/kit/database";
import { makeLinkageCodes, sealLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { LinkageKey } from "@kim-hub/kit/linkage-key";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import type { InventedFile } from "./invented-person.js";

export interface Keys {
  readonly offices: LinkageKey;
  readonly own: LinkageKey;
}

/** Two files by their places in the list. */
export interface ProposedPair {
  readonly one: number;
  readonly other: number;
  readonly grade: string;
  readonly agreed: readonly string[];
}

export interface Proposed {
  readonly pairs: readonly ProposedPair[];
  /** How many codes lie in the trust centre. */
  readonly codes: number;
  /** Every code of the trust centre's dump. */
  readonly dump: () => Promise<ReadonlySet<string>>;
  readonly secondsOfCodes: number;
  readonly secondsOfProposing: number;
  readonly stop: () => Promise<void>;
}

const CHUNK = 500;
const OFFICES = { ABH: "IMMIGRATION", CM: "CASE_MANAGEMENT", EBH: "NATURALISATION" } as const;

const LINK = `insert into person_link (id, person_id, office, pseudonym, authority_id)
  select id, gen_random_uuid(), office, id::text, authority
  from jsonb_to_recordset(?::jsonb) as file (id uuid, office text, authority text)`;
const KEEP = `insert into linkage_code (id, link_id, code_type, code, name_rules, key_id, own_key_id, valid_to)
  select gen_random_uuid(), link, type, code, 'rules', 'offices', 'own', '2999-12-31'
  from jsonb_to_recordset(?::jsonb) as made (link uuid, type text, code text)`;
const PROPOSE = "select propose_links(id) from jsonb_to_recordset(?::jsonb) as file (id uuid)";

/** The proposals of the trust centre's own database over these files, whose people all agreed to be linked. */
export async function proposeAll(files: readonly InventedFile[], { offices, own }: Keys): Promise<Proposed> {
  const database = DATABASES["trust-centre"];
  const { ownerUrl } = await createTestDatabase({ name: "linkage", database });
  const orm = createOrm(database, ownerUrl);
  const run = (sql: string, rows: readonly object[]) => orm.em.fork().execute(sql, [JSON.stringify(rows)], "run");
  const codeMilliseconds: number[] = [];
  let codes = 0;
  for (const [begin, chunk] of chunksOf(files)) {
    const links = chunk.map(({ authority }, at) => ({ id: idOf(begin + at), authority, office: officeOf(authority) }));
    await run(LINK, links);
    const start = performance.now();
    const made = chunk.flatMap(({ identity }, at) =>
      sealLinkageCodes(makeLinkageCodes(identity, offices), own).map((code) => ({ link: idOf(begin + at), ...code })),
    );
    codeMilliseconds.push(performance.now() - start);
    codes += made.length;
    await run(KEEP, made);
  }
  await orm.em.fork().execute("analyze");
  const start = performance.now();
  for (const [begin, chunk] of chunksOf(files)) {
    await run(
      PROPOSE,
      chunk.map((_, at) => ({ id: idOf(begin + at) })),
    );
    // As PostgreSQL does by itself within a minute: else it keeps the plans of an empty table.
    await orm.em.fork().execute("analyze link_proposal");
  }
  const secondsOfProposing = (performance.now() - start) / 1000;
  const rows: { first_link: string; second_link: string; grade: string; agreed: string[] }[] = await orm.em
    .fork()
    .execute("select first_link, second_link, grade, agreed from link_proposal order by first_link, second_link");

  return {
    pairs: rows.map(({ first_link, second_link, grade, agreed }) => ({
      ...{ one: placeOf(first_link), other: placeOf(second_link), grade, agreed },
    })),
    codes,
    dump: async () => {
      const all: { code: string }[] = await orm.em.fork().execute("select code from linkage_code");

      return new Set(all.map(({ code }) => code));
    },
    secondsOfCodes: codeMilliseconds.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000,
    secondsOfProposing,
    stop: () => orm.close(),
  };
}

function chunksOf<T>(all: readonly T[]): readonly (readonly [begin: number, chunk: readonly T[]])[] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, chunk) => {
    const begin = chunk * CHUNK;

    return [begin, all.slice(begin, begin + CHUNK)];
  });
}

/** A file's link, so that the database names files by their place. */
function idOf(place: number): string {
  return `00000000-0000-4000-8000-${place.toString(16).padStart(12, "0")}`;
}

function placeOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16);
}

function officeOf(authority: InventedFile["authority"]): string {
  return OFFICES[authority.startsWith("ABH") ? "ABH" : authority.startsWith("EBH") ? "EBH" : "CM"];
}
