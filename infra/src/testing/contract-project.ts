import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compose } from "@kim-hub/schema/compose";
import { parse } from "graphql";
import { runCommand } from "../commands/command-line.js";
import { readCommandConfig } from "../commands/config.js";
import { ROOT } from "../installation/root.js";
import { CONTRACT_FILES } from "./contract-files.js";

/** A git repository with the contracts of two small offices, and the rules of the real ones beside them. */
export interface ContractProject {
  readonly folder: string;
  git(...args: readonly string[]): string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces words that a file holds. */
  change(file: string, from: string, to: string): void;
  /** The one line of a file that begins so, with its end. */
  lineOf(file: string, beginning: string): string;
  /** Commits everything, with the supergraph that it composes to. */
  commit(message: string): void;
  /** Goes back to how `main` was at first. */
  restore(): void;
  remove(): void;
  /** `npm run check:contract` on it, against `main` where the arguments name no other base. */
  check(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }>;
}

const RULES = [
  ...["access-matrix.yaml", "access-matrix-approvals.yaml", "number-fields.yaml"],
  ...["retention.csv", "without-period.csv"],
];

/** Makes it in a temporary folder, committed on `main`. */
export function createContractProject(): ContractProject {
  const folder = mkdtempSync(join(tmpdir(), "contracts-"));
  const git = (...args: readonly string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const commit = (message: string) => {
    const offices = readdirSync(join(folder, "subgraphs"));
    const contracts = offices.map((name) => ({ name, typeDefs: parse(read(`subgraphs/${name}/schema.graphql`)) }));
    write("schema/supergraph.graphql", compose(contracts));
    git("add", ".");
    git("-c", "user.name=Invented", "-c", "user.email=invented@example.org", "commit", "--quiet", "--message", message);
  };
  for (const [file, text] of Object.entries(CONTRACT_FILES)) write(file, text);
  for (const file of RULES) cpSync(join(ROOT, "schema", file), join(folder, "schema", file));
  git("init", "--quiet", "--initial-branch", "main");
  commit("The contracts");
  const first = git("rev-parse", "HEAD").trim();

  return {
    folder,
    git,
    read,
    write,
    change: (file, from, to) => {
      if (!read(file).includes(from)) throw new Error(`${file} does not hold ${from}.`);
      write(file, read(file).replace(from, to));
    },
    lineOf: (file, beginning) => {
      const [line, ...others] = read(file)
        .split("\n")
        .filter((each) => each.startsWith(beginning));
      if (line === undefined || others.length > 0) throw new Error(`${file} has no one line that begins ${beginning}.`);

      return `${line}\n`;
    },
    commit,
    restore: () => {
      git("checkout", "--quiet", "--force", "-B", "main", first);
      git("clean", "--quiet", "--force", "-d");
    },
    remove: () => rmSync(folder, { recursive: true }),
    check: (...args) => {
      const base = args.includes("--base") ? [] : ["--base", "main"];
      const place = args.includes("--folder") ? [] : ["--folder", folder];

      return runCheck([...base, ...place, ...args]);
    },
  };
}

async function runCheck(args: readonly string[]) {
  const lines: string[] = [];
  const terminal = { print: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
  const code = await runCommand(["check-contract", ...args], { terminal, config: readCommandConfig({}) });

  return { code, said: lines.join("\n") };
}
