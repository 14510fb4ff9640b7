import type { OpenedMandate } from "../mandate/mandate.js";
import type { AccountedField, AnswerRow } from "./answer-row.js";
import { AccessKind } from "./disclosure-log.js";
import { ExecutedAccess } from "./executed-fields.js";

/** One personal field of an answer: whose data it is about, and what executed below it. */
export class NamedAccess extends ExecutedAccess {
  readonly field: AccountedField;
  readonly subjects: Set<string>;
  readonly mandates = new Set<OpenedMandate>();
  /** When its transaction began, by the database's clock. */
  began: string | null = null;

  constructor(field: AccountedField, subjects = new Set<string>()) {
    super(subjects);
    this.field = field;
    this.subjects = subjects;
  }

  /** All by their pseudonyms, also those of mandates. */
  get persons(): readonly string[] {
    return [...this.subjects, ...[...this.mandates].flatMap(({ pseudonyms }) => pseudonyms)];
  }

  /** The rows of the change itself, written in its transaction. */
  get changed(): number {
    return this.field.kind === AccessKind.WRITE ? this.subjects.size : 0;
  }

  /** Of a change the row of what its caller then read; the change's own was written with it. */
  listRows(): AnswerRow[] {
    const { kind, coordinate, basis } = this.field;
    const common = { kind: AccessKind.READ, coordinate, basis, at: this.began, refusal: null };
    const own = [...this.subjects].map((subject) => ({
      ...common,
      ...{ subject, mandateId: null, fields: this.fieldsOf(subject) },
    }));
    const underMandates = [...this.mandates].flatMap(({ id, pseudonyms }) =>
      pseudonyms.map((subject) => ({ ...common, subject, mandateId: id, fields: this.fieldsOf(subject) })),
    );

    return [...own, ...underMandates].filter(({ fields }) => kind === AccessKind.READ || fields.length > 0);
  }
}
