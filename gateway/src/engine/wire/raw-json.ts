import { fromByteString } from "./byte-string.js";

/** JSON that is written already, as wire text; whoever serialises it in the usual way gets the same value. */
export class RawJson {
  readonly wire: string;

  constructor(wire: string) {
    this.wire = wire;
  }

  toString(): string {
    return fromByteString(this.wire);
  }

  toJSON(): unknown {
    return JSON.parse(this.toString());
  }
}
