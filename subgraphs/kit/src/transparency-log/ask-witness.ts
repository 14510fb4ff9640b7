import { askService } from "../tls/ask-service.js";
import type { TlsIdentity } from "../tls/tls-identity.js";
import type { KnownLog } from "./log-network.js";
import { serviceOfKeeper } from "./service-of-keeper.js";
import { readNote, verifyNote, writeNote } from "./signed-note.js";
import { writeAddCheckpoint } from "./witness.js";

interface Shown {
  readonly size: number;
  readonly note: string;
  /** That the tree of a size is its beginning. */
  readonly prove: (oldSize: number) => Promise<readonly Buffer[]>;
  /** What the asking keeper shows of itself; null over plain HTTP. */
  readonly identity: TlsIdentity | null;
}

const ANSWER_MILLISECONDS = 5000;
/** The witness may know another size than the log remembers. */
const MOST_TRIES = 2;

/** The witness's cosignature of the checkpoint, verified; throws one sentence where there is none. */
export async function askWitness({ keeper, witness, url }: KnownLog, shown: Shown, cosigned: number): Promise<string> {
  let oldSize = Math.min(cosigned, shown.size);
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const { status, body } = await askService({
      url: new URL("/add-checkpoint", url),
      service: serviceOfKeeper(keeper),
      body: writeAddCheckpoint(oldSize, await shown.prove(oldSize), shown.note),
      milliseconds: ANSWER_MILLISECONDS,
      identity: shown.identity,
    });
    if (status === 200) {
      if (verifyNote(readNote(writeNote(readNote(shown.note).text, [body])), witness) === false)
        throw new Error(`The cosignature of ${keeper} is not its own.`);

      return body;
    }
    const known = Number(body.trim());
    if (status !== 409 || !Number.isInteger(known) || known === oldSize || known > shown.size)
      throw new Error(`${keeper} refuses the checkpoint of size ${shown.size} with ${status}.`);
    oldSize = known;
  }
  throw new Error(`${keeper} knows another size at each try.`);
}
