import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import { assumedSize } from "../limits/list-size.js";
import type { CountedPage, Page, PageInfo } from "../paging/page.js";
import { LONGEST_PAGE } from "../paging/page-arguments.js";
import { DataClass, type DataDecorator } from "./data-class.js";
import { PublicValue } from "./public-value.js";

@Directive("@shareable")
@ObjectType("PageInfo", { description: "Where a page of a longer list ends." })
class PageInfoType implements PageInfo {
  @Field(() => Boolean)
  @PublicValue
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What to give as `after` for the next page; null on an empty one.",
  })
  @PublicValue
  readonly endCursor!: string | null;
}

const NAMES = new WeakMap<object, Set<string>>();

/**
 * Makes the GraphQL type of a page of nodes, e.g. `CouncilPaperConnection`; a resolver returns the `Page` itself. Each of its fields
 * has this data class, and only a list of what is public says how many there are in all: of persons it would be a count of them. Each
 * type of node has one connection: a second resolver that returns its pages imports the first one's. `name` is the node's GraphQL
 * name, where that is not its class's.
 */
export function createConnection<T extends object>(
  Node: ClassType<T>,
  Protected: DataDecorator,
  name: string = Node.name,
): new () => Page<T> {
  const names = NAMES.get(Node) ?? new Set();
  if (names.has(name)) throw new Error(`The connection of ${name} is made twice.`);
  NAMES.set(Node, names.add(name));
  const counted = Protected.dataClass === DataClass.PUBLIC;
  const Total = counted ? Field(() => Int, { description: "Of the whole list, not of this page." }) : () => undefined;
  const ProtectedTotal = counted ? Protected : () => undefined;

  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: "Opaque; to be given as `after`." })
    @Protected
    readonly cursor!: string;

    @Field(() => Node)
    @Protected
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: counted ? `A page of ${name}, in order of the ids.` : `A page of ${name}.`,
  })
  class Connection implements CountedPage<T> {
    @Field(() => [Node])
    @assumedSize(LONGEST_PAGE)
    @Protected
    readonly nodes!: readonly T[];

    @Field(() => PageInfoType)
    @Protected
    readonly pageInfo!: PageInfo;

    readonly cursorOf!: (node: T) => string;

    readonly count!: () => Promise<number>;

    @Field(() => [Edge])
    @assumedSize(LONGEST_PAGE)
    @Protected
    get edges(): readonly Edge[] {
      return this.nodes.map((node) => ({ cursor: this.cursorOf(node), node }));
    }

    @Total
    @ProtectedTotal
    totalCount(): Promise<number> {
      return this.count();
    }
  }

  return Connection;
}
