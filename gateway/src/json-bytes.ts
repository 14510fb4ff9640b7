/** JSON that is written already, in UTF-8; whoever serialises it in the usual way gets the same value. */
export class JsonBytes {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  toJSON(): unknown {
    return JSON.parse(this.bytes.toString());
  }
}
