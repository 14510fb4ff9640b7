/** Which tables one of the office's own files fills. */
export interface FileMapping {
  /** Its name; `*` stands for any characters. */
  readonly file: string;
  readonly tables: readonly TableMapping[];
}

type Names = Readonly<Record<string, string>>;

/** How a line of an office's file becomes a row of one table. */
export interface TableMapping {
  /** The file by which the hub names the table, e.g. `cases.csv`. */
  readonly table: string;
  /** The office's own column for each of the table's. */
  readonly columns: Names;
  /** The hub's code for each of the office's words, by the table's column. */
  readonly codes: Readonly<Record<string, Names>>;
  /** The value of each of these columns of the table, the same in every row. */
  readonly constants: Names;
}
