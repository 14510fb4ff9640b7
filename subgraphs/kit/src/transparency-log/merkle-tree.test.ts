import { expect, test } from "@jest/globals";
import { hashLeaf, proveConsistency, proveInclusion, rootOf } from "./merkle-tree.js";
import { appendToTiles, listEdge, readTiles, type Tile, tilePath } from "./tiles.js";
import { isConsistent, isIncluded } from "./verify-proof.js";

// The eight entries of the published vectors of RFC 6962, and the roots of their beginnings.
const ENTRIES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const LEAVES = ENTRIES.map((entry) => hashLeaf(Buffer.from(entry, "hex")));

/** A tree that grows as it would in a database: from the last tiles alone. */
function grow(...batches: readonly (readonly Buffer[])[]) {
  const tiles = new Map<string, Buffer>();
  let size = 0;
  for (const leaves of batches) {
    const edge = new Set(listEdge(size).map(({ level, index }) => `${level}/${index}`));
    const findEdge = (level: number, index: number) =>
      edge.has(`${level}/${index}`) ? tiles.get(`${level}/${index}`) : undefined;
    for (const { level, index, hashes } of appendToTiles(size, leaves, findEdge))
      tiles.set(`${level}/${index}`, hashes);
    size += leaves.length;
  }

  return { size, read: readTiles((level, index) => tiles.get(`${level}/${index}`)) };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(String(index))));

test("roots are those of the published vectors", () => {
  const { read } = grow(LEAVES);

  expect(ROOTS.map((_, index) => rootOf(index + 1, read).toString("hex"))).toEqual(ROOTS);
  expect(rootOf(0, read).toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("proofs are those of the published vectors", () => {
  const { read } = grow(LEAVES);
  const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString("hex"));

  expect(hex(proveInclusion(0, 8, read))).toEqual([
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
  ]);
  expect(hex(proveConsistency(6, 8, read))).toEqual([
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
});

test("a tree that grows in any steps is the one that grows at once, over full tiles too", () => {
  const leaves = many(70_000);
  const whole = grow(leaves);
  const steps = grow(leaves.slice(0, 255), leaves.slice(255, 257), [], leaves.slice(257, 66_000), leaves.slice(66_000));

  for (const size of [1, 255, 256, 257, 65_536, 65_537, 70_000])
    expect(rootOf(size, steps.read)).toEqual(rootOf(size, whole.read));
});

test("each leaf of each tree is proven, and neither in another place nor in a changed tree", () => {
  const leaves = many(70);
  const { read } = grow(leaves);
  for (let size = 1; size <= 70; size += 1) {
    const root = rootOf(size, read);
    for (const [index, leafHash] of leaves.slice(0, size).entries()) {
      const proof = proveInclusion(index, size, read);

      expect(isIncluded({ index, size, leafHash, proof, root })).toBe(true);
      expect(isIncluded({ index, size, leafHash: hashLeaf(leafHash), proof, root })).toBe(false);
      expect(isIncluded({ index: (index + 1) % size, size, leafHash, proof, root })).toBe(size === 1);
      expect(isIncluded({ index, size, leafHash, proof: [...proof, root], root })).toBe(false);
    }
  }
});

test("each tree is proven the beginning of each larger one, and of no other", () => {
  const { read } = grow(many(40));
  const other = grow(many(40).with(3, hashLeaf(Buffer.from("changed"))));
  for (let oldSize = 1; oldSize <= 40; oldSize += 1) {
    for (let size = oldSize; size <= 40; size += 1) {
      const [oldRoot, root] = [rootOf(oldSize, read), rootOf(size, read)];
      const proof = proveConsistency(oldSize, size, read);

      expect(isConsistent({ oldSize, oldRoot, size, root, proof })).toBe(true);
      expect(isConsistent({ oldSize, oldRoot: hashLeaf(oldRoot), size, root, proof })).toBe(false);
      if (oldSize < 4) continue;
      const forged = { proof: proveConsistency(oldSize, size, other.read), root: rootOf(size, other.read) };
      expect(isConsistent({ oldSize, oldRoot, size, ...forged })).toBe(false);
    }
  }
});

test("a tree without one of its tiles is not read", () => {
  const { read } = grow(many(300));

  expect(() => rootOf(301, read)).toThrow("Tile 1 of level 0 is missing or too short.");
});

test.each<readonly [Omit<Tile, "hashes">, width: number, path: string]>([
  [{ level: 0, index: 0 }, 256, "tile/0/000"],
  [{ level: 1, index: 7 }, 5, "tile/1/007.p/5"],
  [{ level: 0, index: 1_234_067 }, 256, "tile/0/x001/x234/067"],
])("%j with %d hashes lies at %s", (place, width, path) => {
  expect(tilePath({ ...place, hashes: Buffer.alloc(32 * width) })).toBe(path);
});
