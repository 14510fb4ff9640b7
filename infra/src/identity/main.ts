import { runService } from "@kim-hub/kit/service";
import { readIdentityConfig } from "./config.js";
import { startIdentityProvider } from "./server.js";

await runService("identity", () => startIdentityProvider(readIdentityConfig(process.env)));
