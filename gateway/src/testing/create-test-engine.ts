import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import type { JsonObject } from "../engine/data/json.js";
import { Engine } from "../engine/engine.js";
import { parseAnswer } from "../engine/wire/parse-answer.js";
import { type AskSource, type FailureReason, SourceFailure } from "../engine/wire/source.js";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external", "@inaccessible"])`;

/** A request that a subgraph received. */
interface Asked {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers for one subgraph: a GraphQL response, or the reason why there is none. */
type Answerer = (asked: Asked) => unknown;

/** A subgraph within the process. */
export interface TestSource {
  readonly sdl: string;
  readonly answer: Answerer;
}

/** An engine over subgraphs within the process, and all requests to them, in order. */
export interface TestEngine {
  readonly engine: Engine;
  readonly asked: readonly Asked[];
  readonly ask: AskSource;
  execute(query: string, variables?: JsonObject): Promise<TestAnswer>;
}

interface TestAnswer {
  readonly data: unknown;
  readonly text: string;
  readonly errors: readonly object[];
  readonly sources: readonly object[];
}

export function createTestEngine(sources: Readonly<Record<string, TestSource>>): TestEngine {
  const engine = new Engine(composeSubgraphs(sources));
  const asked: Asked[] = [];
  const ask: AskSource = async ({ subgraph, body }) => {
    const question: Asked = { subgraph, variables: {}, ...JSON.parse(body.toString()) };
    asked.push(question);
    const said = await sources[subgraph]?.answer(question);
    if (isReason(said)) throw new SourceFailure(said);
    const answer = parseAnswer(Buffer.isBuffer(said) ? said : Buffer.from(JSON.stringify(said)));
    if (!answer) throw new SourceFailure("INVALID_ANSWER");

    return answer;
  };

  return {
    engine,
    asked,
    ask,
    async execute(query, variables = {}) {
      const { data, errors, sources: outcomes } = await engine.prepare(query).execute(variables, ask);
      const text = data?.toString() ?? "null";

      return { data: JSON.parse(text), text, errors: errors.map((error) => error.toJSON()), sources: outcomes };
    },
  };
}

/** The supergraph of the subgraphs; throws if they do not compose. */
export function composeSubgraphs(sources: Readonly<Record<string, Pick<TestSource, "sdl">>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(sources).map(([name, { sdl }]) => ({
      name,
      typeDefs: parse(`${LINK}\n${sdl}`),
      url: `http://${name}.invalid`,
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join("\n"));

  return supergraphSdl;
}

/** Answers an entity fetch, however many `_entities` fields it has. */
export function answerEntities(find: (reference: JsonObject) => unknown): Answerer {
  return ({ variables }) => ({
    data: Object.fromEntries(
      Object.entries(variables).map(([name, references]) => [
        name === "representations" ? "_entities" : name,
        Array.isArray(references) ? references.map(find) : null,
      ]),
    ),
  });
}

const REASONS: ReadonlySet<unknown> = new Set<FailureReason>(["TIMEOUT", "UNREACHABLE", "CANCELLED"]);

function isReason(value: unknown): value is FailureReason {
  return REASONS.has(value);
}
