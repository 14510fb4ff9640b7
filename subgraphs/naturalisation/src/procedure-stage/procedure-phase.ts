/** Coarse phases of a naturalisation procedure, in their order: all that a steering group may learn of it. */
export enum ProcedurePhase {
  COUNSELLING = "COUNSELLING",
  APPLICATION = "APPLICATION",
  EXAMINATION = "EXAMINATION",
  COMPLETED = "COMPLETED",
  TRANSFERRED = "TRANSFERRED",
}
