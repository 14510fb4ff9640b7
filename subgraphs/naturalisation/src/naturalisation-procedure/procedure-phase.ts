/** Coarse phases of a naturalisation procedure: all that a steering group may learn of it. */
export enum ProcedurePhase {
  COUNSELLING = "COUNSELLING",
  APPLICATION = "APPLICATION",
  EXAMINATION = "EXAMINATION",
  COMPLETED = "COMPLETED",
  SUSPENDED = "SUSPENDED",
  TRANSFERRED = "TRANSFERRED",
}
