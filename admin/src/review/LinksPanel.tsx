import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import type { Condition, Permit, Unit } from '../data/records.ts';
import { titleOf, useRegister } from '../data/titles.ts';
import { forget } from '../data/use-answer.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Choice } from '../lists/controls.tsx';
import type { Observation } from '../observations/types.ts';
import { Panel } from '../shared/Panel.tsx';
import { Missing } from '../shared/Wait.tsx';
import { conditionsFor } from './suggest.ts';

/** To which facility, machines and condition it belongs. Conditions whose permit covers the same machines come first. */
export function LinksPanel({ observation }: { observation: Observation }) {
  const saying = { say: useSay(), lang: useLang() };
  const { say } = saying;
  const notify = useNotify();
  const [links, setLinks] = useState({ facility: observation.facility, unit: observation.unit, condition: observation.condition });
  const [error, setError] = useState<unknown>(null);
  const facilities = [...(useRegister('facilities') ?? [])];
  const units = [...(useRegister<Unit>('units') ?? [])].filter(([, unit]) => unit.facility === links.facility);
  const conditions = conditionsFor(
    [...(useRegister<Condition>('conditions')?.values() ?? [])],
    [...(useRegister<Permit>('permits')?.values() ?? [])],
    links.facility,
    links.unit,
  );
  const save = () =>
    dataProvider.link(observation.code, links).then(() => {
      notify(say.review.linked);
      forget('review/');
    }, setError);
  return (
    <Panel title={say.review.links}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Choice
          label={say.fields.facility}
          none={say.frame.notKnown}
          value={links.facility ?? ''}
          options={facilities.map(([slug, record]) => [slug, titleOf('facilities', record, saying)] as const)}
          onChoose={(facility) => setLinks({ facility, unit: null, condition: null })}
        />
        <Choice
          label={say.fields.cohort}
          none={say.frame.notKnown}
          value={links.unit ?? ''}
          options={units.map(([slug, record]) => [slug, titleOf('units', record, saying)] as const)}
          onChoose={(unit) => setLinks({ ...links, unit })}
        />
        <Choice
          label={say.fields.condition}
          none={say.frame.none}
          value={links.condition ?? ''}
          options={conditions.map(
            ({ condition, fits }) => [condition.slug!, `${titleOf('conditions', condition, saying)}${fits ? ` · ${say.review.suggested}` : ''}`] as const,
          )}
          onChoose={(condition) => setLinks({ ...links, condition })}
        />
        <Button onClick={save} sx={{ justifySelf: 'start' }}>
          {say.review.linkSave}
        </Button>
        {error !== null && <Missing what={say.review.links} error={error} />}
      </Box>
    </Panel>
  );
}
