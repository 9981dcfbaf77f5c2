import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { reencode, whyNot } from '../evidence/derive.service.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import type { Item } from '../platform/lists/listing.ts';
import { Lists } from '../platform/lists/lists.ts';
import { may } from '../platform/policy/table.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { notFound, Problem } from '../platform/problems.ts';
import { RegistryService } from '../registry/registry.service.ts';
import { registry } from '../registry/registry.ts';

const MIB = 1024 * 1024;
const MOST_BYTES = 20 * MIB;
const types = ['image/jpeg', 'image/png', 'image/webp'];
const conditions = registry.find((one) => one.listing.noun === 'conditions')!;

/** The page a condition was read on, as a picture: encoded anew, so that nothing of the file but its pixels is kept. */
@Injectable()
export class PageImagesService {
  constructor(
    private readonly registry: RegistryService,
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly blobs: Blobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Puts it beside the condition: a new version, which a second person has to confirm again. */
  async receive(name: string, stream: AsyncIterable<Uint8Array>, ifMatch: string | undefined, viewer: Viewer): Promise<Item> {
    const condition = await this.registry.seen(conditions, name, ifMatch, viewer);
    if (condition.textKind !== 'verbatim')
      throw new Problem('conflict', 'This condition is our summary. Type in page and quote from the document first, then add the picture of the page.');
    const image = await this.keep(stream);
    try {
      await this.database.transaction({ actor: viewer.accountId, reason: 'Picture of the page added.' }, (db) =>
        this.registry.stampOn(
          db,
          condition,
          { page_image: image.blob, page_image_sha256: image.sha256, written_by: viewer.accountId, confirmed_by: null, confirmed_at: null },
          { viewer, what: 'page_added', reason: 'Picture of the page added.' },
        ),
      );
    } catch (error) {
      await this.blobs.remove(image.blob);
      throw error;
    }
    return (await this.lists.one(conditions.listing, condition.id as string, '', viewer)).item;
  }

  /** The picture of a version, for who may write the registry; for everybody where a source of the condition is a public record. */
  async read(name: string, version: number | null, viewer: Viewer) {
    const query = version === null ? '' : `v=${version}`;
    const { item } = await this.lists.one(conditions.listing, name, query, viewer);
    const picture = item.pageImage as { isPublic: boolean } | null;
    if (!picture || !(picture.isPublic || may(viewer, 'registry'))) throw notFound();
    const { rows } = await this.database.pool.query<{ blob: string }>(
      "SELECT row ->> 'page_image' AS blob FROM record_version WHERE noun = 'condition' AND id = $1 AND version = $2",
      [item.id, item.version],
    );
    return this.blobs.read(rows[0]!.blob);
  }

  private async keep(stream: AsyncIterable<Uint8Array>) {
    const at = this.config.now();
    const raw = await this.blobs.keep(stream, { look: look(), at });
    try {
      const made = await reencode(this.blobs.pathOf(raw.blob)).catch((error: unknown) => {
        throw new Problem(
          'unsupported-type',
          `${whyNot(error).replace(/^Quarantined: /, 'This picture cannot be used: ')} Take a JPEG, PNG or WebP of the page.`,
        );
      });
      return await this.blobs.keep([made.bytes] as unknown as AsyncIterable<Uint8Array>, { at });
    } finally {
      await this.blobs.remove(raw.blob);
    }
  }
}

/** Looks at the first bytes and at the size as they pass. */
function look() {
  let isKnown = false;
  return async (chunk: Uint8Array, bytes: number) => {
    if (bytes > MOST_BYTES) throw new Problem('too-large', `The picture of a page may have ${MOST_BYTES / MIB} MiB; this one is larger.`);
    if (isKnown) return;
    isKnown = true;
    const type = await fileTypeFromBuffer(chunk);
    if (!type || !types.includes(type.mime))
      throw new Problem(
        'unsupported-type',
        'This is not a JPEG, PNG or WebP. It was looked at by its content, not its name. A page of a PDF is saved as a picture first.',
      );
  };
}
