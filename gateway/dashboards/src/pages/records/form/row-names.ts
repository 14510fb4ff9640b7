import type { Contract } from "@kim-hub/kit/contract";
import { getNamedType, isEnumType } from "graphql";
import { formatDay } from "../../../tables/format-day.js";
import type { Language } from "../../../words/language.js";
import type { RecordedNoun } from "../list-nouns.js";

/** A row as its table lists it. */
export interface NamedRow {
  readonly rowId: string;
  /** Null where the row is known by its id alone. */
  readonly name: string | null;
}

interface Naming {
  readonly noun: Pick<RecordedNoun, "fields">;
  readonly contract: Pick<Contract, "labels">;
  readonly language: Language;
  /** The names of the rows with whose ids this noun's ids may begin, as a sitting's with its body's. */
  readonly parents: readonly NamedRow[];
}

/** The row in words that its coordinator knows it by, its id behind them: `Jugendhilfeausschuss, 05.03.2024 (JHA-05711-2024-03-05)`. */
export function nameRow({ rowId, name }: NamedRow, naming: Naming): string {
  const words = name ?? wordsOfId(rowId, naming);

  return words === rowId ? rowId : `${words} (${rowId})`;
}

function wordsOfId(rowId: string, { noun, contract, language, parents }: Naming): string {
  const [parent] = parents
    .filter((each) => each.name !== null && rowId.startsWith(`${each.rowId}-`))
    .toSorted((left, right) => right.rowId.length - left.rowId.length);
  const rest = parent ? rowId.slice(parent.rowId.length + 1) : rowId;
  const parts = rest.match(/\d{4}-\d{2}(?:-\d{2})?(?!\d)|[^-]+/g) ?? [];

  return [
    ...(parent?.name ? [parent.name] : []),
    ...parts.map((part) => wordOf(part, noun, contract.labels) ?? formatDay(part, language)),
  ].join(", ");
}

/** A code by its German name up to the first bracket; null for what is no code of the noun's. */
function wordOf(part: string, { fields }: Naming["noun"], labels: Contract["labels"]): string | null {
  for (const { type } of fields) {
    const named = getNamedType(type);
    if (isEnumType(named) && named.getValue(part))
      return labels.get(`${named.name}.${part}`)?.split(/ ?[(;:,]/, 1)[0] ?? part;
  }

  return null;
}
