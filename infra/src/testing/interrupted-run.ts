/** A test run in small, for the test that interrupts it: the program it runs waits until it is ended. */
import { runProgram } from "./run-program.js";
import { untilInterrupted } from "./until-interrupted.js";
import { withTestServices } from "./with-test-services.js";

const PROGRAM = `
  require("node:fs").mkdtempSync(require("node:os").tmpdir() + "/left-");
  console.log("running");
  setInterval(() => {}, 1000);
`;

process.exitCode = await untilInterrupted((signal) =>
  withTestServices((environment) =>
    runProgram({ file: process.execPath, args: ["--eval", PROGRAM], environment, signal }),
  ),
);
