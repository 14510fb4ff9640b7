import { readFile, stat } from "node:fs/promises";
import { type EnumLabel, labelsOf } from "@kim-hub/kit/labels";
import { parse } from "graphql";

/** A code that has a label, as every code of a subgraph has. */
interface LabelledCode extends EnumLabel {
  readonly label: string;
}

/** The labels of all subgraphs, from the supergraph's file; read again once another file stands in its place. */
export class SupergraphLabels {
  readonly #file: string;
  #seen = "";
  #labels: readonly LabelledCode[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  async list(): Promise<readonly LabelledCode[]> {
    const seen = await this.#state();
    if (seen !== this.#seen) {
      this.#labels = readLabels(await readFile(this.#file, "utf8"));
      this.#seen = seen;
    }

    return this.#labels;
  }

  /** The file is missing for a moment while another one replaces it: then what was read last holds. */
  async #state(): Promise<string> {
    try {
      const { ino, mtimeMs, size } = await stat(this.#file);

      return [ino, mtimeMs, size].join(" ");
    } catch (error) {
      if (this.#seen === "") throw error;

      return this.#seen;
    }
  }
}

function readLabels(supergraph: string): LabelledCode[] {
  return labelsOf(parse(supergraph, { noLocation: true })).flatMap(({ label, ...code }) =>
    label === null ? [] : [{ ...code, label }],
  );
}
