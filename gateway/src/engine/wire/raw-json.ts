import { fromByteString } from "./byte-string.js";

/** JSON that is written already, as a byte string; serialising it in the usual way gives the same value. */
export class RawJson {
  readonly byteString: string;

  constructor(byteString: string) {
    this.byteString = byteString;
  }

  toString(): string {
    return fromByteString(this.byteString);
  }

  toJSON(): unknown {
    return JSON.parse(this.toString());
  }
}
