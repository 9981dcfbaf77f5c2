import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { LinkBase } from 'react-admin';
import { useOverview } from '../home/Facilities.tsx';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { useControlStyle } from '../lists/controls.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Cite } from '../shared/Cite.tsx';
import { sayDate } from '../shared/dates.ts';
import { Page } from '../shared/Page.tsx';
import { Inner, References } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';
import { Missing } from '../shared/Wait.tsx';
import { RollUp } from '../states/RollUp.tsx';
import { FacilityExport } from './FacilityExport.tsx';
import type { PartProps } from './part.ts';
import { placeOf } from './place.ts';
import { StatusLine } from './StatusLine.tsx';

interface HeadProps extends PartProps {
  change: (changes: Record<string, string | null>) => void;
  children: ReactNode;
}

/** Name, other names, operator, place, numbers; one sentence that can be read aloud; what can be done with the page. */
export function Head({ facility, asOf, change, children }: HeadProps) {
  const say = useSay();
  const lang = useLang();
  const account = useAccount() ?? null;
  const words = say.facility;
  const { data: overview, error, again } = useOverview(facility.slug!, asOf);
  return (
    <Page
      title={facility.name}
      above={
        <>
          <Inner to="/facilities">{say.nouns.facilities.many}</Inner> · <a href={facility.permalink}>{facility.code}</a> ·{' '}
          {capital(say.terms.facilityKind[facility.kind])}
        </>
      }
      actions={
        <>
          <AsOf asOf={asOf} change={change} />
          <Cite citation={facility.citation} />
          <FacilityExport facility={facility.slug!} asOf={asOf} />
          <Button component={LinkBase} to={`/reports/create?facility=${facility.slug}${asOf ? `&asOf=${asOf}` : ''}`}>
            {words.makeReport}
          </Button>
          <Button href={`/reply?about=${facility.code}`}>{say.record.correct}</Button>
          {may(account, 'edit') && (
            <Button component={LinkBase} to={`/facilities/${facility.slug}`}>
              {say.record.edit}
            </Button>
          )}
        </>
      }
    >
      {asOf && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }} action={<Button onClick={() => change({ asOf: null })}>{words.asOfBack}</Button>}>
          {fill(words.asOfBanner, { date: sayDate(asOf, lang) })}
        </Alert>
      )}
      <Box
        component="dl"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 0.25,
          m: 0,
          mb: 2,
          fontSize: '0.875rem',
          '& dt': { display: 'inline', color: 'text.secondary' },
          '& dd': { display: 'inline', m: 0 },
        }}
      >
        <Line label={words.also}>{facility.otherNames.join(', ')}</Line>
        <Line label={words.operators}>{facility.operators.length > 0 && <References noun="organizations" slugs={facility.operators} />}</Line>
        <Line label={say.fields.place}>{[facility.address, placeOf(facility)].filter(Boolean).join(', ')}</Line>
        <Line label={words.ids}>{facility.agencyIds.map(({ system, id }) => `${system} ${id}`).join(' · ')}</Line>
        <Line label={words.status}>{facility.status && <StatusLine facility={facility} />}</Line>
      </Box>
      {overview ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 24rem' }, columnGap: 5, rowGap: 2, alignItems: 'start' }}>
          <Box>
            <Typography variant="subtitle1" component="p" sx={{ fontSize: { xs: '1.0625rem', md: '1.1875rem' }, lineHeight: 1.45, maxWidth: '76ch' }}>
              {overview.header}
            </Typography>
            {overview.coverage && (
              <Typography variant="body2" color="text.secondary" sx={{ mt: 1, maxWidth: '80ch' }}>
                <strong>{words.coverage}:</strong> {overview.coverage}
              </Typography>
            )}
          </Box>
          <RollUp facility={facility.slug!} rollUp={overview.rollUp} />
        </Box>
      ) : (
        error !== undefined && <Missing what={words.overviewWhat} error={error} again={again} />
      )}
      {facility.note && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1, maxWidth: '80ch' }}>
          <strong>{say.fields.note}:</strong> <Sourced>{facility.note}</Sourced>
        </Typography>
      )}
      {children}
    </Page>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{label}:</dt> <dd>{children}</dd>
    </div>
  ) : null;

/** The record as it stood on a day; empty is the newest. */
function AsOf({ asOf, change }: { asOf: string | undefined; change: HeadProps['change'] }) {
  const say = useSay();
  const id = useId();
  const style = useControlStyle();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {say.facility.asOf}
      </Box>
      <Box
        component="input"
        id={id}
        type="date"
        value={asOf?.slice(0, 10) ?? ''}
        onChange={(event: { target: { value: string } }) => change({ asOf: event.target.value || null })}
        sx={{ ...style, width: 'auto' }}
      />
    </Box>
  );
}
