#!/usr/bin/env node
// Fenceline's verifier in one file: Node.js 20.19 or newer and nothing else; it opens no connection.
// Made from api/src/verify by "npm run verifier". AGPL-3.0-or-later.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";
import { crc32, inflateSync } from "node:zlib";

// api/src/verify/note.ts
const ED25519 = 1;
const MAX_BYTES = 65536;
const MAX_SIGNATURES = 16;
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
var BadNote = class extends Error {};
const keyIdOf = ({ name, key }) => createHash("sha256").update(`${name}\n`).update(Buffer.of(ED25519)).update(key).digest().subarray(0, 4);
const printVerifier = (one) => `${one.name}+${keyIdOf(one).toString("hex")}+${Buffer.concat([Buffer.of(ED25519), one.key]).toString("base64")}`;
function readVerifier(line) {
	const [, name, id, base64] = /^([^\s+]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim()) ?? [];
	const bytes = Buffer.from(base64 ?? "", "base64");
	if (!name || bytes[0] !== ED25519 || bytes.length !== 33) throw new BadNote("This is no key of a log: name+id+base64 is expected.");
	const one = {
		name,
		key: bytes.subarray(1)
	};
	if (keyIdOf(one).toString("hex") !== id) throw new BadNote(`The key of ${name} does not have the id ${id}.`);
	return one;
}
const controls = (text) => [...text].some((letter) => letter !== "\n" && letter < " ") || text.includes("");
function openNote(note, known) {
	if (Buffer.byteLength(note) > MAX_BYTES) throw new BadNote("A note has at most 64 KiB.");
	if (controls(note) || !note.isWellFormed()) throw new BadNote("A note has no control characters.");
	const split = note.lastIndexOf("\n\n");
	if (split < 1 || !note.endsWith("\n")) throw new BadNote("A note is text, an empty line, and signatures.");
	const text = note.slice(0, split + 1);
	const lines = note.slice(split + 2, -1).split("\n");
	if (lines.length > MAX_SIGNATURES) throw new BadNote(`A note has at most ${MAX_SIGNATURES} signatures.`);
	const signedBy = /* @__PURE__ */ new Set();
	for (const line of lines) {
		const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
		const bytes = Buffer.from(base64 ?? "", "base64");
		if (!name || bytes.length < 5 || bytes.toString("base64") !== base64) throw new BadNote("A line that should be a signature is none.");
		const one = known.find((candidate) => candidate.name === name && keyIdOf(candidate).equals(bytes.subarray(0, 4)));
		if (!one) continue;
		const key = createPublicKey({
			key: Buffer.concat([SPKI, one.key]),
			format: "der",
			type: "spki"
		});
		if (bytes.length !== 68 || !verify(null, Buffer.from(text), key, bytes.subarray(4))) throw new BadNote(`The signature of ${name} is not right.`);
		signedBy.add(name);
	}
	if (!signedBy.size) throw new BadNote("The note is signed by nobody who is known here.");
	return {
		text,
		signedBy: [...signedBy]
	};
}
function readCheckpoint(text) {
	const [, origin, size, base64] = /^(\S+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
	const root = Buffer.from(base64 ?? "", "base64");
	if (!origin || root.toString("base64") !== base64 || !Number.isSafeInteger(Number(size))) throw new BadNote("A checkpoint is three lines: origin, size, and root in base64.");
	return {
		origin,
		size: Number(size),
		root
	};
}

// api/src/verify/acknowledgement.ts
const HEAD$2 = "fenceline acknowledgement v1";
const WITHIN_SECONDS = 60;
const printAcknowledgement = ({ leaf, at }) => `${HEAD$2}\nevent ${leaf.toString("hex")}\nat ${at.toISOString()}\nin the log within ${WITHIN_SECONDS} seconds\n`;
function readAcknowledgement(text) {
	const [, leaf, at] = /^[^\n]+\nevent ([0-9a-f]{64})\nat (\S+)\n/.exec(text) ?? [];
	const read = {
		leaf: Buffer.from(leaf ?? "", "hex"),
		at: new Date(at ?? "")
	};
	if (!leaf || Number.isNaN(read.at.getTime()) || printAcknowledgement(read) !== text) throw new BadNote("This is no acknowledgement of this form.");
	return read;
}

// api/src/verify/envelope.ts
var BadEnvelope = class extends Error {};
const NONE = "0".repeat(64);
const commitTo = (salt, payload) => createHmac("sha256", salt).update(payload).digest("hex");
const shape = [
	["id", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
	["at", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
	["kind", /^[a-z_-]+\.[a-z_]+$/],
	["subj", /^[a-z-]+:[^\s]{1,200}$/],
	["prev", /^[0-9a-f]{64}$/],
	["commit", /^[0-9a-f]{64}$/]
];
function readEnvelope(bytes) {
	let read = null;
	try {
		read = JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {}
	if (read?.v !== 1) throw new BadEnvelope("This event has a form that is not known here.");
	for (const [name, pattern] of shape) if (!pattern.test(String(read[name]))) throw new BadEnvelope(`The event has no right "${name}".`);
	return read;
}
const opens = (envelope, salt, payload) => salt.length === 32 && timingSafeEqual(Buffer.from(commitTo(salt, payload), "hex"), Buffer.from(envelope.commit, "hex"));

// api/src/verify/merkle.ts
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const MAX_PATH = 64;
var BadProof = class extends Error {};
const sha256 = (...parts) => {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest();
};
const leafHash = (bytes) => sha256(LEAF, bytes);
const nodeHash = (left, right) => sha256(NODE, left, right);
const emptyRoot = sha256();
const half = (number) => Math.floor(number / 2);
const isOdd = (number) => number % 2 === 1;
function need(holds, why) {
	if (!holds) throw new BadProof(why);
}
const whole = (number) => Number.isSafeInteger(number) && number >= 0;
function rootFromPath(index, size, leaf, path) {
	need(whole(index) && whole(size) && index < size, `There is no leaf ${index} in a tree of ${size}.`);
	need(path.length <= MAX_PATH && path.every(({ length }) => length === 32), "A path is made of at most 64 hashes of 32 bytes.");
	let at = index;
	let last = size - 1;
	let hash = Buffer.from(leaf);
	for (const sibling of path) {
		need(last > 0, "The path is too long for a tree of this size.");
		if (isOdd(at) || at === last) {
			hash = nodeHash(sibling, hash);
			while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)];
		} else hash = nodeHash(hash, sibling);
		[at, last] = [half(at), half(last)];
	}
	need(last === 0, "The path is too short for a tree of this size.");
	return hash;
}
function checkInclusion(index, size, leaf, path, root) {
	need(leaf.length === 32, "A leaf hash has 32 bytes.");
	need(rootFromPath(index, size, leaf, path).equals(root), "The path leads to another root.");
}

// api/src/verify/proof.ts
const HEAD$1 = "c2sp.org/tlog-proof@v1";
function readProof(text) {
	const split = text.indexOf("\n\n");
	const [head, index, ...path] = split < 0 ? [] : text.slice(0, split).split("\n");
	if (head !== HEAD$1) throw new BadProof("This is no proof of the form c2sp.org/tlog-proof@v1.");
	const [, number] = /^index (0|[1-9]\d{0,15})$/.exec(index ?? "") ?? [];
	if (!number || path.length > 64) throw new BadProof("The proof does not say where in the log the event stands.");
	const hashes = path.map((line) => {
		const hash = Buffer.from(line, "base64");
		if (hash.length !== 32 || hash.toString("base64") !== line) throw new BadProof("A line of the proof is no hash.");
		return hash;
	});
	return {
		index: Number(number),
		path: hashes,
		checkpoint: text.slice(split + 2)
	};
}
function checkProof(text, leaf, log, witnesses = []) {
	const proof = readProof(text);
	const note = openNote(proof.checkpoint, [log, ...witnesses]);
	const checkpoint = readCheckpoint(note.text);
	if (checkpoint.origin !== log.name || !note.signedBy.includes(log.name)) throw new BadProof(`The checkpoint is not one of the log ${log.name}.`);
	checkInclusion(proof.index, checkpoint.size, leaf, proof.path, checkpoint.root);
	return {
		...checkpoint,
		index: proof.index,
		signedBy: note.signedBy
	};
}

// api/src/verify/bundle.ts
const printBundle = (bundle) => `${JSON.stringify(bundle, null, 1)}\n`;
const bytesOf = (base64) => {
	const bytes = Buffer.from(typeof base64 === "string" ? base64 : "", "base64");
	if (!bytes.length || bytes.toString("base64") !== base64) throw new BadProof("The proof of an event is damaged.");
	return bytes;
};
function readBundle(text) {
	let read = null;
	try {
		read = JSON.parse(text);
	} catch {}
	if (read?.v !== 1) throw new BadProof("This proof of an event has a form that is not known here.");
	const { v, envelope, opening, closed, proof } = read;
	const whole = {
		v,
		envelope,
		opening: opening ? {
			salt: opening.salt,
			payload: opening.payload
		} : null,
		closed,
		proof
	};
	if (printBundle(whole) !== text || opening === null === (closed === null) || ![
		null,
		"erased",
		"withheld"
	].includes(closed)) throw new BadProof("The proof of an event is damaged.");
	return whole;
}
function openBundle(bundle, log, witnesses = []) {
	const bytes = bytesOf(bundle.envelope);
	const envelope = readEnvelope(bytes);
	const leaf = leafHash(bytes);
	const proved = checkProof(bundle.proof, leaf, log, witnesses);
	let particulars = null;
	if (bundle.opening) {
		const payload = bytesOf(bundle.opening.payload);
		if (!opens(envelope, bytesOf(bundle.opening.salt), payload)) throw new BadProof(`The particulars of event ${proved.index} are not those it was logged with.`);
		particulars = JSON.parse(payload.toString("utf8"));
	}
	return {
		...proved,
		envelope,
		leaf,
		particulars,
		closed: bundle.closed
	};
}

// api/src/verify/manifest.ts
const HEAD = "fenceline pack v1";
const manifestNote = (manifest) => `${HEAD}\n${createHash("sha256").update(manifest).digest("hex")}\n`;
function readManifest(text, note, signers) {
	let read = null;
	try {
		read = JSON.parse(text);
	} catch {}
	if (read?.v !== 1) throw new BadNote("This pack has a form that is not known here.");
	if (openNote(note, signers).text !== manifestNote(text)) throw new BadNote("The list of what is in the pack is not the one that was signed.");
	return read;
}

// api/src/verify/pdf.ts
function* streams(pdf) {
	for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
		if (pdf.toString("latin1", at - 3, at) === "end") continue;
		const start = Math.max(pdf.lastIndexOf(" obj\n", at), 0);
		const head = pdf.toString("latin1", start, at);
		const length = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(head)?.[1] ?? NaN);
		if (Number.isSafeInteger(length)) yield {
			head,
			bytes: pdf.subarray(at + 7, at + 7 + length)
		};
	}
}
const isPdf = (file) => file.subarray(0, 5).toString("latin1") === "%PDF-";
function insideOf(pdf) {
	const inside = {
		proofs: [],
		images: []
	};
	for (const { head, bytes } of streams(pdf)) if (/\/Type \/EmbeddedFile\b/.test(head)) try {
		inside.proofs.push((/\/Filter \/FlateDecode\b/.test(head) ? inflateSync(bytes) : bytes).toString("utf8"));
	} catch {
		inside.proofs.push("");
	}
	else if (/\/Filter \/DCTDecode\b/.test(head)) inside.images.push(bytes);
	return inside;
}

