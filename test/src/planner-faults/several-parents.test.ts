import { expectFaults } from "./expect-faults.js";
import { NEAR, PARTS } from "./several-parents-supergraphs.js";

expectFaults("What objects of one parent require", NEAR, [
  {
    query: "{ faces { near { name } ... on Town { near { label } } } }",
    answer: { faces: [{ near: { name: "Nu", label: "u1" } }, { near: { name: "Nv" } }] },
    stock: { faces: [{ near: { name: "Nu", label: "u1" } }, { near: { name: null } }] },
  },
  {
    query: "{ faces { near { name } ... on Lake { near { label } } ... on Town { near { id } } } }",
    answer: { faces: [{ near: { name: "Nu", id: "u" } }, { near: { name: "Nv", label: "v2" } }] },
    stock: { faces: [{ near: { name: null, id: "u" } }, { near: { name: "Nv", label: "v2" } }] },
  },
]);

expectFaults("Objects that come later to the same place", PARTS, [
  {
    query: "{ crate { content { ... on Bag { parts { four } } ... on Crate { parts { four } } } } }",
    answer: { crate: { content: [{ parts: [{ four: 240 }] }, { parts: [{ four: 220 }] }] } },
    stock: { crate: { content: [{ parts: [{ four: null }] }, { parts: [{ four: null }] }] } },
  },
]);
