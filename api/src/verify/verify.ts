// Says of a file what can be proved of it from the file, its proof and keys alone: no network, no database, no trust in whoever
// sent it. What is said is what was computed, never that a photograph is true.
import { readAcknowledgement } from './acknowledgement.ts';
import { type Bundle, type Opened, openBundle, readBundle } from './bundle.ts';
import { BadEnvelope, NONE } from './envelope.ts';
import { readManifest } from './manifest.ts';
import { BadProof, sha256 } from './merkle.ts';
import { BadNote, openNote, printVerifier } from './note.ts';
import { insideOf, isPdf } from './pdf.ts';
import { checkProof } from './proof.ts';
import { readTrust, type Trust } from './trust.ts';
import { BadZip, readZip } from './zip.ts';

export type Reason = 'altered' | 'bad_signature' | 'policy_not_met' | 'unsupported';

export interface Verdict {
  verified: boolean;
  reason: Reason | null;
  /** What was proved, a sentence each; where it was not, the last says why. */
  said: string[];
}

export interface Given {
  file: Buffer;
  /** What it is called: says what it should be where its first bytes no longer do. */
  name?: string;
  /** A proof in a file of its own. */
  proof?: string;
  /** Keys from elsewhere. */
  trust?: string;
  /** How many witnesses are asked for, where more than the keys' own policy. */
  witnessMin?: number;
}

/** The question cannot be answered as it was put: what is missing, for whoever asked. */
export class Usage extends Error {}

class Refused extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
  ) {
    super(message);
  }
}

const grouped = (number: number) => number.toLocaleString('en-US');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function reasonOf(error: unknown): Reason | null {
  if (error instanceof Refused) return error.reason;
  if (error instanceof Error && /not known here/.test(error.message)) return 'unsupported';
  if (error instanceof BadNote) return 'bad_signature';
  if (error instanceof BadProof || error instanceof BadEnvelope || error instanceof BadZip) return 'altered';
  return null;
}

export function verify(given: Given): Verdict {
  const said: string[] = [];
  try {
    look(given, (line) => said.push(line));
    return { verified: true, reason: null, said };
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    return { verified: false, reason, said: [...said, (error as Error).message] };
  }
}

type Say = (line: string) => void;

