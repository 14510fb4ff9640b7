import { bundleServices } from "./bundles.js";

await bundleServices();
