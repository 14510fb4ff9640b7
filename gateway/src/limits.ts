import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** Parsing stops here: a document of this size is an attack, not a question. */
export const MOST_TOKENS = 2000;

/** How large an operation is, its fragments expanded. */
interface Size {
  readonly levels: number;
  readonly roots: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

interface Limit {
  readonly of: keyof Size;
  readonly most: number;
  readonly words: string;
}

/** The largest saved query has 6 levels, 168 fields and 15 aliases; introspection has 15 levels and 220 fields. */
const LIMITS: readonly Limit[] = [
  { of: "levels", most: 20, words: "levels" },
  // One for each of the 54 territories, and some.
  { of: "roots", most: 60, words: "fields at its root" },
  { of: "fields", most: 1000, words: "fields" },
  // Planning time grows with the square of how often a field that rests on other offices is asked for.
  { of: "aliases", most: 100, words: "aliases" },
  { of: "directives", most: 40, words: "directives" },
];

/** Refuses an operation that would take long to plan or to answer, before anything is planned. */
export const limits: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    const size = new SizeOf(context.getDocument()).operation(operation);
    for (const { of, most, words } of LIMITS) {
      if (size[of] <= most) continue;
      const message = `An operation may have ${most} ${words} at most, its fragments expanded.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    }
  },
});

const NOTHING: Size = { levels: 0, roots: 0, fields: 0, aliases: 0, directives: 0 };

/** Counts every fragment once, however often it is spread, so that counting takes no longer than reading. */
class SizeOf {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Size>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  operation({ selectionSet }: OperationDefinitionNode): Size {
    return this.#set(selectionSet);
  }

  #set(set: SelectionSetNode | undefined): Size {
    return (set?.selections ?? []).map((node) => this.#selection(node)).reduce(sum, NOTHING);
  }

  #selection(node: SelectionNode): Size {
    const own = { ...NOTHING, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum(own, this.#fragment(node.name.value));
    const below = this.#set(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return sum(own, below);

    return {
      levels: below.levels + 1,
      roots: 1,
      fields: below.fields + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      directives: below.directives + own.directives,
    };
  }

  #fragment(name: string): Size {
    const known = this.#known.get(name);
    if (known) return known;
    // Stands for a fragment inside itself, which another rule refuses.
    this.#known.set(name, NOTHING);
    const size = this.#set(this.#fragments.get(name)?.selectionSet);
    this.#known.set(name, size);

    return size;
  }
}

function sum(left: Size, right: Size): Size {
  return {
    levels: Math.max(left.levels, right.levels),
    roots: left.roots + right.roots,
    fields: left.fields + right.fields,
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
  };
}
