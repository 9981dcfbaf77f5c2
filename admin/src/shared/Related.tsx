import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dataProvider } from '../data/data-provider.ts';
import { queryOf } from '../data/query.ts';
import type { Published } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { Rows } from './Panel.tsx';
import { RecordTitle } from './RecordTitle.tsx';
import { Inner, pathTo } from './Reference.tsx';

export interface Relation {
  noun: NounName;
  filter: Record<string, string>;
}

const SHOWN = 8;

/** Records of other nouns that point at this one; groups without any are left out. */
export function Related({ to }: { to: readonly Relation[] }) {
  return to.map((relation) => <RelationRows key={`${relation.noun}?${queryOf(relation.filter)}`} {...relation} />);
}

function RelationRows({ noun, filter }: Relation) {
  const say = useSay();
  const query = queryOf(filter);
  const { data } = useAnswer(`related/${noun}?${query}`, () => dataProvider.rows<Published>(noun, { ...filter, limit: SHOWN, count: 'exact' }));
  if (!data || data.data.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h4" component="h2">
        {say.nouns[noun].many}
      </Typography>
      <Rows>
        {data.data.map((record) => (
          <li key={record.id}>
            <Inner to={pathTo(noun, record.slug ?? record.code)}>
              <RecordTitle noun={noun} record={record} />
            </Inner>
          </li>
        ))}
      </Rows>
      {(data.total ?? 0) > SHOWN && <Inner to={`/${noun}?${query}`}>{fill(say.frame.moreOf, { count: data.total })}</Inner>}
    </Box>
  );
}
