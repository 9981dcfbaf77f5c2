import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { sayName, sayValue } from './say.ts';

type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));

/** What came out: single values large, lists of alike things as a table, the rest one inside the other. */
export function Result({ of, approximate }: { of: Values; approximate: readonly string[] }) {
  const say = useSay();
  const entries = Object.entries(of);
  const single = entries.filter(([, value]) => isPlain(value));
  return (
    <Box lang="en">
      {single.length > 0 && (
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(10rem, 1fr))', gap: 2, mb: 1.5 }}>
          {single.map(([name, value]) => (
            <Box key={name} sx={{ minWidth: 0 }}>
              <Typography component="dt" variant="caption" color="text.secondary">
                {sayName(name)}
                {approximate.includes(name) && ` (${say.calculations.unrounded})`}
              </Typography>
              <Box component="dd" sx={{ m: 0, fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.25, overflowWrap: 'anywhere' }}>
                <Value of={value} />
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {entries
        .filter(([, value]) => !isPlain(value))
        .map(([name, value]) => (
          <Box key={name} sx={{ mb: 1.5 }}>
            <Typography variant="h4" component="h3">
              {sayName(name)}
            </Typography>
            <Inner of={value} name={name} approximate={approximate} />
          </Box>
        ))}
    </Box>
  );
}

function Inner({ of, name, approximate }: { of: unknown; name: string; approximate: readonly string[] }) {
  if (isValues(of)) return <Result of={of} approximate={approximate} />;
  if (!Array.isArray(of)) return <Value of={of} />;
  const rows = of.filter(isValues);
  if (rows.length !== of.length || !rows.every((row) => Object.values(row).every(isPlain))) {
    return of.map((one, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a thing of a list is known by its place alone.
      <Box key={i} sx={{ pl: 1.5, borderLeft: '2px solid', borderColor: 'divider', mb: 1 }}>
        <Inner of={one} name={name} approximate={approximate} />
      </Box>
    ));
  }
  if (rows.length === 1) return <Result of={rows[0]!} approximate={approximate} />;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <Box
      role="region"
      aria-label={sayName(name)}
      tabIndex={0}
      sx={{
        overflow: 'auto',
        maxHeight: 480,
        '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 0.5, pr: 1.5, borderBottom: '1px solid', borderColor: 'divider', fontSize: '0.875rem' },
      }}
    >
      <Box component="table" sx={{ borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Box component="th" scope="col" key={column} sx={{ color: 'text.secondary', fontWeight: 600 }}>
                {sayName(column)}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
            <tr key={i}>
              {columns.map((column) => (
                <td key={column}>
                  <Value of={row[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function Value({ of }: { of: unknown }) {
  const say = useSay();
  const lang = useLang();
  if (of === null || of === undefined) return <span lang={lang}>{say.calculations.noResult}</span>;
  if (typeof of === 'boolean') return <span lang={lang}>{of ? say.frame.yes : say.frame.no}</span>;
  if (Array.isArray(of)) {
    if (of.length === 0) return <span lang={lang}>{say.frame.none}</span>;
    return of.map((one, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same value may come twice.
      <span key={i}>
        {i > 0 && ', '}
        <Value of={one} />
      </span>
    ));
  }
  const text = String(of);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? <span lang={lang}>{sayDate(text, lang)}</span> : sayValue(text);
}
