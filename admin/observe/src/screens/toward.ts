import { el, replace } from '../dom.ts';
import { facilities, type Listed } from '../facilities.ts';
import { arrow } from '../icons.ts';
import { bearing, byDistance, type Direction, directions, kmOf, milesOf } from '../place.ts';
import { choice, note } from '../ui.ts';
import { t } from '../words/words.ts';
import type { Ask, Context } from './asked.ts';

const around: (Direction | undefined)[] = ['NW', 'N', 'NE', 'W', undefined, 'E', 'SW', 'S', 'SE'];

export const looking: Ask = ({ draft, save, next }) => {
  const set = (direction: Direction | undefined) => () => {
    draft.looking = direction;
    save();
    next();
  };
  const kind = draft.kind === 'smell' || draft.kind === 'noise' ? (`lookTitle_${draft.kind}` as const) : 'lookTitle';
  return {
    title: t(kind),
    hint: t('lookHint'),
    filled: draft.looking !== undefined,
    body: [
      el(
        'div',
        { class: 'rose' },
        around.map((direction) =>
          direction
            ? choice(t(`dir_${direction}`), set(direction), { chosen: draft.looking === direction, picture: arrow(direction) })
            : choice(t('dontKnow'), set(undefined), { chosen: false }),
        ),
      ),
    ],
  };
};

const near = (a: Direction, b: Direction) => [0, 1, 7].includes((directions.indexOf(a) - directions.indexOf(b) + 8) % 8);

function rows(listed: Listed[], { draft, save, next }: Context) {
  const from = draft.placeHow === 'device' ? draft.place : undefined;
  const set = (facility: Listed | null) => () => {
    draft.facility = facility?.slug ?? null;
    draft.facilityName = facility?.name;
    draft.facilityOffset = facility?.standardUtcOffset;
    save();
    next();
  };
  return [
    ...byDistance(listed, from).map(({ facility, point, metres }) => {
      const toward = from && point && bearing(from, point);
      const away = toward && metres !== undefined && t('facilityAway', { miles: milesOf(metres), km: kmOf(metres), direction: t(`dir_${toward}`) });
      const thatWay = toward && draft.looking && metres! < 30_000 && near(toward, draft.looking) && t('facilityThatWay');
      return choice(facility.name, set(facility), {
        chosen: draft.facility === facility.slug,
        small: [away || facility.city, thatWay].filter(Boolean).join(', '),
      });
    }),
    choice(t('dontKnow'), set(null), { chosen: draft.facility === null }),
  ];
}

export const facility: Ask = (context) => {
  const holder = el('div', { class: 'choices' }, note(t('facilityLoading')));
  facilities().then(
    (listed) => replace(holder, rows(listed, context)),
    () => replace(holder, note(t('facilityMissing'))),
  );
  return { title: t('facilityTitle'), hint: t('facilityHint'), filled: context.draft.facility !== undefined, body: [holder] };
};
