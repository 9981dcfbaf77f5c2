import { type Draft, emptyDraft, isBegun } from './draft.ts';
import { facilities } from './facilities.ts';
import { keep, tab } from './keep.ts';
import type { Receipt } from './screens/sent.ts';
import type { Sent } from './send.ts';
import type { Outbox } from './uploads.ts';

const keptForMs = 7 * 86_400_000;

const asked = () => {
  const query = new URLSearchParams(location.search);
  const slug = (name: string) => (/^[\w-]{1,120}$/.test(query.get(name) ?? '') ? query.get(name)! : undefined);
  return { group: slug('group'), facility: slug('facility') };
};

/** A new report, about the facility and for the group that the address names. */
export function fresh(): Draft {
  const { group, facility } = asked();
  return emptyDraft(new Date(), { ...(group ? { group } : {}), ...(facility ? { facility } : {}) });
}

/** A name for a facility that came with the address; one that is not in the list is dropped rather than refused at the end. */
export async function nameFacility(draft: Draft) {
  if (!draft.facility || draft.facilityName) return;
  const listed = await facilities();
  const found = listed.find((one) => one.slug === draft.facility);
  draft.facility = found?.slug;
  draft.facilityName = found?.name;
  draft.facilityOffset = found?.standardUtcOffset;
}

/** What this browser still holds; what lay for a week is erased. */
export async function found(now = Date.now()) {
  const receipt = tab.read<Receipt>('receipt');
  const outbox = await keep.read<Outbox>('outbox');
  let draft = await keep.read<Draft>('draft');
  if (draft && (!isBegun(draft) || now - Date.parse(draft.startedAt) > keptForMs)) {
    await keep.erase('draft', ...draft.photos.map((photo) => `photo:${photo.id}`));
    draft = undefined;
  }
  return { receipt, outbox, draft, sameTab: tab.read<boolean>('here') === true };
}

export async function save(draft: Draft) {
  tab.write('here', true);
  return isBegun(draft) ? keep.write('draft', draft) : true;
}

/** From a draft to a receipt: the text is gone from the phone, photographs stay until they have arrived. */
export async function settle(draft: Draft, sent: Sent, older: boolean) {
  const receipt: Receipt = { id: sent.id, code: sent.code, words: sent.receipt, older, sums: draft.photos.map((photo) => photo.sha256) };
  const outbox: Outbox = { id: sent.id, code: sent.code, photos: draft.photos };
  tab.write('receipt', receipt);
  if (outbox.photos.length) await keep.write('outbox', outbox);
  await keep.erase('draft');
  return { receipt, outbox };
}
