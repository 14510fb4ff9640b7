import { testOfficePart } from "@kim-hub/kit/test-office-part";
import { immigration } from "./testing/immigration.js";

testOfficePart(immigration);
