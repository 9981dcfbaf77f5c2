import Typography from '@mui/material/Typography';
import type { Permit } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { capital, term } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { Said } from '../lists/cells.tsx';
import { sayDate } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Rows } from '../shared/Panel.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference, References } from '../shared/Reference.tsx';
import { Related } from '../shared/Related.tsx';
import { SourceLine } from '../shared/SourcesPanel.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<Permit>
    related={(permit) => (
      <Related
        to={[
          { noun: 'conditions', filter: { permit: permit.slug! } },
          { noun: 'events', filter: { permits: permit.slug! } },
          { noun: 'unit-counts', filter: { permit: permit.slug! } },
          { noun: 'claims', filter: { permit: permit.slug! } },
          { noun: 'conflicts', filter: { permit: permit.slug! } },
          { noun: 'record-searches', filter: { permit: permit.slug! } },
        ]}
      />
    )}
    editable
  >
    {(permit) => (
      <>
        <Facts>
          <Fact name="kind">
            <Term kind="permitKind" value={permit.kind} />
            {permit.kind !== 'permit' && <Said what={(say) => ` (${say.lang.coversNothing})`} />}
          </Fact>
          <Fact name="number" always>
            {permit.number}
          </Fact>
          <Fact name="facility">
            <Reference noun="facilities" slug={permit.facility} />
          </Fact>
          <Fact name="authority">
            <Reference noun="organizations" slug={permit.authority} />
          </Fact>
          <Fact name="holder" always>
            {permit.holder && <Reference noun="organizations" slug={permit.holder} />}
          </Fact>
          <Fact name="state">
            <Said
              what={(say, lang) =>
                `${say.terms.permitState[permit.state]}${permit.stateAsOf ? `, ${fill(say.lang.asOf, { date: sayDate(permit.stateAsOf, lang) })}` : ''}`
              }
            />
          </Fact>
          <Fact name="appliedOn">{permit.appliedOn && <EdtfDate date={permit.appliedOn} />}</Fact>
          <Fact name="issuedOn" always>
            {permit.issuedOn && <EdtfDate date={permit.issuedOn} />}
          </Fact>
          <Fact name="effectiveOn" always>
            {permit.effectiveOn && <EdtfDate date={permit.effectiveOn} />}
          </Fact>
          <Fact name="expiresOn" always>
            {permit.expiresOn && <EdtfDate date={permit.expiresOn} />}
          </Fact>
          <Fact name="covers" always>
            {permit.covers.text && (
              <>
                <Sourced>{permit.covers.text}</Sourced>
                {permit.covers.cohorts.length > 0 && ': '}
                <References noun="units" slugs={permit.covers.cohorts} />
              </>
            )}
          </Fact>
          <Fact name="primaryDocument">{permit.primaryDocument && <Reference noun="documents-wanted" slug={permit.primaryDocument} />}</Fact>
        </Facts>
        <Entries permit={permit} />
      </>
    )}
  </RecordPage>
);

/** Its life cycle, dated; what a document sets for a coming day is called planned. */
function Entries({ permit }: { permit: Permit }) {
  const say = useSay();
  if (permit.entries.length === 0) return null;
  return (
    <>
      <Typography variant="h4" component="h2" sx={{ mt: 3 }}>
        {say.fields.entries}
      </Typography>
      <Rows>
        {permit.entries.map((entry) => (
          <li key={`${entry.type} ${entry.date}`}>
            <strong>{entry.date ? <EdtfDate date={entry.date} /> : say.frame.notKnown}</strong> {capital(term(say, 'entryType', entry.type))}
            {entry.planned && ` (${say.lang.planned})`}
            {entry.note && (
              <Typography variant="body2" color="text.secondary">
                <Sourced>{entry.note}</Sourced>
              </Typography>
            )}
            <Typography variant="caption" component="div">
              {entry.sources.map((slug) => (
                <SourceLine key={slug} slug={slug} />
              ))}
            </Typography>
          </li>
        ))}
      </Rows>
    </>
  );
}