// api/src/verify/trust.ts
function readTrust(text) {
	let read = null;
	try {
		read = JSON.parse(text);
	} catch {}
	const lines = (value) => {
		if (!Array.isArray(value) || value.some((line) => typeof line !== "string")) throw new BadNote("The file of keys is damaged.");
		return value;
	};
	if (read?.v !== 1 || typeof read.log !== "string") throw new BadNote("The file of keys has a form that is not known here.");
	const policy = Number(read.policy ?? 0);
	if (!Number.isInteger(policy) || policy < 0) throw new BadNote("The file of keys is damaged.");
	return {
		log: readVerifier(read.log),
		acknowledgements: lines(read.acknowledgements).map(readVerifier),
		witnesses: lines(read.witnesses).map(readVerifier),
		policy
	};
}

// api/src/verify/zip.ts
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END = 101010256;
const VERSION = 20;
const UTF8 = 2048;
const DATE = 33;
const MOST = 4294967295;
var BadZip = class extends Error {};
const fits = (name) => /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/.test(name) && !name.split("/").some((part) => /^\.+$/.test(part));
function common({ name, bytes, crc }) {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(VERSION, 0);
	fields.writeUInt16LE(UTF8, 2);
	fields.writeUInt16LE(DATE, 8);
	fields.writeUInt32LE(crc, 10);
	fields.writeUInt32LE(bytes, 14);
	fields.writeUInt32LE(bytes, 18);
	fields.writeUInt16LE(Buffer.byteLength(name), 22);
	return fields;
}
const uint32 = (number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number);
	return bytes;
};
const localHeader = (entry) => Buffer.concat([
	uint32(LOCAL),
	common(entry),
	Buffer.from(entry.name)
]);
function directory(entries) {
	let at = 0;
	const parts = entries.map((entry) => {
		const head = Buffer.concat([
			uint32(CENTRAL),
			Buffer.from([VERSION, 0]),
			common(entry),
			Buffer.alloc(10),
			uint32(at),
			Buffer.from(entry.name)
		]);
		at += 30 + Buffer.byteLength(entry.name) + entry.bytes;
		return head;
	});
	const size = parts.reduce((sum, part) => sum + part.length, 0);
	if (at + size > MOST || entries.length > 65534) throw new BadZip("The archive would be larger than 4 GiB.");
	const end = Buffer.alloc(22);
	end.writeUInt32LE(END, 0);
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, end]);
}
function readZip(archive) {
	const found = /* @__PURE__ */ new Map();
	const entries = [];
	let at = 0;
	while (at + 30 <= archive.length && archive.readUInt32LE(at) === LOCAL) {
		const bytes = archive.readUInt32LE(at + 22);
		const length = archive.readUInt16LE(at + 26);
		const name = archive.toString("utf8", at + 30, at + 30 + length);
		const from = at + 30 + length;
		if (!fits(name) || found.has(name) || from + bytes > archive.length) throw new BadZip("The archive is damaged, cut off, or was not made by Fenceline.");
		const contents = archive.subarray(from, from + bytes);
		const entry = {
			name,
			bytes,
			crc: crc32(contents)
		};
		if (!localHeader(entry).equals(archive.subarray(at, from))) throw new BadZip(`"${name}" is not as it was put in.`);
		found.set(name, contents);
		entries.push(entry);
		at = from + bytes;
	}
	if (!entries.length || !directory(entries).equals(archive.subarray(at))) throw new BadZip("The archive is damaged, cut off, or was not made by Fenceline.");
	return found;
}

