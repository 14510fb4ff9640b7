import { type FileHandle, unlink } from "node:fs/promises";

/** A file that only grows, by whole pieces that are on the disk once they are appended. */
export class LogFile {
  readonly #file: FileHandle;
  readonly #path: string;
  #durableBytes = 0;

  /** Takes a new, empty file, opened for appending. */
  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Rejects if the piece is not on the disk as a whole. */
  async append(piece: Buffer): Promise<void> {
    await this.#file.appendFile(piece);
    await this.#file.datasync();
    this.#durableBytes += piece.length;
  }

  /** Leaves only what is on the disk for certain: half a piece goes, and a file without any. */
  async close(): Promise<void> {
    try {
      await this.#file.truncate(this.#durableBytes);
    } finally {
      await this.#file.close();
    }
    if (this.#durableBytes === 0) await unlink(this.#path);
  }
}
