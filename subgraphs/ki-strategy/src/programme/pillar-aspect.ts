/** What a statement says of a pillar. */
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
