import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { GraphQLError, type GraphQLSchema, parse } from "graphql";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external"])`;

/** Four offices' data of the same people; `summary` requires fields of `homes` and `work`. */
const SDL = {
  people: `type Person @key(fields: "id") { id: ID! name: String! } type Query { people: [Person!]! person(id: ID!): Person }`,
  homes: `type Person @key(fields: "id") { id: ID! street: String rooms: Int } type Query { streets: [String!] }`,
  work: `
    type Person @key(fields: "id") { id: ID! job: String! }
    type Query { jobs: [String!]! missing: String teapot: String }
    type Mutation { hire(job: String!): Int }`,
  summary: `
    type Person @key(fields: "id") {
      id: ID! street: String @external job: String! @external line: String @requires(fields: "street job")
    }`,
} as const;

export type RegistrySubgraph = keyof typeof SDL;

const IDS = Array.from({ length: 10 }, (_none, index) => String(index + 1));

/** How often the mutation has run, for all callers. */
export interface Executions {
  hire: number;
}

/** The registry's supergraph; `sdl` takes the place of single subgraphs' own. */
export function composeRegistry(sdl: Partial<Record<RegistrySubgraph, string>> = {}): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries({ ...SDL, ...sdl }).map(([name, text]) => ({
      name,
      typeDefs: parse(`${LINK}\n${text}`),
      url: `http://${name}.invalid`,
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join("\n"));

  return supergraphSdl;
}

/** The executable schemas of the four offices. */
export function createRegistry(executions: Executions): Readonly<Record<RegistrySubgraph, GraphQLSchema>> {
  const resolvers: Record<RegistrySubgraph, GraphQLResolverMap<unknown>> = {
    people: {
      Query: { people: () => IDS.map(person), person: (_root, { id }) => (IDS.includes(id) ? person(id) : null) },
      Person: { __resolveReference: ({ id }: Reference) => person(id) },
    },
    homes: {
      Query: { streets: () => IDS.map(street) },
      Person: { __resolveReference: ({ id }: Reference) => ({ id, street: street(id), rooms: Number(id) }) },
    },
    work: {
      Query: {
        jobs: () => IDS.map(job),
        missing: () => refuse("There is no such job.", { code: "NOT_FOUND" }),
        teapot: () => refuse("Tea only.", { code: "CONFLICT", http: { status: 418 } }),
      },
      Mutation: {
        hire: (_root, { job: wanted }) => {
          executions.hire += 1;

          return wanted.length;
        },
      },
      Person: { __resolveReference: ({ id }: Reference) => ({ id, job: job(id) }) },
    },
    summary: {
      Person: {
        __resolveReference: (reference: Reference) => reference,
        line: ({ street, job }: Reference) => `${street ?? "?"}: ${job}`,
      },
    },
  };
  const create = (name: RegistrySubgraph) =>
    buildSubgraphSchema([{ typeDefs: parse(`${LINK}\n${SDL[name]}`), resolvers: resolvers[name] }]);

  return { people: create("people"), homes: create("homes"), work: create("work"), summary: create("summary") };
}

/** The data that `ALL` is answered, with `homes` or without it. */
export function expectedData(homes: boolean) {
  return {
    people: IDS.map((id) => ({
      ...person(id),
      job: job(id),
      street: homes ? street(id) : null,
      rooms: homes ? Number(id) : null,
      line: `${homes ? street(id) : "?"}: ${job(id)}`,
    })),
    streets: homes ? IDS.map(street) : null,
    jobs: IDS.map(job),
  };
}

/** Asks every office, `homes` at the root and for entities. */
export const ALL = "{ people { id name job street rooms line } streets jobs }";

/** Asks all subgraphs but `homes` and those that require its fields. */
export const WITHOUT_HOMES = "{ people { id name job } jobs }";

/** The data that `WITHOUT_HOMES` is answered. */
export const EXPECTED_WITHOUT_HOMES = {
  people: IDS.map((id) => ({ ...person(id), job: job(id) })),
  jobs: IDS.map(job),
};

interface Reference {
  readonly id: string;
  readonly street?: string | null;
  readonly job?: string;
}

function person(id: string) {
  return { id, name: `Żaneta ${id} „Öz“` };
}

function street(id: string): string {
  return `Große Straße ${id}`;
}

function job(id: string): string {
  return `Beruf ${id} 🛠`;
}

function refuse(message: string, extensions: Record<string, unknown>): never {
  throw new GraphQLError(message, { extensions });
}
