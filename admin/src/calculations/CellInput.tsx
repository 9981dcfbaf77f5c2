import Box from '@mui/material/Box';
import type { ClipboardEvent } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { useControlStyle } from '../lists/controls.tsx';
import type { Cell, Format } from './fields.ts';
import { readCell, writeCell } from './input.ts';
import { sayValue } from './say.ts';

const types: Partial<Record<Format, string>> = { date: 'date' };
const modes: Partial<Record<Format, 'decimal' | 'numeric'>> = { decimal: 'decimal', number: 'decimal', whole: 'numeric' };

interface CellProps {
  id?: string;
  label?: string;
  field: Cell;
  value: unknown;
  wrong?: boolean;
  describedBy?: string;
  onChange: (value: unknown) => void;
  onPaste?: (event: ClipboardEvent) => void;
}

/** One value: a text field, a date, or one of a few. Nothing is null where that means missing. */
export function CellInput({ id, label, field, value, wrong, describedBy, onChange, onPaste }: CellProps) {
  const say = useSay();
  const style = useControlStyle();
  const shared = { id, 'aria-label': label, 'aria-invalid': wrong || undefined, 'aria-describedby': describedBy };
  const sx = { ...style, ...(wrong ? { borderColor: 'error.main', borderWidth: 2 } : {}) };
  const text = writeCell(value);
  if (field.is === 'choice') {
    const known = field.options.some((option) => String(option) === text);
    return (
      <Box
        component="select"
        {...shared}
        value={text}
        onChange={(event: { target: { value: string } }) => onChange(readCell(field, event.target.value))}
        sx={sx}
      >
        {(field.options.length > 1 || text === '' || field.nullable) && (
          <option value="">{field.nullable ? say.calculations.missing : say.calculations.noValue}</option>
        )}
        {!known && text !== '' && <option value={text}>{text}</option>}
        {field.options.map((option) => (
          <option key={String(option)} value={String(option)}>
            {typeof option === 'boolean' ? (option ? say.frame.yes : say.frame.no) : sayValue(option)}
          </option>
        ))}
      </Box>
    );
  }
  // What is no date cannot be shown by a date field, and must not be hidden by it.
  const isDate = field.format === 'date' && (text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text));
  return (
    <Box
      component="input"
      {...shared}
      type={isDate ? types.date : 'text'}
      inputMode={modes[field.format]}
      autoComplete="off"
      spellCheck={false}
      placeholder={field.example}
      value={text}
      onPaste={onPaste}
      onChange={(event: { target: { value: string } }) =>
        onChange(field.format === 'text' && event.target.value !== '' ? event.target.value : typed(field, event.target.value))
      }
      sx={{ ...sx, '&::placeholder': { color: 'text.secondary', opacity: 0.75 } }}
    />
  );
}

/** While it is typed, `-` and `1.` stand as they are: a number that is not finished is not changed under the hand. */
function typed(field: Cell, text: string): unknown {
  const read = readCell(field, text);
  return typeof read === 'number' && String(read) !== text.trim() ? text.trim() : read;
}
