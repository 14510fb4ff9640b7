import { testOfficeFile } from "@kim-hub/kit/test-office-file";
import { immigration } from "./testing/immigration.js";

testOfficeFile(immigration);
