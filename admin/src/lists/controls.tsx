import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../i18n/use-say.ts';

/** Changes of the address: a value, or null where it is taken away. */
export type Change = (changes: Record<string, string | null>) => void;

interface ControlProps {
  name: string;
  label: string;
  value: string;
  change: Change;
}

export function useControlStyle() {
  const { palette } = useTheme();
  return {
    font: 'inherit',
    fontSize: '0.875rem',
    height: 32,
    px: 1,
    width: '100%',
    minWidth: 0,
    color: 'text.primary',
    bgcolor: 'background.paper',
    border: `1px solid ${palette.figure.rule}`,
    borderRadius: 0.5,
  };
}

export function TextFilter({ name, label, value, change, hint, searching }: ControlProps & { hint?: string; searching?: boolean }) {
  const [text, setText] = useState(value);
  const style = useControlStyle();
  const id = useId();
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for a pause in the typing, nothing else.
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      change({ [name]: text.trim() || null });
    }, 350);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Labelled id={id} label={label}>
      <Box
        component="input"
        id={id}
        type="search"
        value={text}
        placeholder={hint}
        data-search={searching || undefined}
        onChange={(event: { target: { value: string } }) => setText(event.target.value)}
        sx={style}
      />
    </Labelled>
  );
}

export function DayFilter({ name, label, value, change }: ControlProps) {
  const id = useId();
  const style = useControlStyle();
  return (
    <Labelled id={id} label={label}>
      <Box
        component="input"
        id={id}
        type="date"
        value={value.slice(0, 10)}
        onChange={(event: { target: { value: string } }) => change({ [name]: event.target.value || null })}
        sx={style}
      />
    </Labelled>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string | null) => void;
  /** What no choice is called; `any` where nothing is said. */
  none?: string;
}

/** A value that is not among the options, such as two at once, is shown as it stands. */
export function Choice({ label, value, options, onChoose, none }: ChoiceProps) {
  const say = useSay();
  const id = useId();
  const style = useControlStyle();
  const shown = value && !options.some(([key]) => key === value) ? [...options, [value, value] as const] : options;
  return (
    <Labelled id={id} label={label}>
      <Box component="select" id={id} value={value} onChange={(event: { target: { value: string } }) => onChoose(event.target.value || null)} sx={style}>
        <option value="">{none ?? say.lists.any}</option>
        {shown.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Box>
    </Labelled>
  );
}

export const Labelled = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <Box sx={{ minWidth: 0 }}>
    <Box
      component="label"
      htmlFor={id}
      sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
    >
      {label}
    </Box>
    {children}
  </Box>
);
