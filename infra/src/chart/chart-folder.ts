import { join } from "node:path";
import { ROOT } from "../installation/root.js";

/** The Helm chart of the hub. */
export const CHART = join(ROOT, "infra/helm/kim-hub");

/** Values of whole installations, for operators to begin with. */
export const EXAMPLES = join(ROOT, "infra/helm/examples");
