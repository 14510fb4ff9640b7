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
import { copyTemplate, listOwnFolders } from "./copy-template.js";
import { declareOffice, REGISTRY } from "./declare-office.js";
import { writeGenerated } from "./follow-registry.js";
import { keepFiles } from "./keep-files.js";
import { linkWorkspace } from "./link-workspace.js";
import { type NewOfficeOptions, readNewOffice } from "./read-new-office.js";
import { listAudits, widenAudits } from "./widen-audits.js";

/** Makes an office that builds, composes and passes its tests; where a step fails, everything is as it was before. */
export async function newOffice(
  name: string,
  options: NewOfficeOptions,
  { config, terminal }: CommandContext,
): Promise<void> {
  const office = readNewOffice(name, options);
  const { subgraph } = office;
  const audits = listAudits().map((id) => `schema/saved-queries/${id}`);
  const putBack = keepFiles([
    ...[REGISTRY, "package-lock.json", ...GENERATED_FILES.map(({ path }) => path)],
    ...audits.flatMap((folder) => ["approvals.yaml", "query.graphql", "sheet.yaml"].map((file) => `${folder}/${file}`)),
  ]);
  const step = async (title: string, work: () => unknown) => {
    terminal.draw?.(title);
    await work();
  };

  try {
    await step("files", () => copyTemplate(office));
    await step("audits of all offices", () => widenAudits(office));
    await step("declaration", () => declareOffice(office));
    await build(office, config.environment.npm_execpath ?? "", step);
  } catch (error) {
    for (const folder of listOwnFolders(subgraph)) rmSync(join(ROOT, folder), { recursive: true, force: true });
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
  await step("format", () => formatFiles([folder, "schema/saved-queries"]));
  await step("dependencies", () => linkWorkspace(subgraph, npm));
  await step("build", () => runTool({ program: TOOLS.tsc, args: ["-b"] }));
  await step("contract", () => runTool({ program: TOOLS.emitSchema, args: [], folder }));
}

function nextSteps(office: NewOffice): string {
  const { subgraph, term, prefix, port } = office;

  return `subgraphs/${subgraph} is the office ${term}: authorities ${prefix}-…, port ${port}. Its names and words stand in ${REGISTRY},
those in Arabic, Turkish and Ukrainian in German until somebody translates them.

Somebody other than the author agrees to what its staff may read, to the saved queries of its pages and to the next versions
of the audits that ask all offices, and the office to what leaves it:

  npm run -s access-matrix -- approve --next --author "<name>" --by "<name>"
  npm run -s saved-query -- approve --unapproved --by "<name>"
  npm run -s schema
  npm run -s fields -- approve ${subgraph} --by "<name>"
  npm run -s fields -- approve trust-centre --by "<name>"
  npm run -s schema

  npm test -- --filter=@kim-hub/${subgraph}   its tests
  npm start                                    the hub with it; sign in as ${subgraph}.bielefeld

What people sign names the office in no text yet, so nobody can permit a release or a link by it: the trust centre writes a new
version into subgraphs/trust-centre/permission-texts.`;
}
