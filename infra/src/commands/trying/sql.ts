/** `npm run sql -- immigration --as immigration.bielefeld`: a prompt on an office's database, under row-level security. */
import { text } from "node:stream/consumers";
import type { Identity } from "@kim-hub/kit/viewer";
import { viewerVariables } from "@kim-hub/kit/viewer-variables";
import { describeDatabaseError } from "@kim-hub/postgres/describe-database-error";
import { type GuardedSession, openGuardedSession, UnguardedRoleError } from "@kim-hub/postgres/guarded-session";
import { readCatalogueCommand } from "../../sql-prompt/catalogue.js";
import { converse } from "../../sql-prompt/converse.js";
import { readStatements } from "../../sql-prompt/read-statements.js";
import { type ResultFormat, renderResult } from "../../sql-prompt/render-result.js";
import { viewerOf } from "../../sql-prompt/viewer-of.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { requireOffice } from "../require-office.js";

export interface SqlOptions {
  /** An invented person whose rows are shown. */
  readonly as?: string;
  readonly write?: boolean;
  readonly format: ResultFormat;
}

const HELP =
  "A statement ends with a semicolon. \\tables lists the tables, \\table <name> shows one, \\quit or Ctrl-D leaves.";

/** Where statements come from that the command line does not hold; a person at a terminal is asked for each. */
export interface SqlStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

interface Asked {
  readonly office: string;
  readonly statements: string | undefined;
}

/** The exit code: 1 where a statement fails that nobody typed at the prompt; those behind it do not run. */
export async function runSql(
  { office: given, statements }: Asked,
  { as, write = false, format }: SqlOptions,
  { config, terminal }: CommandContext,
  { input, output }: SqlStreams = { input: process.stdin, output: process.stdout },
): Promise<0 | 1> {
  const office = requireOffice(given);
  const viewer = as === undefined ? null : viewerOf(as, office);
  const variables = viewer ? viewerVariables(viewer) : {};
  const session = await open(findDatabaseUrl(office, config.environment), { variables, writes: write });
  const answer = async (statement: string): Promise<boolean> => {
    const { shown, failure } = await answerStatement(session, statement, format);
    if (shown.length > 0) terminal.print(shown.join("\n\n"));
    if (failure !== null) terminal.complain(failure);

    return failure === null;
  };
  try {
    if (statements === undefined && input.isTTY) {
      terminal.complain(greet({ role: session.role, write, as, viewer }));
      await converse({ input, output, name: office, answer });

      return 0;
    }
    for (const statement of listStatements(statements ?? (await text(input)))) if (!(await answer(statement))) return 1;

    return 0;
  } finally {
    await session.close();
  }
}

async function open(...[url, options]: Parameters<typeof openGuardedSession>): Promise<GuardedSession> {
  return openGuardedSession(url, options).catch((error: unknown) => {
    if (isUnreachable(error)) throw new CommandError("No database answers; start the hub with npm start.", 1);
    if (error instanceof UnguardedRoleError)
      throw new InputError(
        `The role ${error.message} is held by no policy; the prompt takes an application role only.`,
      );
    throw error;
  });
}

/** The last statement may end without its semicolon. */
function listStatements(given: string): readonly string[] {
  if (given.trim().startsWith("\\")) return given.trim().split("\n");
  const { statements, rest } = readStatements(given);

  return rest === "" ? statements : [...statements, rest];
}

interface Answered {
  readonly shown: readonly string[];
  readonly failure: string | null;
}

async function answerStatement(session: GuardedSession, typed: string, format: ResultFormat): Promise<Answered> {
  const asked = typed.startsWith("\\") ? readCatalogueCommand(typed) : [{ statement: typed, values: [] }];
  if (asked === null) return { shown: [], failure: HELP };
  const shown: string[] = [];
  for (const { statement, values } of asked) {
    try {
      shown.push(renderResult(await session.run(statement, values), format));
    } catch (error) {
      const failure = describeDatabaseError(error, statement);
      if (failure === null) throw new CommandError("The connection to the database has ended.", 1);

      return { shown, failure };
    }
  }

  return { shown, failure: null };
}

interface Greeted {
  readonly as: string | undefined;
  readonly role: string;
  readonly write: boolean;
  readonly viewer: Identity | null;
}

function greet({ role, write, as, viewer }: Greeted): string {
  const who = viewer
    ? `${as} (${viewer.role}, ${viewer.authority ? `of ${viewer.authority}` : "of no authority"}) sees what row-level security shows them`
    : "Nobody is named, so row-level security shows what it shows a connection without a viewer: no rows of authorities or persons. --as <username> names somebody";

  return `${who}.\nRole ${role}, ${write ? "each statement is written at once" : "read only"}. ${HELP}`;
}
