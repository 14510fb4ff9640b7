import { hash } from "node:crypto";

/** Where a row stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A slot: two words of the key's digest, and the line, which is 0 in a free one. */
const WORDS = 3;
const LINE = 2;
const FIRST_SLOTS = 64;
/** Of all slots: fuller, a search takes many steps. */
const MOST_FILLED = 0.7;
const GROWTH = 1.5;

/**
 * Keys with the place of each one's row, by 64 bits of a digest: a million keys take some 20 MiB, as texts ten times as much. That two
 * keys of a million meet is less likely than one in ten million; the table's own constraints hold even then.
 */
export class KeyPlaces {
  #slots = new Uint32Array(FIRST_SLOTS * WORDS);
  #size = 0;
  readonly #files: string[] = [];
  /** The number of each slot's file; null while all rows are of one. */
  #fileNumbers: Uint32Array<ArrayBuffer> | null = null;
  /** Two words for each slot, of the digest of what its row says; null while no row says anything. */
  #said: Uint32Array<ArrayBuffer> | null = null;

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.#lineOf(this.#find(digest(key))) !== 0;
  }

  find(key: string): Place | null {
    const slot = this.#find(digest(key));
    const line = this.#lineOf(slot);

    return line === 0 ? null : { line, file: this.#files[this.#fileNumbers?.[slot] ?? 0] ?? "" };
  }

  /** Whether the key's row was added with this text. */
  says(key: string, said: string): boolean {
    const at = 2 * this.#find(digest(key));
    const [first, second] = digest(said);

    return this.#said?.[at] === first && this.#said[at + 1] === second;
  }

  /** A key that is there keeps its place. */
  add(key: string, { file, line }: Place = NOWHERE, said: string | null = null): void {
    if (this.#size >= MOST_FILLED * this.#count) this.#grow();
    const [first, second] = digest(key);
    const slot = this.#find([first, second]);
    if (this.#lineOf(slot) !== 0) return;
    this.#size += 1;
    this.#slots.set([first, second, line], slot * WORDS);
    this.#setFile(slot, file);
    if (said === null) return;
    this.#said ??= new Uint32Array(2 * this.#count);
    this.#said.set(digest(said), 2 * slot);
  }

  get #count(): number {
    return this.#slots.length / WORDS;
  }

  #lineOf(slot: number): number {
    return this.#slots[slot * WORDS + LINE] ?? 0;
  }

  #setFile(slot: number, file: string): void {
    const known = this.#files.indexOf(file);
    const number = known >= 0 ? known : this.#files.push(file) - 1;
    if (number > 0) this.#fileNumbers ??= new Uint32Array(this.#count);
    if (this.#fileNumbers) this.#fileNumbers[slot] = number;
  }

  /** The key's slot, or the free one that it would get. */
  #find([first, second]: Digest, slots = this.#slots): number {
    const count = slots.length / WORDS;
    for (let slot = first % count; ; slot = (slot + 1) % count) {
      const at = slot * WORDS;
      if (slots[at + LINE] === 0 || (slots[at] === first && slots[at + 1] === second)) return slot;
    }
  }

  #grow(): void {
    const [slots, fileNumbers, said] = [this.#slots, this.#fileNumbers, this.#said];
    const before = this.#count;
    const count = Math.ceil(before * GROWTH);
    const larger = new Uint32Array(count * WORDS);
    this.#fileNumbers = fileNumbers && new Uint32Array(count);
    this.#said = said && new Uint32Array(2 * count);
    for (let slot = 0; slot < before; slot += 1) {
      if (this.#lineOf(slot) === 0) continue;
      const at = slot * WORDS;
      const to = this.#find([slots[at] ?? 0, slots[at + 1] ?? 0], larger);
      larger.set(slots.subarray(at, at + WORDS), to * WORDS);
      this.#fileNumbers?.set([fileNumbers?.[slot] ?? 0], to);
      this.#said?.set([said?.[2 * slot] ?? 0, said?.[2 * slot + 1] ?? 0], 2 * to);
    }
    this.#slots = larger;
    // Until the next collection of garbage the old ones would fill as much memory as the new.
    for (const old of [slots, fileNumbers, said]) old?.buffer.transfer(0);
  }
}

type Digest = readonly [number, number];

/** Of a key of which only its presence counts. */
const NOWHERE: Place = { file: "", line: 1 };

function digest(text: string): Digest {
  const bytes = hash("sha256", text, "buffer");

  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}