function look(given: Given, say: Say) {
  const { file, name = '' } = given;
  const text = file.length < 1_000_000 ? file.toString('utf8') : '';
  if (file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' || /\.zip$/i.test(name)) pack(given, say);
  else if (isPdf(file) || /\.pdf$/i.test(name)) report(given, say);
  else if (text.startsWith('fenceline acknowledgement')) acknowledgement(given, text, say);
  else if (given.proof !== undefined) single(given, trustOf(given, null, say), say);
  else if (/^\{\s*"v":/.test(text) && text.includes('"envelope"'))
    described(
      openBundle(readBundle(text), ...keysOf(trustOf(given, null, say))),
      given,
      trustOf(given, null, () => {}),
      say,
    );
  else throw new Usage('This file carries no proof of its own. Give the proof with --proof FILE.');
}

function trustOf({ trust }: Given, inside: string | null, say: Say): Trust {
  const text = trust ?? inside;
  if (text === null || text === undefined)
    throw new Usage('Whose keys count? Give them with --trust trust.json (from GET /api/v1/log/trust, or a copy that was printed).');
  const read = readTrust(text);
  say(
    trust === undefined
      ? `The keys came with the file itself: compare ${printVerifier(read.log)} with a copy from elsewhere.`
      : `The key of the log is ${printVerifier(read.log)}, as you gave it.`,
  );
  return read;
}

const keysOf = ({ log, witnesses }: Trust) => [log, witnesses] as const;

/** Says what is proved of an event, and refuses where too few witnesses have signed. */
function described(opened: Opened, { witnessMin = 0 }: Given, trust: Trust, say: Say) {
  const names = trust.witnesses.map(({ name }) => name);
  const witnessed = opened.signedBy.filter((name) => names.includes(name)).length;
  const { kind, subj, at } = opened.envelope;
  say(
    `Event ${grouped(opened.index)} of the log (${kind}, ${subj}, ${at}) is one of the ${grouped(opened.size)} events that ${trust.log.name} signed; ${witnessed} of ${names.length} named witnesses signed too.`,
  );
  if (opened.closed === 'erased')
    say(`The particulars of event ${grouped(opened.index)} were erased at the submitter's request; their content cannot be checked.`);
  if (opened.closed === 'withheld') say(`The particulars of event ${grouped(opened.index)} are not in this copy.`);
  const wanted = Math.max(witnessMin, trust.policy);
  if (witnessed < wanted) throw new Refused('policy_not_met', `${wanted} witnesses are asked for, and ${witnessed} of them signed.`);
}

/** True where the event recorded exactly these bytes. */
const records = ({ particulars }: Opened, bytes: Buffer): boolean => {
  const hash = hex(sha256(bytes));
  const { sha256: of, image, to } = particulars?.detail ?? {};
  return [of, image, to].includes(hash);
};

function single(given: Given, trust: Trust, say: Say) {
  const opened = openBundle(readBundle(given.proof!), ...keysOf(trust));
  described(opened, given, trust, say);
  if (!opened.particulars) throw new Refused('unsupported', 'The proof does not open what was recorded, so nothing can be said of these bytes.');
  if (!records(opened, given.file)) throw new Refused('altered', `The bytes of this file are not those recorded in event ${grouped(opened.index)}.`);
  say(`The bytes of this file are those recorded in event ${grouped(opened.index)}.`);
}

function report(given: Given, say: Say) {
  const { proofs, images } = insideOf(given.file);
  const isTrust = (text: string) => /^\{\s*"v":/.test(text) && text.includes('"log"') && !text.includes('"envelope"');
  const trust = trustOf(given, proofs.find(isTrust) ?? null, say);
  for (const text of proofs.filter((one) => !isTrust(one))) {
    const opened = openBundle(readBundle(text), ...keysOf(trust));
    described(opened, given, trust, say);
    const image = opened.particulars?.detail.image;
    if (typeof image !== 'string') continue;
    if (!images.some((bytes) => hex(sha256(bytes)) === image))
      throw new Refused('altered', `The photograph of ${opened.envelope.subj} in this report is not the one recorded in event ${grouped(opened.index)}.`);
    say(`The photograph of ${opened.envelope.subj} in this report is, byte for byte, the one recorded in event ${grouped(opened.index)}.`);
  }
  if (given.proof === undefined)
    throw new Refused(
      'unsupported',
      'A report cannot hold the proof of its own bytes: give it with --proof FILE (it is offered beside the report). What its attachments prove stands above.',
    );
  single(given, trust, say);
}

function acknowledgement(given: Given, text: string, say: Say) {
  const trust = trustOf(given, null, say);
  const { leaf, at } = readAcknowledgement(openNote(text, trust.acknowledgements).text);
  say(`An event was acknowledged, with a signature, at ${at.toISOString()}; its leaf hash is ${hex(leaf)}.`);
  if (given.proof === undefined)
    throw new Refused(
      'altered',
      'No proof that it is in the log was given. Where the log has none a minute later, this acknowledgement shows that the event was taken out: keep it.',
    );
  const proved = checkProof(given.proof, leaf, ...keysOf(trust));
  say(`It is event ${grouped(proved.index)} of the ${grouped(proved.size)} that ${trust.log.name} signed.`);
}

function pack(given: Given, say: Say) {
  const entries = readZip(given.file);
  const textOf = (name: string) => {
    const bytes = entries.get(name);
    if (!bytes) throw new Refused('altered', `${name} is not in the pack.`);
    return bytes.toString('utf8');
  };
  const trust = trustOf(given, textOf('trust.json'), say);
  const manifest = readManifest(textOf('manifest.json'), textOf('manifest.note'), trust.acknowledgements);
  say(`This is an evidence pack about ${manifest.about} (${manifest.permalink}), made ${manifest.made}.`);
  const listed = new Set(['manifest.json', 'manifest.note', ...manifest.files.map(({ name }) => name)]);
  for (const name of entries.keys()) if (!listed.has(name)) throw new Refused('altered', `${name} is in the pack and not in its list.`);
  for (const { name, bytes, sha256: hash } of manifest.files) {
    const contents = entries.get(name);
    if (!contents || contents.length !== bytes || hex(sha256(contents)) !== hash) throw new Refused('altered', `${name} is not as it was put in.`);
  }
  const events = new Map<string, Opened>();
  for (const { name } of manifest.files.filter(({ name }) => name.startsWith('events/'))) {
    const opened = openBundle(readBundle(textOf(name)) as Bundle, ...keysOf(trust));
    described(opened, given, trust, say);
    events.set(name, opened);
  }
  if (manifest.complete) chain([...events.values()], say);
  for (const { name, event } of manifest.files) {
    if (event === null) continue;
    const opened = events.get(event);
    if (!opened || !records(opened, entries.get(name)!)) throw new Refused('altered', `${name} is not what its event recorded.`);
    say(`${name}: the bytes are those recorded in event ${grouped(opened.index)}.`);
  }
}

/** Each record's events follow one another without a gap, from the first on. */
function chain(events: Opened[], say: Say) {
  for (const subject of new Set(events.map(({ envelope }) => envelope.subj))) {
    const own = events.filter(({ envelope }) => envelope.subj === subject);
    const next = new Map(own.map((one) => [one.envelope.prev, one]));
    let count = 0;
    for (let at = next.get(NONE); at; at = next.get(hex(at.leaf))) count += 1;
    if (count !== own.length) throw new Refused('altered', `The events about ${subject} do not follow one another without a gap.`);
    say(`The ${count} events about ${subject} follow one another without a gap.`);
  }
}
