import type { KnownLog } from "./log-network.js";
import { readNote, verifyNote, writeNote } from "./signed-note.js";
import { writeAddCheckpoint } from "./witness.js";

interface Shown {
  readonly size: number;
  readonly note: string;
  /** That the tree of a size is its beginning. */
  readonly prove: (oldSize: number) => Promise<readonly Buffer[]>;
}

const ANSWER_MILLISECONDS = 5000;
/** The witness may know another size than the log remembers. */
const MOST_TRIES = 2;

/** The witness's cosignature of the checkpoint, verified; throws one sentence where there is none. */
export async function askWitness({ keeper, witness, url }: KnownLog, shown: Shown, cosigned: number): Promise<string> {
  let oldSize = Math.min(cosigned, shown.size);
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const response = await fetch(new URL("/add-checkpoint", url), {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: writeAddCheckpoint(oldSize, await shown.prove(oldSize), shown.note),
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    const body = await response.text();
    if (response.status === 200) {
      if (verifyNote(readNote(writeNote(readNote(shown.note).text, [body])), witness) === false)
        throw new Error(`The cosignature of ${keeper} is not its own.`);

      return body;
    }
    const known = Number(body.trim());
    if (response.status !== 409 || !Number.isInteger(known) || known === oldSize || known > shown.size)
      throw new Error(`${keeper} refuses the checkpoint of size ${shown.size} with ${response.status}.`);
    oldSize = known;
  }
  throw new Error(`${keeper} knows another size at each try.`);
}
