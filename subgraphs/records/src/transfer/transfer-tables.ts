/** Between which tables of an office a transfer goes; names of the database. */
export interface TransferTables {
  /** E.g. `immigration_file`. */
  readonly files: string;
  /** The offers, e.g. `file_transfer`. */
  readonly transfers: string;
  /** The column of an offer that names its file, e.g. `file_id`. */
  readonly file: string;
}
