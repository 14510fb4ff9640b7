import { StartError } from "@kim-hub/postgres/start-error";
import type { Steps } from "../dev/steps.js";
import { findMissingMigrations } from "./missing-migrations.js";
import { withTestServices } from "./with-test-services.js";

/** Whose tests start whole hubs. */
const WITH_HUBS = "test";

interface TestedWorkspaces {
  readonly workspaces: readonly string[];
  readonly steps: Steps;
  readonly signal: AbortSignal;
}

/** Does the work with a PostgreSQL, and with a hub's data where hubs are tested; not at all where a migration is missing. */
export function onTestServices(
  { workspaces, steps, signal }: TestedWorkspaces,
  work: () => Promise<number>,
): Promise<number> {
  return withTestServices(async (services) => {
    Object.assign(process.env, services);
    const preparing = workspaces.includes(WITH_HUBS) ? prepareHub(services.TMPDIR) : null;
    try {
      await steps.run(
        "migrations",
        () => requireMigrations(workspaces),
        () => "make what the entities say",
      );
      if (preparing) process.env.TEST_DATA_DIRECTORY = await steps.run("a hub's data", () => preparing);
    } finally {
      // Its PostgreSQL would outlive the run.
      await preparing?.catch(() => {});
    }

    return signal.aborted ? 1 : work();
  });
}

/** Loads what starts a hub only where hubs are tested. */
async function prepareHub(folder: string): Promise<string> {
  const { prepareTestData } = await import("./prepared-data.js");

  return prepareTestData(folder);
}

async function requireMigrations(workspaces: readonly string[]): Promise<void> {
  const missing = await findMissingMigrations(workspaces);
  if (missing.length > 0) throw new StartError(missing.join("\n"));
}
