import { runService } from "@kim-hub/kit/service";
import { readKiStrategyConfig } from "./config.js";
import { startKiStrategy } from "./start.js";

await runService("ki-strategy", () => startKiStrategy(readKiStrategyConfig(process.env)));
