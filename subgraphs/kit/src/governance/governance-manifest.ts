import { YamlMapping } from "../process/yaml-mapping.js";

/** That one version of a governed object took the place of the one before. */
export interface ChangeRow {
  /** Local day of the approval, `YYYY-MM-DD`. */
  readonly at: string;
  /** e.g. `access-matrix/minimumCount` or `saved-query/s9-posts`. */
  readonly object: string;
  /** Null where there was none before. */
  readonly oldHash: string | null;
  /** Null where it went. */
  readonly newHash: string | null;
  readonly author: string | null;
  readonly approver: string | null;
}

/** One field that a subgraph owns, with what a record of processing has to say of it; null is what nobody has said. */
export interface FieldRow {
  /** `Type.field`. */
  readonly field: string;
  readonly subgraph: string;
  /** The controller in German. */
  readonly owner: string | null;
  readonly class: string | null;
  /** In German; null where nobody may read it, and of what is public. */
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly retention: string | null;
  /** The first local day of this class, `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly approvedBy: string | null;
}

/** Who changed the rules of the hub, and what each of its fields rests on. */
export interface Governance {
  /** The oldest first. */
  readonly changes: readonly ChangeRow[];
  /** By subgraph and field. */
  readonly fields: readonly FieldRow[];
}

/** The manifest's text: a line for each row, so that a change shows as the rows that changed. */
export function writeGovernance({ changes, fields }: Governance): string {
  return `{\n"changes": ${writeRows(changes)},\n"fields": ${writeRows(fields)}\n}\n`;
}

function writeRows(rows: readonly object[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
}

/** Reads the manifest that `npm run schema` has written; a fault names the file, the row and the rule. */
export function readGovernance(file: string, text: string): Governance {
  const manifest = YamlMapping.of(file, JSON.parse(text));
  manifest.allow(["changes", "fields"]);

  return { changes: manifest.mappings("changes").map(readChange), fields: manifest.mappings("fields").map(readField) };
}

function readChange(row: YamlMapping): ChangeRow {
  row.allow(["at", "object", "oldHash", "newHash", "author", "approver"]);
  const said = (key: string) => row.orNull(key, () => row.text(key));

  return {
    ...{ at: row.date("at"), object: row.text("object"), oldHash: said("oldHash"), newHash: said("newHash") },
    ...{ author: said("author"), approver: said("approver") },
  };
}

function readField(row: YamlMapping): FieldRow {
  row.allow(["field", "subgraph", "owner", "class", "purpose", "basis", "retention", "since", "approvedBy"]);
  const said = (key: string) => row.orNull(key, () => row.text(key));

  return {
    ...{ field: row.text("field"), subgraph: row.text("subgraph"), owner: said("owner"), class: said("class") },
    ...{ purpose: said("purpose"), basis: said("basis"), retention: said("retention") },
    ...{ since: row.orNull("since", () => row.date("since")), approvedBy: said("approvedBy") },
  };
}
