import { type GraphQLResolveInfo, responsePathAsArray } from "graphql";
import type {
  DryDisclosure,
  DryMandate,
  DryRefusal,
  DryRunReport,
  DryStatement,
  DryWithheld,
} from "./dry-run-report.js";

/** A row that the disclosure log would have got. */
interface UnwrittenRow {
  readonly coordinate: string;
  readonly refusal: string | null;
  readonly mandate_id: string | null;
  readonly subject: string | null;
  readonly fields: readonly string[];
}

/** Without positions in lists. */
function placeOf(path: GraphQLResolveInfo["path"]): string {
  return responsePathAsArray(path)
    .filter((key) => typeof key === "string")
    .join(".");
}

/** Collects what one request of a dry run does in this office. It keeps names, counts and reasons: no parameter, no row, no pseudonym. */
export class DryRun {
  readonly #statements = new Map<string, DryStatement>();
  readonly #mandates: DryMandate[] = [];
  readonly #refusals = new Map<string, DryRefusal>();
  readonly #withheld = new Map<string, DryWithheld>();
  #disclosures: readonly DryDisclosure[] = [];

  noteStatement(text: string, rows: number): void {
    const statement = text.replaceAll(/\s+/g, " ").trim();
    const known = this.#statements.get(statement) ?? { times: 0, rows: 0 };
    this.#statements.set(statement, { statement, times: known.times + 1, rows: known.rows + rows });
  }

  noteMandate(mandate: DryMandate): void {
    this.#mandates.push(mandate);
  }

  noteRefusal(refusal: Omit<DryRefusal, "times">): void {
    const key = `${refusal.field} ${refusal.by}`;
    this.#refusals.set(key, { ...refusal, times: (this.#refusals.get(key)?.times ?? 0) + 1 });
  }

  /** What disclosure control has kept back says so itself (`Count`, `Ratio`, `Durations`), each alone or in a list. */
  noteValue(path: GraphQLResolveInfo["path"], value: unknown): void {
    for (const each of Array.isArray(value) ? value : [value]) {
      const { suppression: reason = "NONE" } = Object(each);
      if (typeof reason !== "string" || reason === "NONE") continue;
      const field = placeOf(path);
      const key = `${field} ${reason}`;
      this.#withheld.set(key, { field, reason, times: (this.#withheld.get(key)?.times ?? 0) + 1 });
    }
  }

  /** In place of writing them. */
  noteDisclosures(rows: readonly UnwrittenRow[]): void {
    const alike = Map.groupBy(rows, ({ coordinate, refusal, mandate_id }) =>
      JSON.stringify([coordinate, refusal, mandate_id !== null]),
    );
    const noted = [...alike.values()].flatMap(([first, ...others]) =>
      first ? [{ first, rows: [first, ...others] }] : [],
    );
    this.#disclosures = noted.map(({ first: { coordinate, refusal, mandate_id }, rows: of }) => ({
      field: coordinate,
      refusal,
      underMandate: mandate_id !== null,
      persons: new Set(of.flatMap(({ subject }) => subject ?? [])).size,
      fields: [...new Set(of.flatMap(({ fields }) => fields))].toSorted(),
    }));
  }

  report(): DryRunReport {
    return {
      statements: [...this.#statements.values()],
      mandates: this.#mandates,
      refusals: [...this.#refusals.values()],
      withheld: [...this.#withheld.values()],
      disclosures: this.#disclosures,
    };
  }
}
