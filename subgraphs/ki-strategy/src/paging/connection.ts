import { assumedSize } from "@kim-hub/kit/list-size";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { cursorOf } from "./cursor.js";
import type { Page } from "./page.js";
import { LONGEST_PAGE } from "./page-arguments.js";
import { PageInfo } from "./page-info.js";

const NAMES = new Set<string>();

/**
 * The GraphQL type of a page of nodes, e.g. `CouncilPaperConnection`; a resolver returns the `Page` itself.
 * `name` is the node's GraphQL name, where that is not its class's.
 * Made once for each type of node: whoever else returns such pages imports what its owner made.
 */
export function createConnection<T extends { readonly id: string }>(
  Node: ClassType<T>,
  name = Node.name,
): new () => Page<T> {
  if (NAMES.has(name)) throw new Error(`The connection of ${name} is made twice.`);
  NAMES.add(name);

  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: "Opaque; to be given as `after`." })
    @Public
    readonly cursor!: string;

    @Field(() => Node)
    @Public
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, in order of the ids.` })
  class Connection implements Page<T> {
    @Field(() => [Node])
    @assumedSize(LONGEST_PAGE)
    @Public
    readonly nodes!: readonly T[];

    @Field(() => PageInfo)
    @Public
    readonly pageInfo!: PageInfo;

    readonly count!: () => Promise<number>;

    @Field(() => [Edge])
    @assumedSize(LONGEST_PAGE)
    @Public
    get edges(): readonly Edge[] {
      return this.nodes.map((node) => ({ cursor: cursorOf(node.id), node }));
    }

    @Field(() => Int, { description: "Of the whole list, not of this page." })
    @Public
    totalCount(): Promise<number> {
      return this.count();
    }
  }

  return Connection;
}
