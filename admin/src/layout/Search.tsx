import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import { useNavigate } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import { useControlStyle } from '../lists/controls.tsx';

/** Finds a facility by name, other name or a number that an agency gave it. */
export function Search({ wide = false }: { wide?: boolean }) {
  const say = useSay();
  const id = useId();
  const navigate = useNavigate();
  const style = useControlStyle();
  const [text, setText] = useState('');
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        navigate(text.trim() ? `/facilities?q=${encodeURIComponent(text.trim())}` : '/facilities');
      }}
      sx={{ width: wide ? '100%' : 260, minWidth: 0, flexShrink: 1 }}
    >
      <Box
        component="input"
        id={id}
        type="search"
        aria-label={say.frame.search}
        placeholder={say.frame.searchShort}
        value={text}
        onChange={(event: { target: { value: string } }) => setText(event.target.value)}
        sx={style}
      />
    </Box>
  );
}
