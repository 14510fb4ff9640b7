import { HASH_BYTES } from "./tiles.js";

/** What a log says of itself at a moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The log's name for good, without a scheme: `kim-hub.example/immigration/disclosure-24m`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n`;
}

/** Throws where the note's text is no checkpoint; further lines are the log's own. */
export function readCheckpoint(text: string): Checkpoint {
  const [origin = "", size = "", root = ""] = text.split("\n");
  const hash = Buffer.from(root, "base64");
  if (!origin || !SIZE.test(size) || hash.length !== HASH_BYTES || hash.toString("base64") !== root)
    throw new Error("The note is no checkpoint.");

  return { origin, size: Number(size), root: hash };
}
