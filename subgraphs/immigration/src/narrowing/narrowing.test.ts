import { testNarrowing } from "@kim-hub/kit/test-narrowing";
import { immigration } from "../testing/immigration.js";

testNarrowing(immigration);
