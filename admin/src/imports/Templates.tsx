import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/use-say.ts';
import type { ImportFormat } from './types.ts';

/** Tables that people keep themselves, to download and begin with. */
export function Templates({ formats }: { formats: readonly ImportFormat[] }) {
  const say = useSay();
  const own = formats.filter(({ template }) => template !== null);
  if (own.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 4, maxWidth: 560 }}>
      <Typography variant="h2">{say.imports.templates}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {say.imports.templatesIntro}
      </Typography>
      <Box component="ul" sx={{ mt: 1, pl: 2.5 }}>
        {own.map(({ id, title, template }) => (
          <li key={id}>
            <a href={template ?? ''} download={`${id}.csv`}>
              {title}
            </a>
          </li>
        ))}
      </Box>
    </Box>
  );
}
