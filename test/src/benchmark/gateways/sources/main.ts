/** The subgraphs of one measurement, which remember their answers; sends its parent their addresses by name. */
import { readFileSync } from "node:fs";
import { fetchToken } from "@kim-hub/infra/fetch-token";
import { importSigningKey } from "@kim-hub/kit/keys";
import { SHOP } from "../shop/shop.js";
import { createCompleteRepresentations } from "./complete-representations.js";
import { computedAnswer } from "./computed-answer.js";
import { forwardedAnswer } from "./forwarded-answer.js";
import { type Answer, Memo } from "./memo.js";
import { startMemoServer } from "./memo-server.js";
import type { HubOrder, SourcesOrder } from "./order.js";

const ROOT = new URL("../../../../../", import.meta.url);
const order: SourcesOrder = JSON.parse(process.argv[2] ?? "");
const answers = order.kind === "shop" ? shopAnswers() : await hubAnswers(order);
const addresses: Record<string, string> = {};
for (const [name, answer] of answers) addresses[name] = await startMemoServer(new Memo(answer));
process.on("disconnect", () => process.exit(0));
process.send?.(JSON.stringify(addresses));

function shopAnswers(): [name: string, answer: Answer][] {
  return SHOP.map((subgraph) => [subgraph.name, computedAnswer(subgraph)]);
}

async function hubAnswers(order: HubOrder): Promise<[name: string, answer: Answer][]> {
  const { subgraphs, issuer, envelopeKeyFile } = order;
  const { username, purpose } = order.caller;
  const token = username && (await fetchToken({ issuer, username }));
  const key = importSigningKey("The envelope key", readFileSync(envelopeKeyFile, "utf8"));

  return Object.entries(subgraphs).map(([name, url]) => {
    const sdl = readFileSync(new URL(`subgraphs/${name}/schema.graphql`, ROOT), "utf8");
    const complete = createCompleteRepresentations(sdl);

    return [name, forwardedAnswer({ name, url, purpose, token, key, complete })];
  });
}
