/** `npm run new-office -- youth-office --term Jugendamt --prefix JA --legal-domain SGB_VIII`: an office of the one shape. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { GENERATED_FILES } from "@kim-hub/offices/generated-files";
import { formatFiles } from "../../installation/format-files.js";
import { ROOT } from "../../installation/root.js";
import { runTool, TOOLS } from "../../installation/run-tool.js";
import type { CommandContext } from "../command-context.js";
import { CommandError } from "../command-error.js";
import type { NewOffice } from "./asked-office.js";
import { copyTemplate } from "./copy-template.js";
import { declareOffice, REGISTRY } from "./declare-office.js";
import { keepFiles } from "./keep-files.js";
import { linkWorkspace } from "./link-workspace.js";
import { type NewOfficeOptions, readNewOffice } from "./read-new-office.js";

/** Makes an office that builds, composes and passes its tests; where a step fails, everything is as it was before. */
export async function newOffice(
  name: string,
  options: NewOfficeOptions,
  { config, terminal }: CommandContext,
): Promise<void> {
  const office = readNewOffice(name, options);
  const { subgraph } = office;
  const putBack = keepFiles([REGISTRY, "package-lock.json", ...GENERATED_FILES.map(({ path }) => path)]);
  const step = async (title: string, work: () => unknown) => {
    terminal.draw?.(title);
    await work();
  };

  try {
    await step("files", () => copyTemplate(office));
    await step("declaration", () => declareOffice(office));
    await build(office, config.environment.npm_execpath ?? "", step);
  } catch (error) {
    rmSync(join(ROOT, "subgraphs", subgraph), { recursive: true, force: true });
    rmSync(join(ROOT, "node_modules/@kim-hub", subgraph), { force: true });
    putBack();
    throw new CommandError(`The office ${subgraph} could not be made: ${Object(error).message}`, 1);
  } finally {
    terminal.draw?.("");
  }
  terminal.print(nextSteps(office));
}

type Step = (title: string, work: () => unknown) => Promise<void>;

async function build({ subgraph }: NewOffice, npm: string, step: Step): Promise<void> {
  const folder = `subgraphs/${subgraph}`;
  await step("what follows from the declaration", writeGenerated);
  await step("format", () => formatFiles([folder]));
  await step("dependencies", () => linkWorkspace(subgraph, npm));
  await step("build", () => runTool({ program: TOOLS.tsc, args: ["-b"] }));
  await step("contract", () => runTool({ program: TOOLS.emitSchema, args: [], folder }));
}

/** Writes the files that name every office, as the registry on the disk has them. */
async function writeGenerated(): Promise<void> {
  await runTool({ program: TOOLS.tsc, args: ["-b", "schema/offices"] });
  await runTool({ program: join(ROOT, "schema/offices/dist/main.js"), args: [] });
}

function nextSteps({ subgraph, term, prefix, port }: NewOffice): string {
  return `subgraphs/${subgraph} is the office ${term}: authorities ${prefix}-…, port ${port}. Its names and words stand in ${REGISTRY}.

Somebody other than the author agrees to what its staff may read, and the office to what leaves it:

  npm run -s access-matrix -- approve --next --author "<name>" --by "<name>"
  npm run -s schema
  npm run -s fields -- approve ${subgraph} --by "<name>"
  npm run -s fields -- approve trust-centre --by "<name>"
  npm run -s schema

  npm test -- --filter=@kim-hub/${subgraph}   its tests
  npm start                                    the hub with it; sign in as ${subgraph}.bielefeld`;
}
