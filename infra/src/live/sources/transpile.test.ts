import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../../installation/root.js";
import { transpile } from "./transpile.js";

const FILE = "errors/errors";

test("a module alone is what the build writes, with a map that names its source", async () => {
  const module = (await transpile("subgraphs/kit", [`${FILE}.ts`])).get(`${FILE}.js`) ?? "";
  const built = readFileSync(join(ROOT, `subgraphs/kit/dist/${FILE}.js`), "utf8");
  const [code, map = ""] = module.split("//# sourceMappingURL=data:application/json;base64,");

  expect(code).toBe(built.split("//# sourceMappingURL=")[0]);
  expect(JSON.parse(Buffer.from(map, "base64").toString()).sources).toEqual([
    expect.stringMatching(/^file:\/\/.*\/subgraphs\/kit\/src\/errors\/errors\.ts$/),
  ]);
});