// api/src/verify/verify.ts
var Usage = class extends Error {};
var Refused = class extends Error {
	reason;
	constructor(reason, message) {
		super(message);
		this.reason = reason;
	}
};
const grouped = (number) => number.toLocaleString("en-US");
const hex = (bytes) => Buffer.from(bytes).toString("hex");
function reasonOf(error) {
	if (error instanceof Refused) return error.reason;
	if (error instanceof Error && /not known here/.test(error.message)) return "unsupported";
	if (error instanceof BadNote) return "bad_signature";
	if (error instanceof BadProof || error instanceof BadEnvelope || error instanceof BadZip) return "altered";
	return null;
}
function verify$1(given) {
	const said = [];
	try {
		look(given, (line) => said.push(line));
		return {
			verified: true,
			reason: null,
			said
		};
	} catch (error) {
		const reason = reasonOf(error);
		if (!reason) throw error;
		return {
			verified: false,
			reason,
			said: [...said, error.message]
		};
	}
}
function look(given, say) {
	const { file, name = "" } = given;
	const text = file.length < 1e6 ? file.toString("utf8") : "";
	if (file.subarray(0, 4).toString("latin1") === "PK" || /\.zip$/i.test(name)) pack(given, say);
	else if (isPdf(file) || /\.pdf$/i.test(name)) report(given, say);
	else if (text.startsWith("fenceline acknowledgement")) acknowledgement(given, text, say);
	else if (given.proof !== void 0) single(given, trustOf(given, null, say), say);
	else if (/^\{\s*"v":/.test(text) && text.includes("\"envelope\"")) described(openBundle(readBundle(text), ...keysOf(trustOf(given, null, say))), given, trustOf(given, null, () => {}), say);
	else throw new Usage("This file carries no proof of its own. Give the proof with --proof FILE.");
}
function trustOf({ trust }, inside, say) {
	const text = trust ?? inside;
	if (text === null || text === void 0) throw new Usage("Whose keys count? Give them with --trust trust.json (from GET /api/v1/log/trust, or a copy that was printed).");
	const read = readTrust(text);
	say(trust === void 0 ? `The keys came with the file itself: compare ${printVerifier(read.log)} with a copy from elsewhere.` : `The key of the log is ${printVerifier(read.log)}, as you gave it.`);
	return read;
}
const keysOf = ({ log, witnesses }) => [log, witnesses];
function described(opened, { witnessMin = 0 }, trust, say) {
	const names = trust.witnesses.map(({ name }) => name);
	const witnessed = opened.signedBy.filter((name) => names.includes(name)).length;
	const { kind, subj, at } = opened.envelope;
	say(`Event ${grouped(opened.index)} of the log (${kind}, ${subj}, ${at}) is one of the ${grouped(opened.size)} events that ${trust.log.name} signed; ${witnessed} of ${names.length} named witnesses signed too.`);
	if (opened.closed === "erased") say(`The particulars of event ${grouped(opened.index)} were erased at the submitter's request; their content cannot be checked.`);
	if (opened.closed === "withheld") say(`The particulars of event ${grouped(opened.index)} are not in this copy.`);
	const wanted = Math.max(witnessMin, trust.policy);
	if (witnessed < wanted) throw new Refused("policy_not_met", `${wanted} witnesses are asked for, and ${witnessed} of them signed.`);
}
const records = ({ particulars }, bytes) => {
	const hash = hex(sha256(bytes));
	const { sha256: of, image, to } = particulars?.detail ?? {};
	return [
		of,
		image,
		to
	].includes(hash);
};
function single(given, trust, say) {
	const opened = openBundle(readBundle(given.proof), ...keysOf(trust));
	described(opened, given, trust, say);
	if (!opened.particulars) throw new Refused("unsupported", "The proof does not open what was recorded, so nothing can be said of these bytes.");
	if (!records(opened, given.file)) throw new Refused("altered", `The bytes of this file are not those recorded in event ${grouped(opened.index)}.`);
	say(`The bytes of this file are those recorded in event ${grouped(opened.index)}.`);
}
function report(given, say) {
	const { proofs, images } = insideOf(given.file);
	const isTrust = (text) => /^\{\s*"v":/.test(text) && text.includes("\"log\"") && !text.includes("\"envelope\"");
	const trust = trustOf(given, proofs.find(isTrust) ?? null, say);
	for (const text of proofs.filter((one) => !isTrust(one))) {
		const opened = openBundle(readBundle(text), ...keysOf(trust));
		described(opened, given, trust, say);
		const image = opened.particulars?.detail.image;
		if (typeof image !== "string") continue;
		if (!images.some((bytes) => hex(sha256(bytes)) === image)) throw new Refused("altered", `The photograph of ${opened.envelope.subj} in this report is not the one recorded in event ${grouped(opened.index)}.`);
		say(`The photograph of ${opened.envelope.subj} in this report is, byte for byte, the one recorded in event ${grouped(opened.index)}.`);
	}
	if (given.proof === void 0) throw new Refused("unsupported", "A report cannot hold the proof of its own bytes: give it with --proof FILE (it is offered beside the report). What its attachments prove stands above.");
	single(given, trust, say);
}
function acknowledgement(given, text, say) {
	const trust = trustOf(given, null, say);
	const { leaf, at } = readAcknowledgement(openNote(text, trust.acknowledgements).text);
	say(`An event was acknowledged, with a signature, at ${at.toISOString()}; its leaf hash is ${hex(leaf)}.`);
	if (given.proof === void 0) throw new Refused("altered", "No proof that it is in the log was given. Where the log has none a minute later, this acknowledgement shows that the event was taken out: keep it.");
	const proved = checkProof(given.proof, leaf, ...keysOf(trust));
	say(`It is event ${grouped(proved.index)} of the ${grouped(proved.size)} that ${trust.log.name} signed.`);
}
function pack(given, say) {
	const entries = readZip(given.file);
	const textOf = (name) => {
		const bytes = entries.get(name);
		if (!bytes) throw new Refused("altered", `${name} is not in the pack.`);
		return bytes.toString("utf8");
	};
	const trust = trustOf(given, textOf("trust.json"), say);
	const manifest = readManifest(textOf("manifest.json"), textOf("manifest.note"), trust.acknowledgements);
	say(`This is an evidence pack about ${manifest.about} (${manifest.permalink}), made ${manifest.made}.`);
	const listed = /* @__PURE__ */ new Set([
		"manifest.json",
		"manifest.note",
		...manifest.files.map(({ name }) => name)
	]);
	for (const name of entries.keys()) if (!listed.has(name)) throw new Refused("altered", `${name} is in the pack and not in its list.`);
	for (const { name, bytes, sha256: hash } of manifest.files) {
		const contents = entries.get(name);
		if (!contents || contents.length !== bytes || hex(sha256(contents)) !== hash) throw new Refused("altered", `${name} is not as it was put in.`);
	}
	const events = /* @__PURE__ */ new Map();
	for (const { name } of manifest.files.filter(({ name }) => name.startsWith("events/"))) {
		const opened = openBundle(readBundle(textOf(name)), ...keysOf(trust));
		described(opened, given, trust, say);
		events.set(name, opened);
	}
	if (manifest.complete) chain([...events.values()], say);
	for (const { name, event } of manifest.files) {
		if (event === null) continue;
		const opened = events.get(event);
		if (!opened || !records(opened, entries.get(name))) throw new Refused("altered", `${name} is not what its event recorded.`);
		say(`${name}: the bytes are those recorded in event ${grouped(opened.index)}.`);
	}
}
function chain(events, say) {
	for (const subject of new Set(events.map(({ envelope }) => envelope.subj))) {
		const own = events.filter(({ envelope }) => envelope.subj === subject);
		const next = new Map(own.map((one) => [one.envelope.prev, one]));
		let count = 0;
		for (let at = next.get(NONE); at; at = next.get(hex(at.leaf))) count += 1;
		if (count !== own.length) throw new Refused("altered", `The events about ${subject} do not follow one another without a gap.`);
		say(`The ${count} events about ${subject} follow one another without a gap.`);
	}
}

// api/src/verify/main.ts
const HELP = `fenceline-verify FILE [--proof FILE] [--trust FILE] [--witness-min N] [--json]

FILE is an evidence pack (.zip), a report (.pdf), an acknowledgement, the proof of an event, or any file with its proof.
The proof of report.pdf is looked for in report.pdf.proof.json. Nothing is fetched from anywhere.

exit 0  verified
exit 1  not verified: altered, bad_signature, policy_not_met or unsupported
exit 2  wrong usage
`;
const read = (file) => {
	try {
		return readFileSync(file);
	} catch {
		throw new Usage(`${file} cannot be read.`);
	}
};
function answer(verdict, file, json) {
	if (json) return `${JSON.stringify({
		file: basename(file),
		...verdict
	}, null, 1)}\n`;
	const head = verdict.verified ? "VERIFIED" : `NOT VERIFIED (${verdict.reason})`;
	const limits = verdict.verified ? "\nThis says that bytes and records are as they were logged. It does not say that a photograph or a statement is true, nor that nothing was logged under another name.\n" : "\n";
	return `${basename(file)}: ${head}\n${verdict.said.map((line) => `  ${line}`).join("\n")}\n${limits}`;
}
function run(args) {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				proof: { type: "string" },
				trust: { type: "string" },
				"witness-min": { type: "string" },
				json: { type: "boolean" },
				help: { type: "boolean" }
			}
		});
		if (values.help) return {
			out: HELP,
			code: 0
		};
		const [file, ...more] = positionals;
		if (!file || more.length) throw new Usage("One file is expected.");
		const witnessMin = Number(values["witness-min"] ?? 0);
		if (!Number.isInteger(witnessMin) || witnessMin < 0) throw new Usage("--witness-min is a whole number.");
		const beside = `${file}.proof.json`;
		const proof = values.proof ?? (existsSync(beside) ? beside : void 0);
		const verdict = verify$1({
			file: read(file),
			name: basename(file),
			...proof !== void 0 && { proof: read(proof).toString("utf8") },
			...values.trust !== void 0 && { trust: read(values.trust).toString("utf8") },
			witnessMin
		});
		return {
			out: answer(verdict, file, values.json ?? false),
			code: verdict.verified ? 0 : 1
		};
	} catch (error) {
		if (!(error instanceof Usage || error.code?.startsWith("ERR_PARSE_ARGS"))) throw error;
		return {
			out: `${error.message}\n\n${HELP}`,
			code: 2
		};
	}
}

// api/src/verify/program.ts
const { out, code } = run(process.argv.slice(2));
process.stdout.write(out);
process.exitCode = code;

export {  };