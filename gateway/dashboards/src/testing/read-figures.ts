import { readElements } from "./read-elements.js";

/** A table as a browser shows it, with the marks of the chart above it. */
export interface ReadFigure {
  /** The figure's id; empty for a table that stands without a chart. */
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly marks: readonly { readonly category: string; readonly value: string }[];
}

/** Reads figures and tables out of a page's markup. */
export function readFigures(markup: string): ReadFigure[] {
  return markup.split(/(?=<figure|<div><|<\/figure>)/).flatMap((part) => {
    const [, id = ""] = /^<figure[^>]* id="([^"]*)"/.exec(part) ?? [];
    const [title] = textsOf(part, "caption");
    if (title === undefined) return [];
    const [headerRow = "", ...rows] = rowsOf(part);

    return [
      {
        ...{ id, title, facts: factsOf(part), headers: textsOf(headerRow, "th") },
        rows: rows.map((row) => textsOf(row, "t[hd]")),
        marks: readElements(part).flatMap(({ attributes, around }) => {
          const value = attributes["data-value"] ?? attributes["data-missing"];
          const category = attributes["data-category"] ?? around["data-category"] ?? "";

          return value === undefined ? [] : [{ category, value }];
        }),
      },
    ];
  });
}

function factsOf(markup: string): string[] {
  const [, list = ""] = /<ul class="table-facts[^>]*>(.*?)<\/ul>/s.exec(markup) ?? [];

  return textsOf(list, "li");
}

function rowsOf(markup: string): string[] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, inner = ""]) => inner);
}

/** As they are seen: the words that are only heard are left out. */
function textsOf(markup: string, element: string): string[] {
  return [...markup.matchAll(new RegExp(`<(?:${element})(?: [^>]*)?>(.*?)</(?:${element})>`, "gs"))].map(
    ([, inner = ""]) =>
      inner
        .replaceAll(/<span class="kern-sr-only">.*?<\/span>/gs, "")
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&"),
  );
}
