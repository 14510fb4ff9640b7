import type { TestHub } from "../../harness/test-hub.js";
import type { PathRequest } from "./path-request.js";

/** What one path takes: fetches of the gateway, and statements of each subgraph as it counts them itself. */
export async function countWork(hub: TestHub, { headers, body }: PathRequest) {
  const response = await hub.send({ headers, body });
  const answer = (await response.json()) as Parameters<TestHub["fetchesOf"]>[0];
  const fetches = await hub.fetchesOf(answer);
  const subgraphs = [...new Set(fetches.map(({ subgraph }) => subgraph))];
  const statements = subgraphs.map(async (subgraph) => {
    const lines = await hub.subgraphLines(answer, subgraph);

    return [subgraph, lines.reduce((sum, line) => sum + Number(line.statements), 0)] as const;
  });

  return { fetches: fetches.length, statements: await Promise.all(statements) };
}
