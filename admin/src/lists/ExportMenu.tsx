import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { apiAddress } from '../data/data-provider.ts';
import type { Parameters } from '../data/query.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { sayNumber } from '../shared/numbers.ts';

export type Format = 'csv' | 'ndjson' | 'geojson' | 'json';

interface ExportProps {
  noun: string;
  query: Parameters;
  formats?: readonly Format[];
  /** The longest page of the API for this noun. */
  most?: number;
}

/** The list as it stands, in every format the API has for it. `next` is followed by whoever reads the JSON; the others come whole. */
export function ExportMenu({ noun, query, formats = ['csv', 'ndjson', 'json'], most = 1000 }: ExportProps) {
  const say = useSay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu" aria-expanded={anchor !== null}>
        {say.lists.export}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-label': say.lists.export } }}>
        <Typography variant="caption" component="li" role="none" sx={{ px: 2, py: 0.5, display: 'block', maxWidth: 300 }} color="text.secondary">
          {say.lists.exportAs}
        </Typography>
        {formats.map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={apiAddress(noun, { ...query, ...(format === 'json' ? {} : { format, limit: most }) })}
            download={format === 'json' ? undefined : `${noun}.${format}`}
            onClick={() => setAnchor(null)}
          >
            {say.lists.formats[format]}
          </MenuItem>
        ))}
        <Divider component="li" />
        <Typography variant="caption" component="li" role="none" sx={{ px: 2, pb: 1, display: 'block', maxWidth: 300 }} color="text.secondary">
          {fill(say.lists.exportNote, { most: sayNumber(most) })}
        </Typography>
      </Menu>
    </>
  );
}
