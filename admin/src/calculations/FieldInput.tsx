import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Choice, useControlStyle } from '../lists/controls.tsx';
import { Sourced } from '../shared/Text.tsx';
import { CellInput } from './CellInput.tsx';
import { type Field, isCell, type Named } from './fields.ts';
import { emptyOf, formIn, memberOf, readLines, withMember, writeLines } from './input.ts';
import { joined, useProblem, useProblemsInside } from './problems.tsx';
import { RowsInput } from './RowsInput.tsx';
import { sayName, sayOne, sayValue } from './say.ts';

export interface FieldProps<F extends Field = Field> {
  name: string;
  /** Its place in the input: `stays.0.removed`. */
  path: string;
  field: F;
  optional?: boolean;
  /** Without a frame of its own, where another has drawn it. */
  bare?: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
}

type Of<Is extends Field['is']> = Extract<Field, { is: Is }>;

/** The input of any field, by what it is. */
export function FieldInput(props: FieldProps) {
  const { field } = props;
  if (isCell(field)) return <LabelledCell {...props} field={field} />;
  switch (field.is) {
    case 'switch':
      return <SwitchInput {...props} />;
    case 'group':
      return <GroupInput {...props} field={field} />;
    case 'lines':
      return <LinesInput {...props} field={field} />;
    case 'table':
      return <RowsInput {...props} field={field} />;
    case 'items':
      return <ItemsInput {...props} field={field} />;
    case 'forms':
      return <FormsInput {...props} field={field} />;
    default:
      return <JsonInput {...props} />;
  }
}

/** What stands under a field: what it is, whether it may be left out, what is wrong with it. */
export function Help({ id, about, note, problem }: { id: string; about?: string; note?: string | false; problem?: string }) {
  return (
    <Box id={id} sx={{ fontSize: '0.8125rem', lineHeight: 1.35, mt: 0.25 }}>
      {problem && (
        <Box component="div" sx={{ color: 'error.main', fontWeight: 600 }}>
          <Sourced>{problem}</Sourced>
        </Box>
      )}
      {(about || note) && (
        <Box component="div" sx={{ color: 'text.secondary' }}>
          {about && <Sourced>{about}</Sourced>}
          {about && note && ' '}
          {note}
        </Box>
      )}
    </Box>
  );
}

export const Label = ({ htmlFor, id, children }: { htmlFor?: string; id?: string; children: React.ReactNode }) => (
  <Box component="label" htmlFor={htmlFor} id={id} sx={{ display: 'block', fontSize: '0.875rem', fontWeight: 600 }}>
    {children}
  </Box>
);

function useNote({ field, optional }: Pick<FieldProps, 'field' | 'optional'>): string | false {
  const words = useSay().calculations;
  const note = optional ? words.optional : field.nullable ? words.missing : '';
  return note !== '' && `(${note})`;
}

function LabelledCell({ name, path, field, optional, value, onChange }: FieldProps<Of<'value' | 'choice'>>) {
  const id = useId();
  const problem = useProblem(path);
  const note = useNote({ field, optional });
  return (
    <Box sx={{ minWidth: 0 }}>
      <Label htmlFor={id}>
        <span lang="en">{sayName(name)}</span>
      </Label>
      <CellInput
        id={id}
        field={field}
        value={value}
        wrong={problem !== undefined}
        describedBy={`${id}-help`}
        onChange={(next) => onChange(optional && next === null && !field.nullable ? undefined : next)}
      />
      <Help id={`${id}-help`} about={field.about} note={note} problem={problem} />
    </Box>
  );
}

function SwitchInput({ name, path, field, value, onChange }: FieldProps) {
  const id = useId();
  const problem = useProblem(path);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32 }}>
        <Box
          component="input"
          type="checkbox"
          role="switch"
          id={id}
          checked={value === true}
          aria-describedby={`${id}-help`}
          onChange={(event: { target: { checked: boolean } }) => onChange(event.target.checked)}
          sx={{ width: 18, height: 18, m: 0, accentColor: 'primary.main' }}
        />
        <Label htmlFor={id}>
          <span lang="en">{sayName(name)}</span>
        </Label>
      </Box>
      <Help id={`${id}-help`} about={field.about} problem={problem} />
    </Box>
  );
}

