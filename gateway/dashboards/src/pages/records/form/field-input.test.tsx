import { expect, test } from "@jest/globals";
import { renderToString } from "preact-render-to-string";
import { CONTRACT } from "../../../testing/hub-contract.js";
import { listNouns } from "../list-nouns.js";
import { choicesOf } from "./field-choices.js";
import { FieldInput } from "./field-input.js";

const sittings = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `LG-05711-${2000 + index}`, text: `Sitzung ${index}` }));

function render(count: number, value: string): string {
  const field = listNouns(CONTRACT)
    .find(({ noun }) => noun === "Attendance")
    ?.fields.find(({ name }) => name === "sitting");
  if (!field) throw new Error("An attendance has no sitting.");
  const shown = { id: "field-sitting", describedBy: ["field-sitting-fault"], isFaulty: true, language: "de" as const };

  return renderToString(<FieldInput {...shown} field={field} value={value} choices={sittings(count)} />);
}

test("a short list is chosen from, and keeps what was sent though it offers it no more", () => {
  const list = render(200, "LG-05711-1999");

  expect(list.match(/<option/g)).toHaveLength(202);
  expect(list).toContain('<option value="LG-05711-1999" selected>');
  expect(list).toMatch(
    /<select[^>]* name="input.sitting" required aria-describedby="field-sitting-fault" aria-invalid/,
  );
});

test("a long list is searched by typing, without script", () => {
  const searched = render(201, "LG-05711-1999");

  expect(searched).toMatch(/<input[^>]* list="field-sitting-list" value="LG-05711-1999" id="field-sitting"/);
  expect(searched.match(/<option/g)).toHaveLength(201);
});

test("where there is nothing to choose, anything may be written", () => {
  expect(render(0, "LG")).toMatch(/^<input[^>]* type="text" value="LG"/);
});

test("rows of several nouns say of which they are, and are searched by typing, because their ids may be the same", () => {
  const inference = listNouns(CONTRACT).find(({ noun }) => noun === "Inference");
  const field = inference?.fields.find(({ name }) => name === "row");
  if (!field) throw new Error("An inference has no row.");
  const row = { code: "05711-001", text: "Etwas (05711-001)" };
  const references = new Map([
    ["Measure", { term: "Maßnahme", choices: [row] }],
    ["Milestone", { term: "Meilenstein", choices: [row] }],
  ]);
  const choices = choicesOf({ field, references, contract: CONTRACT, language: "de" });

  expect(choices?.map(({ text }) => text)).toEqual([
    ...["Maßnahme: Etwas (05711-001)", "Meilenstein: Etwas (05711-001)"],
  ]);
  expect(
    renderToString(
      <FieldInput {...{ field, choices }} id="row" value="" describedBy={[]} isFaulty={false} language="de" />,
    ),
  ).toContain("<datalist");
});

test("a field for the key of a row that coordinators do not record is written", () => {
  const agreement = listNouns(CONTRACT).find(({ noun }) => noun === "Agreement");
  const field = agreement?.fields.find(({ name }) => name === "authority");

  expect(field && choicesOf({ field, references: new Map(), contract: CONTRACT, language: "de" })).toBeNull();
});
