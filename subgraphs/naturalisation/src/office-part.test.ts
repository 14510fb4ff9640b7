import { testOfficePart } from "@kim-hub/kit/test-office-part";
import { naturalisation } from "./testing/naturalisation.js";

testOfficePart(naturalisation);
