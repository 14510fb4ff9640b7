import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import { listFields } from "../document/list-fields.js";

type Path = readonly (string | number)[];

/** As much of an error as its place in an answer follows from. */
interface PlacedError {
  readonly message: string;
  readonly path?: Path | undefined;
  readonly extensions?: { readonly code?: unknown } | undefined;
}

/** The selection that an answer follows. */
interface AnsweredSelection {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The name that a field has in the errors' paths. */
  readonly nameOf: (node: FieldNode) => string;
}

/**
 * Errors in an order that does not tell which field was done first: those without a path, then by their places as the
 * document names fields and lists number items, then by their words.
 */
export function orderErrors<E extends PlacedError>(errors: readonly E[], selection: AnsweredSelection): readonly E[] {
  if (errors.length < 2) return errors;
  const root = new Level([selection.selectionSet], selection);

  return errors.toSorted(
    (left, right) =>
      comparePaths(left.path ?? [], right.path ?? [], root) ||
      compare(left.message, right.message) ||
      compare(String(left.extensions?.code), String(right.extensions?.code)),
  );
}

/** The fields that stand beside each other in an answer. */
class Level {
  readonly #selection: AnsweredSelection;
  readonly #nodes: ReadonlyMap<string, readonly FieldNode[]>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #below = new Map<string, Level>();

  constructor(selectionSets: readonly SelectionSetNode[], selection: AnsweredSelection) {
    const fields = selectionSets.flatMap((set) => listFields(set, selection.fragments));
    this.#selection = selection;
    this.#nodes = Map.groupBy(fields, selection.nameOf);
    this.#positions = new Map([...this.#nodes.keys()].map((name, position) => [name, position]));
  }

  /** After all others for a name that the document does not know. */
  position(name: string): number {
    return this.#positions.get(name) ?? this.#positions.size;
  }

  below(name: string): Level {
    const known = this.#below.get(name);
    if (known) return known;
    const level = new Level(
      (this.#nodes.get(name) ?? []).flatMap(({ selectionSet }) => selectionSet ?? []),
      this.#selection,
    );
    this.#below.set(name, level);

    return level;
  }
}

function comparePaths(left: Path, right: Path, root: Level): number {
  let level = root;
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (element !== other) return compareElements(element, other, level);
    if (typeof element === "string") level = level.below(element);
  }

  return left.length - right.length;
}

function compareElements(left: string | number, right: string | number, level: Level): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string")
    return level.position(left) - level.position(right) || compare(left, right);

  return typeof left === "number" ? -1 : 1;
}

/** By code units: a collation could differ between two machines. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
