import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { contractOf } from "../bundling/bundles.js";
import { readEmitted } from "../bundling/emit-contract.js";
import { writeWhole } from "../installation/write-whole.js";

/** The contracts by which mocks answer, each in a file of its own: at first what the code said at the start, then what is saved. */
export class MockedContracts {
  readonly folder: string;
  readonly #texts = new Map<string, string>();

  constructor(dataDirectory: string) {
    this.folder = join(dataDirectory, "contracts");
  }

  /** The contract of a subgraph that does not run. */
  textOf(name: string): string {
    const known = this.#texts.get(name) ?? readEmitted(contractOf(name));
    this.#texts.set(name, known);

    return known;
  }

  /** From now on mocks that start answer by these. */
  keep(texts: Readonly<Record<string, string>>): void {
    mkdirSync(this.folder, { recursive: true });
    for (const [name, text] of Object.entries(texts)) {
      this.#texts.set(name, text);
      writeWhole(join(this.folder, `${name}.graphql`), text);
    }
  }
}