/** Nothing is to be chosen where one value is possible and stands there already. */
const isSettled = ({ name, optional, field }: Named, value: unknown): boolean =>
  field.is === 'choice' && !optional && !field.nullable && field.options.length === 1 && memberOf(value, name) === field.options[0];

/** The fields of an object: those of a line beside one another, wide ones below. The outermost has no frame. */
function GroupInput({ name, path, field, bare, value, onChange }: FieldProps<Of<'group'>>) {
  const fields = (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' }, gap: 2, alignItems: 'start' }}>
      {field.fields
        .filter((one) => !isSettled(one, value))
        .map(({ name: inner, optional, field: one }) => (
          <Box key={inner} sx={{ minWidth: 0, ...(isCell(one) || one.is === 'switch' ? {} : { gridColumn: '1 / -1' }) }}>
            <FieldInput
              name={/^\d+$/.test(inner) ? String(Number(inner) + 1) : inner}
              path={joined(path, inner)}
              field={one}
              optional={optional}
              value={memberOf(value, inner)}
              onChange={(next) => onChange(withMember(value, inner, next))}
            />
          </Box>
        ))}
    </Box>
  );
  return path === '' || bare ? (
    fields
  ) : (
    <Framed name={name} about={field.about} path={path}>
      {fields}
    </Framed>
  );
}

export function Framed({ name, about, path, note, children }: { name: string; about?: string; path: string; note?: string; children: React.ReactNode }) {
  const problem = useProblem(path);
  const id = useId();
  return (
    <Box component="fieldset" aria-describedby={id} sx={{ border: 0, borderTop: '1px solid', borderColor: 'divider', m: 0, p: 0, pt: 0.5, minWidth: 0 }}>
      <Typography component="legend" lang="en" sx={{ fontSize: '0.875rem', fontWeight: 600, pr: 1, p: 0 }}>
        {sayName(name)}
      </Typography>
      <Help id={id} about={about} note={note} problem={problem} />
      <Box sx={{ mt: 0.5 }}>{children}</Box>
    </Box>
  );
}

/** Text of one's own that follows the value from outside, such as a worked example, and not what one types oneself. */
export function useTyped(value: unknown, write: (value: unknown) => string): [string, (text: string, value: unknown) => void] {
  const [text, setText] = useState(() => write(value));
  const sent = useRef(JSON.stringify(value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the value, not the way it is written.
  useEffect(() => {
    const now = JSON.stringify(value);
    if (now !== sent.current) setText(write(value));
    sent.current = now;
  }, [value]);
  return [
    text,
    (next, read) => {
      sent.current = JSON.stringify(read);
      setText(next);
    },
  ];
}

const areaStyle = { height: 'auto', py: 0.75, resize: 'vertical', fontVariantNumeric: 'tabular-nums', lineHeight: 1.4 } as const;

/** A list of single values: a line each, as a column of a spreadsheet is pasted. */
function LinesInput({ name, path, field, optional, value, onChange }: FieldProps<Of<'lines'>>) {
  const words = useSay().calculations;
  const id = useId();
  const style = useControlStyle();
  const problem = useProblem(path);
  const inside = useProblemsInside(path);
  const [text, type] = useTyped(value, writeLines);
  const count = Array.isArray(value) ? value.length : 0;
  const { least = 0, most } = field;
  const size = most === undefined ? '' : fill(least === most ? words.linesExact : words.linesLong, { least, most });
  const notes = [fill(words.linesHelp, { count }), field.item.nullable ? words.linesMissing : '', size, optional ? `(${words.optional})` : ''];
  return (
    <Box sx={{ minWidth: 0 }}>
      <Label htmlFor={id}>
        <span lang="en">{sayName(name)}</span>
      </Label>
      <Box
        component="textarea"
        id={id}
        rows={Math.min(24, Math.max(6, count + 1))}
        value={text}
        spellCheck={false}
        placeholder={field.item.is === 'value' ? field.item.example : undefined}
        aria-invalid={problem !== undefined || inside.length > 0 || undefined}
        aria-describedby={`${id}-help`}
        onChange={(event: { target: { value: string } }) => {
          const read = readLines(field.item, event.target.value);
          const next = read.length === 0 && optional ? undefined : read;
          type(event.target.value, next);
          onChange(next);
        }}
        sx={{ ...style, ...areaStyle, maxWidth: 360 }}
      />
      <Help id={`${id}-help`} about={field.about ?? field.item.about} note={notes.filter(Boolean).join(' ')} problem={problem} />
      {inside.map(([place, detail]) => (
        <Box key={place} sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.8125rem' }}>
          {fill(words.line, { n: Number(place) + 1, detail })}
        </Box>
      ))}
    </Box>
  );
}

/** A list of anything larger: one below the other. */
function ItemsInput({ name, path, field, value, onChange }: FieldProps<Of<'items'>>) {
  const words = useSay().calculations;
  const items = Array.isArray(value) ? value : [];
  const what = sayOne(name).toLowerCase();
  return (
    <Framed name={name} about={field.about} path={path}>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a thing of a list is known by its place alone.
        <Box key={i} sx={{ pl: 1.5, borderLeft: '2px solid', borderColor: 'divider', mb: 1.5 }}>
          <FieldInput
            name={fill(words.itemName, { what: sayOne(name), n: i + 1 })}
            path={joined(path, String(i))}
            field={field.item}
            value={item}
            onChange={(next) => onChange(items.map((one, j) => (i === j ? next : one)))}
          />
          <Button sx={{ mt: 0.5 }} onClick={() => onChange(items.filter((_, j) => i !== j))}>
            {fill(words.removeItem, { what, n: i + 1 })}
          </Button>
        </Box>
      ))}
      <Button disabled={field.most !== undefined && items.length >= field.most} onClick={() => onChange([...items, emptyOf(field.item) ?? null])}>
        {fill(words.addItem, { what })}
      </Button>
    </Framed>
  );
}

