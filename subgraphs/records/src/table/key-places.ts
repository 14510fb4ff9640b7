import { hash } from "node:crypto";

/** Where a row stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A slot: two words of the key's digest, line, number of the file, two words of the digest of what the row says. */
const WORDS = 6;
const FIRST_SLOTS = 64;
const [LINE, FILE, SAID] = [2, 3, 4];

/**
 * Keys with the place of each one's row, by 64 bits of a digest: a million keys take some 40 MiB, as texts several times as much. That two
 * keys of a million meet is less likely than one in ten million; the table's own constraints hold even then.
 */
export class KeyPlaces {
  #slots = new Uint32Array(FIRST_SLOTS * WORDS);
  #size = 0;
  readonly #files: string[] = [];

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.#slots[this.#at(digest(key)) + LINE] !== 0;
  }

  find(key: string): Place | null {
    const at = this.#at(digest(key));
    const line = this.#slots[at + LINE] ?? 0;

    return line === 0 ? null : { line, file: this.#files[this.#slots[at + FILE] ?? 0] ?? "" };
  }

  /** Whether the key's row was added with this text. */
  says(key: string, said: string): boolean {
    const at = this.#at(digest(key));
    const [first, second] = digest(said);

    return this.#slots[at + SAID] === first && this.#slots[at + SAID + 1] === second;
  }

  /** A key that is there keeps its place. */
  add(key: string, { file, line }: Place = NOWHERE, said: string | null = null): void {
    if (this.#size * 2 * WORDS >= this.#slots.length) this.#grow();
    const [first, second] = digest(key);
    const at = this.#at([first, second]);
    if (this.#slots[at + LINE] !== 0) return;
    this.#size += 1;
    this.#slots.set([first, second, line, this.#fileNumber(file), ...(said === null ? [0, 0] : digest(said))], at);
  }

  #fileNumber(file: string): number {
    const number = this.#files.indexOf(file);

    return number >= 0 ? number : this.#files.push(file) - 1;
  }

  /** Where the key's slot begins, or the free one that it would get. */
  #at([first, second]: Digest, slots = this.#slots): number {
    const count = slots.length / WORDS;
    for (let slot = first % count; ; slot = (slot + 1) % count) {
      const at = slot * WORDS;
      if (slots[at + LINE] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    }
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += WORDS) {
      if (this.#slots[at + LINE] === 0) continue;
      const slot = this.#slots.subarray(at, at + WORDS);
      larger.set(slot, this.#at([slot[0] ?? 0, slot[1] ?? 0], larger));
    }
    this.#slots = larger;
  }
}

type Digest = readonly [number, number];

/** Of a key of which only its presence counts; no line is 0. */
const NOWHERE: Place = { file: "", line: 1 };

function digest(text: string): Digest {
  const bytes = hash("sha256", text, "buffer");

  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}
