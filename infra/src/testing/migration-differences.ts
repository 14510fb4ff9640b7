/** What a statement that MikroORM would bring the tables to the entities with says of them. */
const KINDS: readonly (readonly [RegExp, (table: string, column: string) => string])[] = [
  [/^create table "(\w+)"/, (table) => `no migration makes the table ${table}, which an entity describes`],
  [/^drop table (?:if exists )?"(\w+)"/, (table) => `a migration makes the table ${table}, which no entity describes`],
  [
    /^alter table "(\w+)" add (?:column )?"(\w+)"/,
    (table, column) => `no migration makes the column ${column} of the table ${table}, which its entity describes`,
  ],
  [
    /^alter table "(\w+)" drop column "(\w+)"/,
    (table, column) =>
      `a migration makes the column ${column} of the table ${table}, which its entity does not describe`,
  ],
  [
    /^alter table "(\w+)" alter column "(\w+)"/,
    (table, column) =>
      `the migrations make the column ${column} of the table ${table} otherwise than its entity describes it`,
  ],
];

/** One sentence for each table and column in which an office's migrations differ from its entities; where something else does, its statement. */
export function describeDifferences(office: string, sql: string): readonly string[] {
  const statements = sql
    .split(/;\n|;$/)
    .map((statement) => statement.trim())
    .filter(Boolean);
  const named = statements.flatMap((statement) =>
    KINDS.flatMap(([pattern, say]) => {
      const [, table, column = ""] = pattern.exec(statement) ?? [];

      return table ? [`${office}: ${say(table, column)}.`] : [];
    }),
  );
  if (named.length > 0) return [...new Set(named)];

  return statements
    .slice(0, 1)
    .map((statement) => `${office}: no migration does what its entities need: ${statement}.`);
}
