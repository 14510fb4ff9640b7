import { testWhoSawWhat } from "@kim-hub/kit/test-who-saw-what";
import { naturalisation } from "../testing/naturalisation.js";

testWhoSawWhat(naturalisation);
