import { Transform } from "node:stream";

/** Told at a file's end: text of which every byte is also good UTF-8 was not written in the encoding that was named. */
export class WrongEncodingError extends Error {}

/** Turns windows-1252 into UTF-8. A file that is UTF-8 already ends in `WrongEncodingError`: its umlauts would be lost. */
export function createDecoder(): Transform {
  const windows = new TextDecoder("windows-1252");
  const utf8 = new TextDecoder("utf-8");
  let isUtf8 = true;
  let isAscii = true;
  const look = (chunk: Buffer | undefined) => {
    isAscii &&= chunk?.every((byte) => byte < 128) ?? true;
    // Bytes that are no UTF-8 become the replacement character.
    isUtf8 &&= !utf8.decode(chunk, { stream: chunk !== undefined }).includes("\uFFFD");
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      look(chunk);
      done(null, windows.decode(chunk, { stream: true }));
    },
    flush(done) {
      look(undefined);
      done(isUtf8 && !isAscii ? new WrongEncodingError() : null);
    },
  });
}
