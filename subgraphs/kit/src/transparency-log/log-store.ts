import type { NoteSigner } from "./note-key.js";

/** A log after its newest checkpoint. */
export interface AdvancedLog {
  readonly size: number;
  readonly note: string;
  readonly rows: number;
  /** Whether rows may still wait, because a run takes so many only. */
  readonly isFull: boolean;
}

/** Where a log is kept: an office's in its database, the gateway's in files. */
export interface LogStore {
  /** Brings waiting rows into the tree, pads it to a whole block and signs a checkpoint, all or nothing. */
  advance(signer: NoteSigner): Promise<AdvancedLog>;
  /** The newest checkpoint without cosignatures. */
  newest(): Promise<{ readonly size: number; readonly note: string; readonly at: Date } | null>;
  /** That the tree of a size is the beginning of a larger one. */
  prove(oldSize: number, size: number): Promise<readonly Buffer[]>;
  /** The newest size that this witness has cosigned; 0 if none. */
  cosignedSize(witness: string): Promise<number>;
  keepCosignature(cosignature: {
    readonly size: number;
    readonly witness: string;
    readonly line: string;
  }): Promise<void>;
  /** When the first checkpoint was signed after the last that has its quorum; null if there is none. */
  unwitnessedSince(quorum: number): Promise<Date | null>;
}
