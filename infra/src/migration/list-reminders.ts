interface Reminder {
  readonly concerns: RegExp;
  readonly text: string;
}

/** What a difference between entities and tables does not show, and who writes the migration has to know. */
const REMINDERS: readonly Reminder[] = [
  {
    concerns: /^drop table|\bdrop column\b/im,
    text: "It deletes what the dropped columns and tables hold. A thing that has only been renamed is renamed: write alter table … rename.",
  },
  {
    concerns: /\badd (column )?"\w+" (?![^,;]* default )[^,;]*\bnot null\b/i,
    text: "A column that is never null fails on rows that are there: give them a value (default …), and then drop the default.",
  },
  {
    concerns: /^create table/im,
    text: "The application role may read and write every row of a new table that a policy shows it: revoke what it may not.",
  },
  {
    concerns: /^create table(?![\s\S]*create policy)/im,
    text: "The new table has no policies: whoever may ask sees every row of it. Rows of an authority or about a person need some on their entity.",
  },
  {
    concerns: /^create table/im,
    text: "A new kind of personal record names itself in its database's retained, and its period in schema/retention.csv; rows that clients record stand in historyOfDeleted.",
  },
  {
    concerns: /\bcreate policy\b/i,
    text: "PostgreSQL asks policies in the reverse order of their names: a cheap one has a name late in the alphabet. Its text on the entity is as PostgreSQL prints it.",
  },
];

/** One sentence or two for each thing that this SQL leaves to its writer. */
export function listReminders(sql: string): readonly string[] {
  return REMINDERS.filter(({ concerns }) => concerns.test(sql)).map(({ text }) => text);
}
