import { ArrayInput, BooleanInput, SelectArrayInput, SimpleFormIterator } from 'react-admin';
import { Quantity, Text, Word } from '../forms/inputs.tsx';
import { useSay } from '../i18n/use-say.ts';

/** What of a condition can be measured, in the words of the grammar. */
export function LimitInputs() {
  const say = useSay();
  const excludes = Object.entries(say.terms.excludes).map(([id, name]) => ({ id, name }));
  return (
    <ArrayInput source="limits" label={false} fullWidth helperText={false}>
      <SimpleFormIterator
        disableReordering
        fullWidth
        sx={{
          '& .RaSimpleFormIterator-form': {
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' },
            columnGap: 2,
            rowGap: 0.5,
            width: '100%',
          },
        }}
      >
        <Word source="quantity" words="limitQuantity" needed />
        <Word source="comparator" words="comparator" label="compared" needed />
        <Text source="value" needed />
        <Word source="unit" words="limitUnit" label="unitOfLimit" needed />
        <Word source="statistic" words="limitStatistic" />
        <Text source="oxygenPercent" />
        <Quantity source="every" />
        <Word source="period" words="averagingPeriod" label="periodOfLimit" />
        <Word source="moving" words="averagingKind" />
        <Word source="scope" words="limitScope" needed />
        <Text source="appliesTo" />
        <Word source="time" words="limitTime" />
        <SelectArrayInput source="excludes" label={say.fields.excludes} choices={excludes} translateChoice={false} helperText={false} />
        <Text source="partLoadBelowPercent" />
        <Word source="basis" words="limitBasis" label="basis" />
        <BooleanInput source="approximate" label={say.fields.approximate} helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
