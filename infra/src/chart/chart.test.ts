import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { EXAMPLES } from "./chart-folder.js";
import { renderChart } from "./render-chart.js";
import { listFaults } from "./validate-object.js";

const read = (name: string) => parse(readFileSync(join(EXAMPLES, `${name}.yaml`), "utf8"));

test.each(["whole-hub", "one-office", "hub-side"])("%s renders objects that Kubernetes' schemas take", async (name) => {
  const objects = await renderChart(read(name));
  expect(objects.length).toBeGreaterThan(10);
  expect(objects.flatMap(listFaults)).toEqual([]);
});
