import type { Photo } from './draft.ts';
import { Refused, Unreachable } from './http.ts';
import { keep } from './keep.ts';
import { putPhoto } from './send.ts';

export type Reason = 'unreachable' | 'tooBig' | 'kind' | 'damaged' | 'server';
export type Upload = { photo: Photo; state: 'waiting' | 'sending' | 'done' | 'failed'; share: number; serverState?: string; reason?: Reason; final?: boolean };
export type Outbox = { id: string; code: string; photos: Photo[] };

const pauseS = [4, 8, 16, 32, 60];

export function reasonOf(error: unknown): { reason: Reason; final: boolean } {
  if (!(error instanceof Refused)) return { reason: error instanceof Unreachable ? 'unreachable' : 'server', final: false };
  if (error.status === 413) return { reason: 'tooBig', final: true };
  if (error.status === 415) return { reason: 'kind', final: true };
  if (error.status === 422 || error.status === 400) return { reason: 'damaged', final: false };
  return { reason: 'server', final: error.status < 500 && error.status !== 429 };
}

/** Sends photographs one after another and goes on by itself while the page is open; what fails is kept for another try. */
export class Uploads {
  readonly uploads: Upload[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private failures = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly receipt: string,
    private readonly onChange: () => void,
  ) {
    this.uploads = outbox.photos.map((photo) => ({ photo, state: 'waiting', share: 0 }));
    addEventListener('online', () => this.retry());
  }

  get pending() {
    return this.uploads.filter((one) => one.state !== 'done').length;
  }

  retry(only?: Upload) {
    for (const one of only ? [only] : this.uploads) if (one.state === 'failed' && (only || !one.final)) one.state = 'waiting';
    void this.run();
  }

  async drop(one: Upload) {
    this.uploads.splice(this.uploads.indexOf(one), 1);
    await this.forget(one);
    this.onChange();
  }

  async run() {
    if (this.running) return;
    this.running = true;
    clearTimeout(this.timer);
    for (let one = this.waiting(); one; one = this.waiting()) await this.send(one);
    this.running = false;
    if (this.uploads.some((one) => one.state === 'failed' && !one.final))
      this.timer = setTimeout(() => this.retry(), pauseS[Math.min(this.failures++, pauseS.length - 1)]! * 1000);
  }

  private waiting = () => this.uploads.find((one) => one.state === 'waiting');

  private async send(one: Upload) {
    one.state = 'sending';
    one.share = 0;
    this.onChange();
    try {
      const bytes = await keep.read<ArrayBuffer>(`photo:${one.photo.id}`);
      if (!bytes) throw new Refused(410, {});
      const answer = await putPhoto(this.outbox.id, this.receipt, bytes, one.photo.digest, (share) => {
        one.share = share;
        this.onChange();
      });
      one.state = 'done';
      one.serverState = answer.state;
      this.failures = 0;
      await this.forget(one);
    } catch (error) {
      one.state = 'failed';
      Object.assign(one, reasonOf(error));
    }
    this.onChange();
  }

  private async forget(one: Upload) {
    this.outbox.photos = this.outbox.photos.filter((photo) => photo.id !== one.photo.id);
    await keep.erase(`photo:${one.photo.id}`);
    if (this.outbox.photos.length) await keep.write('outbox', this.outbox);
    else await keep.erase('outbox');
  }
}
