import { el, put } from '../dom.ts';
import type { Photo } from '../draft.ts';
import { icon } from '../icons.ts';
import { keep } from '../keep.ts';
import { PhotoRefused, takePhoto } from '../photo.ts';
import { thumbnail } from '../thumbnail.ts';
import { list, live, more, note, tell } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask, Context } from './asked.ts';

export const maxPhotos = 20;
const small = new Map<string, Promise<string | undefined>>();

function picture(photo: Photo, n: number) {
  const holder = el('div', { class: 'picture' });
  const pending = small.get(photo.id) ?? keep.read<ArrayBuffer>(`photo:${photo.id}`).then((bytes) => bytes && thumbnail(bytes, photo.type));
  small.set(photo.id, pending);
  void pending.then((src) => put(holder, src ? el('img', { src, alt: t('photoN', { n }) }) : icon('album')));
  return holder;
}

const size = (bytes: number) => (bytes < 1e5 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** A button that opens the camera or the album: the file field itself, made large. */
export const fileButton = (label: string, name: 'camera' | 'album', take: (files: File[]) => void, props: Record<string, unknown>) =>
  el(
    'label',
    { class: 'choice' },
    el('input', {
      type: 'file',
      class: 'unseen',
      accept: 'image/*,.heic,.heif',
      ...props,
      change: (event: Event) => {
        const input = event.target as HTMLInputElement;
        const files = Array.from(input.files ?? []);
        input.value = '';
        take(files);
      },
    }),
    icon(name),
    el('span', {}, label),
  );

async function add(files: File[], { draft, save, redraw }: Context, status: HTMLElement) {
  const wrong: string[] = [];
  let onlyNow = false;
  tell(status, note(t('photoReading')));
  for (const file of files.slice(0, maxPhotos - draft.photos.length)) {
    try {
      const { photo, bytes } = await takePhoto(file);
      if (draft.photos.some((one) => one.sha256 === photo.sha256)) continue;
      onlyNow = !(await keep.write(`photo:${photo.id}`, bytes)) || onlyNow;
      draft.photos.push(photo);
      save();
    } catch (error) {
      wrong.push(t(`photo_${error instanceof PhotoRefused ? error.reason : 'unreadable'}`));
    }
  }
  redraw();
  const now = document.getElementById('photo-status');
  if (now)
    put(
      now,
      onlyNow && note(t('photoOnlyNow')),
      [...new Set(wrong)].map((sentence) => note(sentence, 'wrong')),
    );
}

export const photos: Ask = (context) => {
  const { draft, save, redraw } = context;
  const status = live();
  status.id = 'photo-status';
  const take = (files: File[]) => void add(files, context, status);
  const remove = (photo: Photo) => {
    draft.photos = draft.photos.filter((one) => one !== photo);
    void keep.erase(`photo:${photo.id}`);
    small.delete(photo.id);
    save();
    redraw();
  };
  const hasCamera = matchMedia('(pointer: coarse)').matches;
  const room = draft.photos.length < maxPhotos;
  return {
    title: t(draft.photos.length ? 'photosTitleMore' : 'photosTitle'),
    hint: t('photosHint'),
    filled: draft.photos.length > 0,
    body: [
      draft.photos.length > 0 &&
        el(
          'ul',
          { class: 'photos' },
          draft.photos.map((photo, i) =>
            el(
              'li',
              {},
              picture(photo, i + 1),
              el('span', {}, `${t('photoN', { n: i + 1 })} · ${size(photo.bytes)}`),
              el('button', { type: 'button', class: 'remove', 'aria-label': t('photoRemove', { n: i + 1 }), click: () => remove(photo) }, '×'),
              photo.type === 'heic' && el('p', { class: 'hint' }, t('photoHeic'), ' ', t('photoNoPicture')),
            ),
          ),
        ),
      room &&
        el(
          'div',
          { class: 'choices' },
          hasCamera && fileButton(t(draft.photos.length ? 'photoAnother' : 'photoTake'), 'camera', take, { capture: 'environment' }),
          fileButton(t('photoChoose'), 'album', take, { multiple: true }),
        ),
      status,
      more(t('photoMore'), [list([t('photoSealed'), t('photoTouched'), t('limit_people')])]),
    ],
  };
};
