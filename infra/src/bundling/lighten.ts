import { readFileSync, writeFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** What esbuild's own helpers do each time, and then only where it was not done yet. */
const HELPERS = [
  // A function has its name already, mostly.
  {
    given: "__name=(target,value)=>__defProp(",
    lighter: "__name=(target,value)=>target.name===value?target:__defProp(",
  },
  // A hundred modules import graphql, of which each would copy two hundred names; a module that is still being read has fewer of them.
  {
    given: "__toESM=(",
    lighter: `__copied=new WeakMap,__toESM=(mod,isNodeMode)=>{
if(typeof mod!="object"&&typeof mod!="function"||mod===null)return __copy(mod,isNodeMode);
let count=__getOwnPropNames(mod).length,known=__copied.get(mod);
if(known?.count!==count||known.isNodeMode!==isNodeMode)__copied.set(mod,known={copy:__copy(mod,isNodeMode),count,isNodeMode});
return known.copy},__copy=(`,
  },
];

/** Has a finished bundle do what costs much at each start once only. */
export function lightenHelpers(file: string): void {
  let text = readFileSync(file, "utf8");
  for (const { given, lighter } of HELPERS) {
    if (!text.includes(given)) throw new Error(`${file} has no helper that begins with ${given}.`);
    // Helpers stand first; a bundle may hold this module, too.
    text = text.replace(given, lighter);
  }
  writeFileSync(file, text);
}

const IN_PRODUCTION = /[\w.]+\.NODE_ENV === 'production'/;

/** graphql looks for a second copy of itself with each test of a type, except in production; a bundle holds one copy. */
export function trustOneGraphql(): Plugin {
  return {
    name: "trust-one-graphql",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]graphql[/\\]jsutils[/\\]instanceOf\.m?js$/ }, ({ path }) => {
        const contents = readFileSync(path, "utf8");
        if (!IN_PRODUCTION.test(contents)) throw new Error(`${path} does not ask whether it runs in production.`);

        return { contents: contents.replace(IN_PRODUCTION, "true") };
      });
    },
  };
}
