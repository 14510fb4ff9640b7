import { expect, test } from "@jest/globals";
import { renderToString } from "preact-render-to-string";
import { readElements } from "../testing/read-elements.js";
import { Figure } from "./figure.js";

test("a figure is named by its message and holds its table open, its source and its links", () => {
  const markup = renderToString(
    <Figure
      id="funnel"
      title="Jede dritte Person erreicht die Zielvereinbarung."
      subtitle="Personen im Case Management, Kreis Höxter, 2024-Q3"
      chart={<svg aria-hidden="true" />}
      table={<table />}
      source="Case Management, Stand 30.09.2024"
      language="de"
    >
      <a href="/figures.csv">CSV</a>
    </Figure>,
  );
  const elements = readElements(markup);
  const byName = (name: string) => elements.find((element) => element.name === name);

  expect(byName("h2")?.attributes.id).toBe(byName("figure")?.attributes["aria-labelledby"]);
  expect(byName("details")?.attributes).toHaveProperty("open");
  expect(byName("figcaption")?.text).toBe("Quelle: Case Management, Stand 30.09.2024");
  expect(elements.map(({ name }) => name)).toEqual([
    "figure",
    "h2",
    "p",
    "svg",
    "details",
    "summary",
    "table",
    "figcaption",
    "a",
  ]);
});
