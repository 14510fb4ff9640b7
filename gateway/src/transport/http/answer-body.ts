import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** Receives, at most once, the result of reading a body. */
export interface BodyReader {
  readonly whole: (bytes: Buffer) => void;
  readonly tooLarge: () => void;
  readonly garbled: () => void;
}

/** A body that is being received. */
export interface AnswerBody {
  readonly write: (chunk: Buffer) => void;
  readonly end: () => void;
  /** Frees it: nobody reads it any more. */
  readonly drop: () => void;
}

type Decoder = ReturnType<typeof createGunzip>;

const DECODERS: Readonly<Record<string, () => Decoder>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** The body for a content coding; null for a coding that was not requested. */
export function openBody(coding: string | undefined, most: number, reader: BodyReader): AnswerBody | null {
  if (coding === undefined || coding === "identity") return new PlainBody(most, reader);
  const name = coding.toLowerCase();
  const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name]?.() : undefined;

  return decoder ? new EncodedBody(decoder, most, reader) : null;
}

class PlainBody implements AnswerBody {
  readonly #chunks: Buffer[] = [];
  readonly #most: number;
  readonly #reader: BodyReader;
  #bytes = 0;

  constructor(most: number, reader: BodyReader) {
    this.#most = most;
    this.#reader = reader;
  }

  write(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#most) this.#reader.tooLarge();
    else this.#chunks.push(chunk);
  }

  end(): void {
    const [first] = this.#chunks;
    const whole = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#bytes);
    this.#reader.whole(whole);
  }

  drop(): void {
    this.#chunks.length = 0;
  }
}

/** Limits both sides of the decoder: few bytes may decode to many, and endless bytes to none. */
class EncodedBody implements AnswerBody {
  readonly #decoder: Decoder;
  readonly #most: number;
  readonly #reader: BodyReader;
  #encodedBytes = 0;

  constructor(decoder: Decoder, most: number, reader: BodyReader) {
    this.#decoder = decoder;
    this.#most = most;
    this.#reader = reader;
    const decoded = new PlainBody(most, reader);
    decoder.on("data", (chunk: Buffer) => decoded.write(chunk));
    decoder.on("end", () => decoded.end());
    decoder.on("error", () => reader.garbled());
  }

  write(chunk: Buffer): void {
    this.#encodedBytes += chunk.length;
    if (this.#encodedBytes > this.#most) this.#reader.tooLarge();
    else this.#decoder.write(chunk);
  }

  end(): void {
    this.#decoder.end();
  }

  drop(): void {
    this.#decoder.destroy();
  }
}
