import { runService } from "@kim-hub/kit/service";
import { readLogKeeperConfig } from "./log-keeper-config.js";
import { startLogKeeper } from "./start-log-keeper.js";

await runService("gateway-log", () => startLogKeeper(readLogKeeperConfig(process.env)));
