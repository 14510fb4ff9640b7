import type { PageData } from "../../../hub/page-data.js";
import type { Visit } from "../../../layout/visit.js";
import { listNouns, type RecordedNoun } from "../list-nouns.js";
import { listAllOwnRows, listCitable } from "../own-row.js";
import { listReferred } from "./references.js";
import { type NamedRow, nameRow } from "./row-names.js";

/** One value of a field, and what people read for it. */
export interface Choice {
  readonly code: string;
  readonly text: string;
}

/** The rows of one noun whose keys a field may hold. */
export interface ReferredRows {
  readonly term: string;
  readonly choices: readonly Choice[];
}

/** What a form offers for the keys of other rows, by noun; a noun that coordinators do not record is not among them. */
export type ReferenceChoices = ReadonlyMap<string, ReferredRows>;

const DOCUMENT = "Source";

/** The own rows of every noun that a field of the form refers to; of documents also those that came with the hub. */
export async function loadChoices(data: PageData, visit: Visit, { fields }: RecordedNoun): Promise<ReferenceChoices> {
  const needed = new Set(fields.flatMap(listReferred));
  const nouns = listNouns(data.readContract());
  const readRows = createRowReader(data, visit);
  const choicesOf = async (noun: RecordedNoun): Promise<readonly Choice[]> => {
    if (noun.noun === DOCUMENT)
      return (await listCitable(data, visit)).map(({ id, title }) => ({ code: id, text: `${id}: ${title}` }));
    // An id begins with its first field.
    const begins = noun.fields.slice(0, 1).flatMap(listReferred);
    const parents = await Promise.all(nouns.filter((each) => begins.includes(each.noun)).map(readRows));
    const naming = { noun, contract: data.readContract(), language: visit.language, parents: parents.flat() };

    return (await readRows(noun)).map((row) => ({ code: row.rowId, text: nameRow(row, naming) }));
  };
  const load = async (noun: RecordedNoun) => [noun.noun, { term: noun.term, choices: await choicesOf(noun) }] as const;

  return new Map(await Promise.all(nouns.filter(({ noun }) => needed.has(noun)).map(load)));
}

/** Reads each table once. */
function createRowReader(data: PageData, visit: Visit): (noun: RecordedNoun) => Promise<readonly NamedRow[]> {
  const read = new Map<string, Promise<readonly NamedRow[]>>();

  return ({ table }) => {
    const rows = read.get(table) ?? listAllOwnRows(data, visit, table);
    read.set(table, rows);

    return rows;
  };
}
