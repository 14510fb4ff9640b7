/** The aspect of a pillar that a statement is about. */
export enum PillarAspect {
  NAME = "NAME",
  TITLE = "TITLE",
  INSTRUMENT = "INSTRUMENT",
  RECIPIENT = "RECIPIENT",
  APPORTIONMENT = "APPORTIONMENT",
  TASK = "TASK",
  GOAL = "GOAL",
  RUN_BY = "RUN_BY",
  STAGE = "STAGE",
}
