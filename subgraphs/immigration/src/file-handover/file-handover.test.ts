import { testReceivingOffice } from "@kim-hub/kit/test-receiving-office";
import { immigration } from "../testing/immigration.js";

testReceivingOffice({ example: immigration, mutation: "recordFileHandover", table: "file_handover" });
