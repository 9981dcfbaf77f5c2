import type { ExhibitPart, ReplyPart } from '@fenceline/reports';
import type { Dossier, HeldEvidence, HeldObservation } from '../../dossiers/dossier.ts';
import { sayObservation } from '../../dossiers/overview/counted.ts';
import { gatherWords } from '../words/index.ts';
import { dayOf, type Gathering } from './common.ts';

/** Files of published observations in the order of their publication: E-1, E-2 … */
export function numberExhibits(dossier: Dossier): Map<string, string> {
  const order = (file: HeldEvidence) => `${file.publishedAt === null ? '' : new Date(file.publishedAt).toISOString()} ${file.code}`;
  const files = [...dossier.evidence].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return new Map(files.map((file, index) => [file.code, `E-${index + 1}`]));
}

export function exhibitParts(gathering: Gathering): ExhibitPart[] {
  const { dossier, exhibits } = gathering;
  const files = new Map(dossier.evidence.map((file) => [file.code, file]));
  return [...exhibits].flatMap(([code, number]) => {
    const file = files.get(code)!;
    const seen = dossier.observations.find((one) => one.code === file.observation);
    return seen ? [exhibit(number, file, seen, gathering)] : [];
  });
}

function exhibit(number: string, file: HeldEvidence, seen: HeldObservation, { dossier, lang }: Gathering): ExhibitPart {
  const say = gatherWords[lang];
  const what = sayObservation(seen, dossier, lang).text;
  const hasImage = file.sha256 !== null && file.width !== null && file.height !== null;
  return {
    number,
    code: seen.code,
    permalink: seen.permalink,
    kind: file.kind,
    caption: [what, ...(seen.text === null ? [] : [say.toldAs(seen.text)])].join(' '),
    alt: say.alt(say.fileKinds[file.kind] ?? file.kind, seen.code, what),
    seen: seen.block && {
      cell: seen.cell,
      blockStartsAt: seen.block.startsAt,
      blockEndsAt: seen.block.endsAt,
      looking: seen.looking && (say.directions[seen.looking] ?? seen.looking),
      certainty: seen.certainty && (say.certainty[seen.certainty] ?? seen.certainty),
    },
    image: hasImage ? { sha256: file.sha256!, width: file.width!, height: file.height! } : null,
    proof: file.leaf === null ? null : { address: file.permalink, leaf: Buffer.from(file.leaf, 'hex').toString('base64url') },
    noImage: hasImage ? null : (file.stateReason ?? say.noImage),
    conditions: seen.condition === null ? [] : [seen.condition],
    publishedOn: dayOf(seen.publishedAt),
  };
}

export const replyParts = ({ dossier, lang }: Gathering): ReplyPart[] =>
  [...dossier.replies]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((reply) => ({
      code: reply.code,
      permalink: reply.permalink,
      about: reply.about,
      from: reply.shownName ?? gatherWords[lang].anonymous,
      text: reply.text ?? '',
      publishedOn: dayOf(new Date(reply.publishedAt!))!,
    }));
