/** A run of one test file in small, for the tests that look at what it prints and interrupt it: its workspace, its file, and a name. */
import { runChosen } from "./run-chosen.js";
import { untilInterrupted } from "./until-interrupted.js";
import { withTestServices } from "./with-test-services.js";

const [workspace = "", file = "", name = null] = process.argv.slice(2);

process.exitCode = await untilInterrupted((signal) =>
  withTestServices((services) => {
    Object.assign(process.env, services);

    return runChosen({ tests: new Map([[workspace, [file]]]), name, signal });
  }),
);
