/** `npm run benchmark`: the gateways in comparison, or with `--path` the main query through the whole hub. */
const arguments_ = process.argv.slice(2);
if (arguments_.includes("--path")) {
  const { run } = await import("./path/main.js");
  await run(arguments_);
} else await import("./gateways/main.js");
