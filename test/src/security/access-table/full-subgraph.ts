import type { Context } from "@kim-hub/kit/context";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { refuseToDisclose } from "@kim-hub/kit/disclosures";
import { createLog } from "@kim-hub/kit/log";
import type { SubgraphSchema } from "@kim-hub/kit/schema";
import { startSubgraph } from "@kim-hub/kit/server";
import type { Service } from "@kim-hub/kit/service";
import { createTestConfig, type TestKeys } from "@kim-hub/kit/test-config";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import type { TokenIssuer } from "@kim-hub/kit/token-issuer";
import { isObjectType } from "graphql";
import { loadOfSubgraph } from "../../harness/load-of-subgraph.js";
import { anyValue } from "./any-value.js";

/** A subgraph of the product, with its guards and its log, in which every field of everything holds a value: what is not refused is seen. */
export interface FullSubgraph extends Service {
  readonly name: string;
  readonly url: string;
}

interface Options {
  readonly name: string;
  readonly keys: TestKeys;
  readonly tokens: TokenIssuer;
}

export async function startFullSubgraph({ name, keys, tokens }: Options): Promise<FullSubgraph> {
  const created: SubgraphSchema = await (await loadOfSubgraph(name, "schema")).createSchema();
  const database: DatabaseDefinition = (await loadOfSubgraph(name, "database")).database;
  const { applicationUrl } = await createTestDatabase({ name, database });
  const log = createLog(name);
  log.level = "silent";
  const service = await startSubgraph<Context>({
    name,
    config: createTestConfig(applicationUrl, { keys, tokens }),
    database,
    schema: fill(created),
    extend: (context) => context,
    log,
  });

  return { ...service, name, url: `http://127.0.0.1:${service.port}/graphql` };
}

function fill(created: SubgraphSchema): SubgraphSchema {
  for (const type of Object.values(created.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    // Whoever asks for an entity finds it.
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference: (known: object) => known } } };
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith("_")) continue;
      field.resolve = (_parent, _args, context: Context) => {
        if (context.disclose !== refuseToDisclose) context.disclose("person");

        return anyValue(field.type);
      };
    }
  }
  const subjects = Object.fromEntries(Object.keys(created.subjects).map((type) => [type, () => "person"]));

  return { ...created, subjects };
}
