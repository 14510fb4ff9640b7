/** `npm run saved-query -- show <id>`: what a saved query is for, who answers for it, what it takes, gives and asks. */
import { localDate } from "@kim-hub/kit/calendar";
import { describePass } from "@kim-hub/kit/describe-pass";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { hasExpired } from "@kim-hub/kit/saved-query-misfits";
import type { Sheet } from "@kim-hub/kit/saved-query-sheet";
import { renderLines, renderRecords } from "../../terminal/render-records.js";
import type { CommandContext } from "../command-context.js";
import { describeRules } from "./describe-rules.js";
import { getSavedQuery } from "./find-saved-query.js";

const PARAMETER = ["name", "type", "values", "default", "meaning"];

export function printSavedQuery(id: string, { config, terminal }: CommandContext): void {
  const query = getSavedQuery(id, config);

  terminal.print(
    [
      renderLines(describeQuery(query)),
      `Parameters\n${renderParameters(query.sheet)}`,
      ...query.sheet.tables.map(({ title, columns }, index) => {
        const paths = new Map([...columns].map(([path, header]) => [header, path]));

        return `Table ${index + 1}: ${title.de} (${title.en})\n${renderLines(paths)}`;
      }),
      `Query\n${query.text.trimEnd()}`,
    ].join("\n\n"),
  );
}

function describeQuery({ id, documentId, approval, sheet }: SavedQuery): ReadonlyMap<string, string> {
  const { version, title, description, owner, author, purposes, basis, roles, classes, expires } = sheet;

  return new Map(
    Object.entries({
      ...{ id, version: String(version), documentId, title: title.de, "title (en)": title.en },
      ...{ description: description.de, "description (en)": description.en },
      ...{ owner: `${owner.name}, ${owner.contact}`, author, approved: `by ${approval.by} on ${approval.on}` },
      ...{
        basis,
        purposes: purposes.join(", ") || "none needed",
        roles: roles.join(", "),
        classes: classes.join(", "),
      },
      "passes if": describePass(sheet) ?? "nothing to judge",
      expires: hasExpired(sheet, localDate()) ? `${expires}, expired` : expires,
    }),
  );
}

function renderParameters({ parameters }: Sheet): string {
  if (parameters.size === 0) return "none";
  const records = [...parameters].map(([name, parameter]) => {
    const byDefault = parameter.default === undefined ? "–" : JSON.stringify(parameter.default);
    const values = describeRules(parameter) || "–";

    return new Map(Object.entries({ name, type: parameter.type, values, default: byDefault, meaning: parameter.de }));
  });

  return renderRecords(PARAMETER, records);
}
