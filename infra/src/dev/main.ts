import { StartError } from "@kim-hub/postgres/start-error";
import { Command } from "commander";
import { DEMONSTRATION_CASE, DEPUTYS_CASE } from "../demonstration/clients.js";
import { type HubConfig, readHubConfig } from "../installation/config.js";
import { renderAnswer } from "../terminal/table.js";
import { describeUncommitted } from "./describe-uncommitted.js";
import { type Hub, startHub } from "./hub.js";
import { askMainQuery, MAIN_QUERY, type MainAnswer } from "./main-query.js";
import { createSteps } from "./steps.js";

new Command("npm start").description("Start the whole hub; its settings are in SETTINGS.md.").parse();
const steps = createSteps(process.stdout);
let hub: Hub | null = null;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, stop);

try {
  const config = readHubConfig(process.env);
  hub = await startHub(config, steps);
  if (stopping) await finish();
  const running = hub;
  const main = await steps.run(
    "main query",
    () => askMainQuery(running),
    () => MAIN_QUERY,
  );
  process.stdout.write(`\n${renderAnswer(main.answer)}\n`);
  process.stdout.write(guide(config, running, main, Date.now() - config.startedAt));
  watch(running);
} catch (error) {
  if (!stopping) {
    const known = error instanceof StartError || error instanceof Error;
    process.stderr.write(`\nKIM Hub did not start: ${known ? error.message : "unknown fault."}\n`);
    process.exitCode = 1;
  }
  await finish();
}

/** A stop while starting waits for the step under way, so that nothing is left running behind it. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  process.stdout.write("\nStopping …\n");
  if (hub) await finish();
}

async function finish(): Promise<void> {
  await hub?.stop();
  if (stopping) process.stdout.write("Everything has stopped.\n");
  process.exit();
}

/** One office may be down while the others answer; the terminal shows it. */
function watch({ services }: Hub): void {
  for (const { name, ended } of services.values()) {
    void ended.then(() => {
      if (!stopping)
        process.stderr.write(`${name} has ended; its log is in the data directory under logs/${name}.log.\n`);
    });
  }
}

function guide(
  { dataDirectory }: HubConfig,
  { url, issuer, misfits, uncommitted }: Hub,
  { token }: MainAnswer,
  milliseconds: number,
): string {
  return `
KIM Hub is up after ${(milliseconds / 1000).toFixed(1)} s.

  pages              ${url.replace("/graphql", "/")}
  GraphQL            ${url}
  health             ${url.replace("/graphql", "/live")}  ${url.replace("/graphql", "/ready")}
  identity provider  ${issuer}  (development only, all people invented)
  data               ${dataDirectory}

  a token            npm run -s token -- steering.bielefeld        all people: npm run -s token -- --list
  the path again     npm run -s ask -- ${MAIN_QUERY} --as steering.bielefeld \\
                       --purpose STEERING_CASE_REVIEW --variables '{"token":"${token}"}'
  a case             npm run -s ask -- schema/saved-queries/own-case/query.graphql --as casemanager.bielefeld \\
                       --purpose CASE_WORK --variables '{"reference":"${DEMONSTRATION_CASE}"}'
                     casemanager2.bielefeld stands in (Vertretung) and reads it too; casemanager2's own case
                     ${DEPUTYS_CASE} does not exist for casemanager.bielefeld
  public figures     npm run -s ask -- schema/saved-queries/s8-funding-by-pillar/query.graphql --variables '{"years":[2020,2021,2022]}'

${describeUncommitted(uncommitted)}${misfits.map(({ id, owner, reasons }) => `The saved query ${id} no longer fits: ${reasons.join(" ")} Its owner: ${owner}.\n`).join("")}Ctrl-C stops everything.
`;
}
