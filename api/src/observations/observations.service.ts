import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Acknowledgements } from '../ledger/acknowledgements.ts';
import { audit } from '../ledger/audit.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { findId } from '../platform/lists/select.ts';
import type { Viewer } from '../platform/policy/viewer.ts';
import { Problem } from '../platform/problems.ts';
import { Secrets } from '../platform/secrets.ts';
import { hashReceipt, makeReceipt } from '../receipts/words.ts';
import { blockOf, cellOf, hourOf, offsetOf } from './grid.ts';
import type { NewObservation, PublicObservation } from './observations.schema.ts';

interface Place {
  id: string;
  slug: string;
  offset: string;
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

/** Takes observations in: what may become public apart from what may not, and a receipt that is shown once. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly acknowledgements: Acknowledgements,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What a published observation would show: the answer to preview, and part of the answer to submit. */
  async preview(body: NewObservation): Promise<{ public: PublicObservation }> {
    return { public: toPublic(body, await this.facility(body.facility), this.startOf(body)) };
  }

  /**
   * Records a submission. An anonymous one keeps no account and no time finer than the hour. The same Idempotency-Key with the
   * same content answers the same code and receipt and makes nothing new; with other content it is refused.
   */
  async submit(body: NewObservation, viewer: Viewer, idempotencyKey: string | null) {
    const facility = await this.facility(body.facility);
    const receipt = makeReceipt(await this.secrets.receipts(), idempotencyKey);
    const receiptHash = bytes(hashReceipt(receipt));
    const requestHash = bytes(createHash('sha256').update(receipt).update(JSON.stringify(body)).digest());
    const shown = toPublic(body, facility, this.startOf(body));
    const before = await this.again(receiptHash, requestHash);
    if (before) return { ...before, receipt, acknowledgement: await this.acknowledged(before.code), public: shown };
    const anonymous = body.anonymity === 'anonymous';
    const now = anonymous ? hourOf(this.config.now()) : this.config.now();
    const block = shown.block as { startsAt: string; endsAt: string };
    const groupId = await this.group(body.group, viewer);
    const made = await this.database
      .change({ actor: null, reason: null }, async (tx) => {
        const row = await tx.observation.create({
          data: {
            recordedAt: now,
            groupId,
            kind: body.kind,
            senses: body.senses ?? [],
            certainty: body.certainty ?? null,
            countLow: body.countLow ?? null,
            countBest: body.countBest ?? null,
            countHigh: body.countHigh ?? null,
            text: body.text ?? null,
            cell: shown.cell,
            blockStartsAt: new Date(block.startsAt),
            blockEndsAt: new Date(block.endsAt),
            minutes: body.minutes ?? null,
            looking: body.looking ?? null,
            facilityId: facility?.id ?? null,
            shownName: shown.shownName,
            sealed: {
              create: {
                anonymity: body.anonymity,
                accountId: anonymous ? null : viewer.accountId,
                receiptHash,
                requestHash,
                lat: body.place?.lat ?? null,
                lon: body.place?.lon ?? null,
                accuracyM: body.place?.accuracyM ?? null,
                place: body.placeText ?? null,
                startsAt: anonymous ? hourOf(this.startOf(body)) : this.startOf(body),
                timeEdited: body.timeEdited ?? false,
                name: anonymous ? null : (body.name ?? null),
                contact: anonymous ? null : (body.contact ?? null),
                receivedAt: now,
              },
            },
          },
        });
        await audit(tx, {
          at: now,
          actor: anonymous ? null : viewer.accountId,
          group: groupId,
          action: 'observation.received',
          noun: 'observations',
          subject: row.code,
        });
        return row;
      })
      .catch(async (error) => {
        // Two requests with one key at the same moment: the second finds the first's row.
        const other = await this.again(receiptHash, requestHash);
        if (other) return other;
        throw error;
      });
    return { id: made.id, code: made.code, state: made.state, receipt, acknowledgement: await this.acknowledged(made.code), public: shown };
  }

  private acknowledged = (code: string) => this.acknowledgements.of('observations', code, 'observation.received');

  private async again(receiptHash: Uint8Array<ArrayBuffer>, requestHash: Uint8Array) {
    const sealed = await this.database.prisma.observationSealed.findUnique({ where: { receiptHash }, include: { observation: true } });
    if (!sealed) return null;
    if (!Buffer.from(sealed.requestHash).equals(requestHash))
      throw new Problem('unprocessable', 'This Idempotency-Key was used for another submission. Make a new one for each.');
    const { id, code, state } = sealed.observation;
    return { id, code, state };
  }

  private startOf(body: NewObservation): Date {
    const now = this.config.now();
    if (!body.startsAt) return now;
    const at = new Date(body.startsAt);
    if (at.getTime() > now.getTime() + 15 * 60_000)
      throw new Problem('unprocessable', 'The time lies ahead.', { errors: [{ pointer: '/startsAt', detail: 'lies ahead of now.' }] });
    return at;
  }

  private async facility(name: string | null | undefined): Promise<Place | null> {
    if (!name) return null;
    const id = await findId(this.database.pool, 'facility', name);
    const found = id ? await this.database.prisma.facility.findUnique({ where: { id }, select: { id: true, slug: true, standardUtcOffset: true } }) : null;
    if (!found) throw new Problem('unprocessable', `No facility is called "${name}".`, { errors: [{ pointer: '/facility', detail: 'names no facility.' }] });
    return { id: found.id, slug: found.slug, offset: found.standardUtcOffset };
  }

  /** The group named, else the sender's own, else the installation's default. */
  private async group(slug: string | undefined, viewer: Viewer): Promise<string> {
    if (!slug && viewer.groupId) return viewer.groupId;
    const found = await this.database.prisma.group.findFirst({ where: slug ? { slug } : { isDefault: true }, select: { id: true } });
    if (found) return found.id;
    if (slug) throw new Problem('unprocessable', `No group is called "${slug}".`, { errors: [{ pointer: '/group', detail: 'names no group.' }] });
    throw new Problem('unavailable', 'Nobody is set up here to receive submissions yet.', { headers: { 'retry-after': '3600' } });
  }
}

function toPublic(body: NewObservation, facility: Place | null, at: Date): PublicObservation {
  const block = blockOf(at, facility?.offset ?? offsetOf(body.place?.lon ?? null));
  return {
    kind: body.kind,
    senses: body.senses ?? [],
    certainty: body.certainty ?? null,
    countLow: body.countLow ?? null,
    countBest: body.countBest ?? null,
    countHigh: body.countHigh ?? null,
    text: body.text ?? null,
    cell: body.place ? cellOf(body.place.lat, body.place.lon) : null,
    block: { startsAt: block.startsAt.toISOString(), endsAt: block.endsAt.toISOString() },
    minutes: body.minutes ?? null,
    looking: body.looking ?? null,
    facility: facility?.slug ?? null,
    shownName: body.anonymity === 'named' && body.showName && body.name ? body.name : null,
  };
}
