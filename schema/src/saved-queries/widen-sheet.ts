import { parseDocument } from "yaml";
import { asNamed, isNamedAfter, mentions, type OfficeName } from "./widen-query.js";

/** The next version of a sheet, with what it says of a known office also said of a new one: its parameters, tables, and what they must hold to pass. */
export function widenSheet(text: string, known: OfficeName, added: OfficeName): string {
  const document = parseDocument(text);
  const again = (value: unknown): unknown => JSON.parse(asNamed(JSON.stringify(value), known, added));
  const { version, parameters, tables, passAlso = [] } = document.toJS();
  for (const [name, parameter] of Object.entries(parameters))
    if (mentions(name, known))
      document.addIn(["parameters"], document.createPair(asNamed(name, known, added), again(parameter)));
  const places = new Map<number, number>();
  for (const [index, { columns }] of Object.entries<{ columns: object }>(tables)) {
    if (!Object.keys(columns).every((path) => path.split(".").some((part) => isNamedAfter(part, known)))) continue;
    places.set(Number(index) + 1, tables.length + places.size + 1);
    document.addIn(
      ["tables"],
      document.createNode({ title: { de: added.german, en: added.english }, columns: again(columns) }),
    );
  }
  for (const { table, ...rule } of passAlso) {
    const place = places.get(table);
    if (place !== undefined)
      document.addIn(["passAlso"], document.createNode({ table: place, ...Object(again(rule)) }, { flow: true }));
  }
  document.set("version", version + 1);

  return document.toString({ lineWidth: 0 });
}
