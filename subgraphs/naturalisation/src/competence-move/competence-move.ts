/** A change of competence (Zuständigkeitswechsel) between two offices of this database. */
export interface CompetenceMove {
  readonly from: string;
  readonly to: string;
  /** The first day on which the other office is competent. */
  readonly on: string;
  /** Only the procedures of people who live there, by the AGS of the municipality; all of the office without it. */
  readonly municipality?: string;
}

/** How much moved: counts, never names. */
export interface MovedCounts {
  readonly procedures: number;
  readonly stages: number;
  readonly documents: number;
  readonly facts: number;
}

export const NOTHING_MOVED: MovedCounts = { procedures: 0, stages: 0, documents: 0, facts: 0 };
