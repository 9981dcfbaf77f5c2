import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { apiAddress } from '../data/data-provider.ts';
import { useSay } from '../i18n/use-say.ts';

const lists = ['unit-counts', 'findings', 'conditions', 'permits', 'events', 'claims', 'water-draws'] as const;
const formats = ['csv', 'ndjson'] as const;

/** The lists behind the page, each as data; the facility itself as a place. */
export function FacilityExport({ facility, asOf }: { facility: string; asOf: string | undefined }) {
  const say = useSay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu" aria-expanded={anchor !== null}>
        {say.lists.export}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { 'aria-label': say.facility.exportTitle, dense: true } }}>
        <ListSubheader role="none" sx={{ lineHeight: 2, bgcolor: 'transparent' }}>
          {say.facility.exportTitle}
        </ListSubheader>
        {lists.flatMap((noun) =>
          formats.map((format) => (
            <MenuItem
              key={`${noun}.${format}`}
              component="a"
              href={apiAddress(noun, { facility, asOf, format, limit: 1000 })}
              download={`${facility}-${noun}.${format}`}
              onClick={close}
            >
              {say.nouns[noun].many}, {format.toUpperCase()}
            </MenuItem>
          )),
        )}
        <MenuItem component="a" href={apiAddress('facilities', { q: facility, asOf, format: 'geojson' })} download={`${facility}.geojson`} onClick={close}>
          {say.nouns.facilities.one}, GeoJSON
        </MenuItem>
      </Menu>
    </>
  );
}
