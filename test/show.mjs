import { hostileRequest } from "./dist/benchmark/fuzz/requests.js";
for (const i of process.argv.slice(2)) { const r = hostileRequest(1, Number(i), "dev"); console.log(i, r.family, String(r.body).length, String(r.body).slice(0, 400)); }
