import { testNarrowing } from "@kim-hub/kit/test-narrowing";
import { naturalisation } from "../testing/naturalisation.js";

testNarrowing(naturalisation);