/** One of several forms: which one is chosen first. */
function FormsInput({ name, path, field, value, onChange }: FieldProps<Of<'forms'>>) {
  const words = useSay().calculations;
  const chosen = formIn(field.forms, value);
  const form = field.forms[chosen]!.field;
  const inner = (
    <>
      <Box sx={{ maxWidth: 360, mb: 2 }}>
        <Choice
          label={words.form}
          value={String(chosen)}
          options={field.forms.map(({ label }, i) => [String(i), sayValue(label)] as const)}
          onChoose={(next) => next !== null && onChange(emptyOf(field.forms[Number(next)]!.field))}
        />
      </Box>
      <FieldInput bare name={name} path={path} field={form} value={value} onChange={onChange} />
    </>
  );
  return path === '' ? (
    inner
  ) : (
    <Framed name={name} about={field.about} path={path}>
      {inner}
    </Framed>
  );
}

/** What has no better shape is typed as JSON. */
function JsonInput({ name, path, field, value, onChange }: FieldProps) {
  const words = useSay().calculations;
  const id = useId();
  const style = useControlStyle();
  const problem = useProblem(path);
  const inside = useProblemsInside(path);
  const [text, type] = useTyped(value, (one) => (one === undefined ? '' : JSON.stringify(one, null, 1)));
  const [isWrong, setWrong] = useState(false);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Label htmlFor={id}>
        <span lang="en">{sayName(name || 'input')}</span>
      </Label>
      <Box
        component="textarea"
        id={id}
        rows={6}
        value={text}
        spellCheck={false}
        aria-invalid={isWrong || problem !== undefined || undefined}
        aria-describedby={`${id}-help`}
        onChange={(event: { target: { value: string } }) => {
          const typed = event.target.value;
          try {
            const read = typed.trim() === '' ? undefined : (JSON.parse(typed) as unknown);
            type(typed, read);
            onChange(read);
            setWrong(false);
          } catch {
            type(typed, value);
            setWrong(true);
          }
        }}
        sx={{ ...style, ...areaStyle }}
      />
      <Help
        id={`${id}-help`}
        about={field.about}
        note={words.jsonHelp}
        problem={isWrong ? words.jsonWrong : (problem ?? (inside.map(([place, detail]) => `${place}: ${detail}`).join(' ') || undefined))}
      />
    </Box>
  );
}
