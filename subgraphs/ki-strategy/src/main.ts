import { Settings } from "@kim-hub/kit/config";
import { runService } from "@kim-hub/kit/service";
import { readSubgraphSettings } from "@kim-hub/kit/subgraph-config";
import { startKiStrategy } from "./start.js";

await runService("ki-strategy", () => {
  const settings = new Settings(process.env);

  return startKiStrategy(settings.finish(readSubgraphSettings(settings)));
});
