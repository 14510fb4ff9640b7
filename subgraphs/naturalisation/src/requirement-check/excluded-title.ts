import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";

/** A residence title, by the immigration offices' code, on which § 10 Abs. 1 No. 2 StAG grants nothing on these days. */
export class ExcludedTitle {
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly paragraph: string;
  readonly source: string;
  readonly readOn: string;

  constructor(values: Readonly<ExcludedTitle>) {
    this.title = values.title;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.paragraph = values.paragraph;
    this.source = values.source;
    this.readOn = values.readOn;
  }
}

/** Every title of that kind; in no database. */
export const EXCLUDED_TITLES = createTable({
  file: "excluded-titles.csv",
  entity: ExcludedTitle,
  key: ["title", "valid_from"],
  columns: {
    title: required(TEXT),
    valid_from: required(DATE),
    valid_to: optional(DATE),
    paragraph: required(TEXT),
    source: required(TEXT),
    read_on: required(DATE),
  },
  check: inOrder("valid_from", "valid_to"),
});
