/**
 * Checks the receipt of a saved query off-line: `node verify.mjs receipt.json --network log-network.json`. This one file needs
 * Node.js and the public keys, nothing else of the hub; whoever does not trust the hub takes the keys from where they trust them.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const USAGE = "node verify.mjs receipt.json [--network log-network.json]";
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");
const [ED25519, COSIGNATURE] = [1, 4];

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);

  return hash.digest();
};
const require = (holds, rule) => {
  if (!holds) throw new Error(rule);
};

/** RFC 8785. */
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();

  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(",")}}`;
}

/** C2SP signed-note: `name+hash+key`. */
function readKey(text) {
  const [name, hash, ...rest] = String(text).trim().split("+");
  const bytes = Buffer.from(rest.join("+"), "base64");
  require(bytes.length === 33, `The key of ${name} has a wrong length.`);
  const id = sha256(`${name}\n`, bytes).subarray(0, 4);
  require(id.toString("hex") === hash, `The key of ${name} has another key's hash.`);
  const der = Buffer.concat([ED25519_SPKI, bytes.subarray(1)]);

  return { name, id, algorithm: bytes[0], key: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

function readNote(note) {
  const end = String(note).lastIndexOf("\n\n");
  require(end >= 0, "A note has no signatures.");
  const lines = note
    .slice(end + 2)
    .split("\n")
    .filter(Boolean);
  const signatures = lines.map((line) => {
    const [, name, base64] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    require(base64, "A line below a note is no signature.");
    const bytes = Buffer.from(base64, "base64");

    return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
  });

  return { text: note.slice(0, end + 1), signatures };
}

/** Whether this key signed the note; a cosignature carries its time. */
function isSigned({ text, signatures }, { name, id, algorithm, key }) {
  return signatures.some((signature) => {
    if (signature.name !== name || !signature.id.equals(id)) return false;
    const { bytes } = signature;
    if (algorithm === ED25519) return bytes.length === 64 && verify(null, Buffer.from(text), key, bytes);
    if (algorithm !== COSIGNATURE || bytes.length !== 72) return false;
    const signed = `cosignature/v1\ntime ${bytes.readBigUInt64BE()}\n${text}`;

    return verify(null, Buffer.from(signed), key, bytes.subarray(8));
  });
}

/** C2SP tlog-checkpoint. */
function readCheckpoint(text) {
  const [origin, size, root] = text.split("\n");
  require(/^\d+$/.test(size), "A note is no checkpoint.");

  return { origin, size: Number(size), root: Buffer.from(root, "base64") };
}

/** C2SP tlog-proof. */
function readProof(text) {
  const end = String(text).indexOf("\n\n");
  const [header, index, ...hashes] = text.slice(0, Math.max(0, end)).split("\n");
  require(header === "c2sp.org/tlog-proof@v1" && /^index \d+$/.test(index), "The proof is no tlog-proof.");

  return {
    index: Number(index.slice("index ".length)),
    hashes: hashes.map((hash) => Buffer.from(hash, "base64")),
    checkpoint: text.slice(end + 2),
  };
}

/** RFC 9162, 2.1.3.2. */
function isIncluded({ index, hashes }, { size, root }, leaf) {
  if (index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of hashes) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = sha256(Buffer.of(1), sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    } else hash = sha256(Buffer.of(1), hash, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }

  return last === 0 && hash.equals(root);
}

/** Throws the first rule that the receipt breaks; returns its statement. */
function verifyReceipt({ receipt, proof, answer }, { logs, quorum }) {
  const gateway = logs.find(({ keeper }) => keeper === "gateway");
  require(gateway?.receipt, "The network of logs names no key for receipts.");
  const note = readNote(receipt.note);
  require(isSigned(note, readKey(gateway.receipt)), "The statement is not signed by the hub's key for receipts.");
  const statement = JSON.parse(note.text);
  require(canonicalJson(statement) === note.text.slice(0, -1), "The statement is no canonical JSON.");

  const { data, errors = [] } = answer;
  const result = canonicalJson(errors.length > 0 ? { data, errors } : { data });
  const resultHash = `sha256:${sha256(result).toString("hex")}`;
  require(statement.resultHash === resultHash, "The answer is not the one that the statement is about.");

  const entry = JSON.parse(receipt.entry);
  require(entry.receipt === `sha256:${sha256(note.text).toString("hex")}`, "The log's entry is of another statement.");
  require(proof, "The receipt has no proof yet that the run was logged.");
  const { checkpoint, ...place } = readProof(proof);
  const signed = readNote(checkpoint);
  const log = readKey(gateway.log);
  const tree = readCheckpoint(signed.text);
  require(tree.origin === log.name && isSigned(signed, log), "The checkpoint is not signed by the hub's log.");
  const witnesses = logs.filter(({ keeper }) => keeper !== "gateway").map(({ witness }) => readKey(witness));
  const cosigned = witnesses.filter((witness) => isSigned(signed, witness)).length;
  require(cosigned >= quorum, `The checkpoint has ${cosigned} cosignatures of offices, and needs ${quorum}.`);
  const leaf = sha256(Buffer.of(0), receipt.entry);
  require(isIncluded(place, tree, leaf), "The run is not in the tree of the hub's log.");

  for (const text of statement.checkpoints) {
    const { origin } = readCheckpoint(text);
    const office = logs.find(({ log: key }) => readKey(key).name === origin);
    require(office &&
      isSigned(readNote(text), readKey(office.log)), `The checkpoint of ${origin} is not signed by its log.`);
  }

  return { statement, cosigned };
}

function describe({ savedQuery, executedBy, executedAt, assignment, rowCount, passed }, cosigned) {
  const outcome = passed === null ? "" : passed ? " It passed." : " It found something.";

  const under = assignment === null ? "" : `under the assignment ${JSON.stringify(assignment)}, `;

  return (
    `The receipt holds: ${savedQuery.id}, version ${savedQuery.version}, run by ${executedBy.actor} (${executedBy.role}) at ` +
    `${executedAt}, ${under}${rowCount} rows; in the log under a checkpoint that ${cosigned} offices cosigned.${outcome}`
  );
}

function main([file, ...options]) {
  const network = options[0] === "--network" ? options[1] : (process.env.LOG_NETWORK_FILE ?? ".data/log-network.json");
  if (!file || !network || (options.length !== 0 && options.length !== 2)) {
    process.stderr.write(`Usage: ${USAGE}\n`);

    return 2;
  }
  try {
    const read = (path) => JSON.parse(readFileSync(path, "utf8"));
    const [content, keys] = [read(file), read(network)];
    // A run has a receipt for each page of its answer.
    const verified = (content.runs ?? [content]).map((run) => verifyReceipt(run, keys));
    require(verified.length > 0, "The file holds no receipt.");
    for (const { statement, cosigned } of verified) process.stdout.write(`${describe(statement, cosigned)}\n`);

    return 0;
  } catch (error) {
    process.stderr.write(`The receipt does not hold: ${error instanceof Error ? error.message : String(error)}\n`);

    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
