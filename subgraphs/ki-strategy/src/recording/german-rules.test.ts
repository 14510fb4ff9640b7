import { expect, test } from "@jest/globals";
import { isReference } from "@kim-hub/records/reference";
import { rulesAcrossTables } from "@kim-hub/records/table";
import { inGerman } from "../import/in-german.js";
import { REGISTRY } from "../tables.js";

test.each(REGISTRY.recorded.map((table) => ({ file: table.file, table })))(
  "every rule that an input of $file can break has German words",
  ({ table }) => {
    const ofFields = table.columns.flatMap(({ holds }) =>
      isReference(holds)
        ? holds.tables.map(({ file }) => `must be the key of a row in ${file}`)
        : [holds.rule, ...(holds.acceptRule === undefined ? [] : [holds.acceptRule])],
    );
    const rules = [...ofFields, ...rulesAcrossTables(table).map(({ rule }) => rule)];

    expect(rules.filter((rule) => inGerman(rule) === rule)).toEqual([]);
  },
);
