/** An office of its own process, as the benchmark's parent starts it: `node office.js <on|off>`. */
import { immigration } from "@kim-hub/immigration/immigration-example";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { switchLoggingOff } from "./logging-off.js";

const { staff, file, query } = immigration;

if (process.argv[2] === "off") switchLoggingOff();
const office = await startOfficeExample(immigration);
const body = JSON.stringify({ query: `{ ${query.field}(id: "${file.id}") ${query.selection} }` });

process.on("message", async (message) => {
  if (message === "stop") {
    const [rows] = await office.rows("select count(*)::int as count from disclosure_log");
    process.send?.({ rows: rows?.count });
    await office.stop();
    process.disconnect();
  } else process.send?.({ url: office.url, body, headers: await office.headersOf(staff) });
});
process.send?.("ready");
