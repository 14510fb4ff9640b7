/** A subgraph that writes no row of what it reads, with which the benchmark compares: `node without-log.js <its main.js>`. */
import { pathToFileURL } from "node:url";
import { switchLoggingOff } from "../disclosure-cost/logging-off.js";

switchLoggingOff();
await import(pathToFileURL(process.argv[2] ?? "").href);
