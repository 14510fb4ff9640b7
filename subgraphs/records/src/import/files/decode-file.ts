import { Transform } from "node:stream";
import type { Encoding } from "../profile/import-profile.js";

/** Told at a file's end: text of which every byte is also good UTF-8 was not written in the encoding that was named. */
export class WrongEncodingError extends Error {}

/** Turns a file into UTF-8; null for one that is. One that is UTF-8 and should be Windows-1252 ends in `WrongEncodingError`: its umlauts would be lost. */
export function createDecoder(encoding: Encoding): Transform | null {
  if (encoding === "utf-8") return null;

  return encoding === "utf-16le"
    ? decode(new TextDecoder(encoding))
    : decode(new TextDecoder(encoding), new Utf8Watch());
}

function decode(decoder: InstanceType<typeof TextDecoder>, watch?: Utf8Watch): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      watch?.look(chunk);
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      watch?.look();
      this.push(decoder.decode());
      done(watch?.isUtf8 && !watch.isAscii ? new WrongEncodingError() : null);
    },
  });
}

/** Watches bytes go by: whether all of them are UTF-8, and whether ASCII is all that they hold. */
export class Utf8Watch {
  readonly #decoder = new TextDecoder("utf-8");
  #isUtf8 = true;
  #isAscii = true;

  get isUtf8(): boolean {
    return this.#isUtf8;
  }

  get isAscii(): boolean {
    return this.#isAscii;
  }

  /** Without a chunk the bytes are at their end. */
  look(chunk?: Buffer): void {
    this.#isAscii &&= chunk?.every((byte) => byte < 128) ?? true;
    // Bytes that are no UTF-8 become the replacement character.
    this.#isUtf8 &&= !this.#decoder.decode(chunk, { stream: chunk !== undefined }).includes("\uFFFD");
  }
}
