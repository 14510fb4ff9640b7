import { type DocumentNode, Kind, parse, print, visit } from "graphql";
import type { Question } from "../oracle/gateway.js";
import type { World } from "./world.js";

/** A question asked of a world. */
export interface Case {
  readonly world: World;
  readonly question: Question;
}

const ROUNDS = 2;

type Attempt = (create: () => Case) => Promise<boolean>;

/** Makes a failing case small, piece by piece, as long as `fails` says so; ends after so many milliseconds. */
export async function shrink(
  found: Case,
  fails: (smaller: Case) => Promise<boolean>,
  milliseconds: number,
): Promise<Case> {
  const until = performance.now() + milliseconds;
  const attempt: Attempt = async (create) => {
    if (performance.now() > until) return false;
    try {
      return await fails(create());
    } catch {
      // A case that does not parse or compose is no smaller case.
      return false;
    }
  };
  let current = await shrinkQuestion(found, attempt);
  // A type that one subgraph lost may now be removable in another: so each of them again.
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(current.world.subgraphs)) current = await shrinkSubgraph(current, name, attempt);
    current = await shrinkQuestion(current, attempt);
  }

  return current;
}

async function shrinkSubgraph(found: Case, name: string, attempt: Attempt): Promise<Case> {
  const { seed, subgraphs } = found.world;
  const { [name]: sdl = "", ...others } = subgraphs;
  const withoutIt: Case = { ...found, world: { seed, subgraphs: others } };
  if (await attempt(() => withoutIt)) return withoutIt;
  const withSdl = (text: string): Case => ({ ...found, world: { seed, subgraphs: { ...subgraphs, [name]: text } } });

  return withSdl(await shrinkText(sdl, (text) => attempt(() => withSdl(text))));
}

async function shrinkQuestion(found: Case, attempt: Attempt): Promise<Case> {
  const withQuery = (text: string): Case => {
    const { query, used } = withoutUnused(parse(text, { noLocation: true }));
    const variables = Object.fromEntries(Object.entries(found.question.variables).filter(([name]) => used.has(name)));

    return { ...found, question: { query, variables } };
  };

  return withQuery(await shrinkText(found.question.query, (text) => attempt(() => withQuery(text))));
}

async function shrinkText(text: string, attempt: (smaller: string) => Promise<boolean>): Promise<string> {
  let document = parse(text, { noLocation: true });
  let place = 0;
  let untouched = 0;
  for (;;) {
    const smaller = without(document, place);
    if (!smaller) {
      if (untouched === place) return print(document);
      place = 0;
      untouched = 0;
    } else if (await attempt(print(smaller))) {
      document = smaller;
    } else {
      place++;
      untouched++;
    }
  }
}

/** The document without the node at that place among the members of lists; a fragment is replaced by its content. */
function without(document: DocumentNode, wanted: number): DocumentNode | undefined {
  let place = -1;
  let isFound = false;
  const smaller = visit(document, {
    enter(node, key) {
      if (isFound) return undefined;
      if (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition && ++place === wanted) {
        isFound = true;
        const { typeCondition: _left, ...open } = node;

        return open;
      }
      if (typeof key !== "number" || ++place !== wanted) return undefined;
      isFound = true;

      return null;
    },
  });

  return isFound ? smaller : undefined;
}

/** Fragments and variables that nothing names any more make a query invalid. */
function withoutUnused(document: DocumentNode): { readonly query: string; readonly used: ReadonlySet<string> } {
  let current = document;
  for (;;) {
    const used = new Set<string>();
    const spread = new Set<string>();
    visit(current, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => void spread.add(name.value),
    });
    const next = visit(current, {
      FragmentDefinition: ({ name }) => (spread.has(name.value) ? false : null),
      VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null),
    });
    if (print(next) === print(current)) return { query: print(current), used };
    current = next;
  }
}
