import { join } from "node:path";

/** A checkpoint of the request log, with where its rows lie. */
export interface FiledCheckpoint {
  readonly size: number;
  /** When it was signed, in ISO 8601. */
  readonly at: string;
  readonly note: string;
  readonly parts: readonly FilePart[];
  readonly paddingStart: number;
  /** In base 16. */
  readonly paddingSeed: string;
}

/** Lines of one file of the request log that came into the tree side by side. */
export interface FilePart {
  /** Its name, without the directory. */
  readonly file: string;
  /** In bytes, from where a line begins to where the last one ends. */
  readonly from: number;
  readonly end: number;
  /** The index of the first line. */
  readonly start: number;
  readonly count: number;
}

export interface FiledCosignature {
  readonly size: number;
  readonly witness: string;
  readonly line: string;
}

/** Where the tree of a request log lies: in a folder of its directory. */
export function treeFiles(directory: string) {
  const tree = join(directory, "tree");

  return {
    checkpoints: join(tree, "checkpoints.jsonl"),
    cosignatures: join(tree, "cosignatures.jsonl"),
    forks: join(tree, "forks.jsonl"),
    witnessed: join(tree, "witnessed"),
    tiles: join(tree, "tiles"),
    tile: (level: number, index: number) => join(tree, "tiles", String(level), String(index)),
  };
}
