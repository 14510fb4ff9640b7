/** A statement as it was sent, with placeholders in the place of values. */
export interface DryStatement {
  readonly statement: string;
  readonly times: number;
  /** That row-level security let all of them read. */
  readonly rows: number;
}

/** What became of one mandate, or why there is none. */
export interface DryMandate {
  /** Of whose part of the path. */
  readonly office: string;
  readonly outcome: "NOT_SEALED" | "OPENED" | "REFUSED" | "SEALED";
  /** Null where it was sealed or opened. */
  readonly reason: string | null;
  /** What it covers. */
  readonly categories: readonly string[];
  /** The precision of its dates; null without a mandate. */
  readonly granularity: string | null;
}

/** A field that its office refused before it resolved. */
export interface DryRefusal {
  readonly field: string;
  /** The access matrix of all, or what an authority took away from it. */
  readonly by: "ACCESS_MATRIX" | "NARROWING";
  readonly code: string;
  readonly times: number;
}

/** What disclosure control kept back of a field that resolved. */
export interface DryWithheld {
  /** From the root of what the office was asked, under the names that it was asked by. */
  readonly field: string;
  readonly reason: string;
  readonly times: number;
}

/** Rows that a real answer would have left in the disclosure log. */
export interface DryDisclosure {
  readonly field: string;
  /** The code with which it was refused; null if it was answered. */
  readonly refusal: string | null;
  readonly underMandate: boolean;
  readonly persons: number;
  /** The fields that executed on rows of any of them. */
  readonly fields: readonly string[];
}

/** What one office did for a request of a dry run; names, counts and reasons, and no value of anybody. */
export interface DryRunReport {
  readonly statements: readonly DryStatement[];
  readonly mandates: readonly DryMandate[];
  readonly refusals: readonly DryRefusal[];
  readonly withheld: readonly DryWithheld[];
  readonly disclosures: readonly DryDisclosure[];
}
