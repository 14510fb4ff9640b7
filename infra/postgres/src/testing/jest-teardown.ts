import { stopTestPostgres } from "./jest-setup.js";

// biome-ignore lint/style/noDefaultExport: Jest calls the default export of its globalTeardown file.
export default stopTestPostgres;
