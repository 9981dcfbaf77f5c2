import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.ts';
import type { Item } from '../platform/lists/listing.ts';
import { Lists } from '../platform/lists/lists.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { Problem } from '../platform/problems.ts';
import { RegistryService } from '../registry/registry.service.ts';
import { registry } from '../registry/registry.ts';
import { readable, type Transcription } from './transcription.schema.ts';

const written = (noun: string) => registry.find((one) => one.listing.noun === noun)!;
const conditions = written('conditions');
const sources = written('sources');
const documentsWanted = written('documents-wanted');

/** Kinds that are never the document itself. */
const secondHand = ['aggregator', 'secondary_notes', 'ai_summary'];

/**
 * Types a condition in from its document: the document becomes a source, what was wanted of it is held, and our summary becomes
 * the document's own words, page and clause. All of it or nothing. It is confirmed later, by somebody else.
 */
@Injectable()
export class TranscriptionService {
  constructor(
    private readonly registry: RegistryService,
    private readonly database: Database,
    private readonly lists: Lists,
  ) {}

  async transcribe(name: string, body: Transcription, ifMatch: string | undefined, viewer: Viewer): Promise<Item> {
    const { source, newSource, readAs, wanted, reason, ...read } = body;
    const condition = await this.registry.seen(conditions, name, ifMatch, viewer);
    const before = newSource === null ? await this.mustBeRead(source, readAs, viewer) : null;
    if (newSource !== null && secondHand.includes(newSource.kind)) throw refused('/newSource/kind', 'is not a document that was read itself.');
    const document = wanted === null ? null : await this.wanted(wanted, source, viewer);
    await this.database.transaction({ actor: viewer.accountId, reason }, async (db) => {
      if (newSource !== null) await this.registry.createOn(db, sources, { slug: source, case: condition.case ?? null, ...newSource, reason }, viewer);
      if (before !== null && !isRead(before)) await this.registry.amendOn(db, sources, before, { access: readAs }, reason, viewer);
      if (document !== null) await this.registry.amendOn(db, documentsWanted, document, { heldAs: source }, reason, viewer);
      const change = {
        ...read,
        textKind: 'verbatim',
        dueUnknown: read.due === null ? condition.dueUnknown : null,
        due: read.due ?? condition.due,
        sources: [source],
        seenThrough: [],
        // What told of it before stays beside it: it does not bear out the document's own number.
        seeAlso: [...new Set([...(condition.seeAlso as string[]), ...(condition.sources as string[])])].filter((slug) => slug !== source),
      };
      await this.registry.amendOn(db, conditions, condition, change, reason, viewer);
    });
    return (await this.lists.one(conditions.listing, condition.id as string, '', viewer)).item;
  }

  private async mustBeRead(source: string, readAs: Transcription['readAs'], viewer: Viewer): Promise<Item> {
    const item = await this.one('sources', source, '/source', viewer);
    if (secondHand.includes(item.kind as string)) throw refused('/source', 'is about the document and not the document itself.');
    if (!isRead(item) && readAs === null) throw refused('/readAs', `is needed: the source is recorded as ${String(item.access).replaceAll('_', ' ')}.`);
    return item;
  }

  /** The document wanted that this is; null where it is held as this source already. */
  private async wanted(slug: string, source: string, viewer: Viewer): Promise<Item | null> {
    const item = await this.one('documents-wanted', slug, '/wanted', viewer);
    if (item.heldAs === source) return null;
    if (item.heldAs !== null) throw refused('/wanted', `is held already, as ${item.heldAs}.`);
    return item;
  }

  private async one(noun: string, slug: string, pointer: string, viewer: Viewer): Promise<Item> {
    const { listing } = written(noun);
    return this.lists.one(listing, slug, '', viewer).then(
      ({ item }) => item,
      (error: unknown) => {
        if (error instanceof Problem && error.type === 'not-found') throw refused(pointer, `names no ${listing.singular}.`);
        throw error;
      },
    );
  }
}

const isRead = ({ access }: Item): boolean => (readable as readonly string[]).includes(access as string);

const refused = (pointer: string, detail: string) =>
  new Problem('unprocessable', 'The condition cannot be typed in from this document.', { errors: [{ pointer, detail }] });
