// The inputs that the forms of the registry share. Labels and choices come from the words of the frame.
import { maxLength, NumberInput, regex, required, SelectInput, TextInput } from 'react-admin';
import { titleOf, useRegister } from '../data/titles.ts';
import type { Words } from '../i18n/en/index.ts';
import { plain } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';

type Field = keyof Words['fields'];
interface Common {
  source: string;
  label?: Field;
  needed?: boolean;
}

const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const useLabel = ({ source, label }: Common) => useSay().fields[label ?? (source as Field)] ?? source;

export const Text = (props: Common) => (
  <TextInput
    source={props.source}
    label={useLabel(props)}
    validate={props.needed ? [required(), maxLength(500)] : maxLength(500)}
    fullWidth
    helperText={false}
  />
);

export const Long = (props: Common) => (
  <TextInput
    source={props.source}
    label={useLabel(props)}
    validate={props.needed ? [required(), maxLength(4000)] : maxLength(4000)}
    multiline
    minRows={2}
    fullWidth
    helperText={false}
  />
);

export const Quantity = (props: Common) => (
  <NumberInput source={props.source} label={useLabel(props)} validate={props.needed ? required() : undefined} helperText={false} />
);

/** As precise as the source: `2025-07-02`, `2025-07` or `2025`. */
export function Day(props: Common) {
  const say = useSay();
  const known = regex(EDTF, say.forms.day);
  return <TextInput source={props.source} label={useLabel(props)} validate={props.needed ? [required(), known] : known} helperText={say.forms.dayHelp} />;
}

/** A word of a list, or of a part of it. */
export function Word({ words, only, ...props }: Common & { words: keyof Words['terms']; only?: readonly string[] }) {
  const say = useSay();
  const choices = Object.entries(say.terms[words])
    .filter(([id]) => only === undefined || only.includes(id))
    .map(([id, name]) => ({ id, name: name || plain(id) }));
  return (
    <SelectInput
      source={props.source}
      label={useLabel(props)}
      choices={choices}
      validate={props.needed ? required() : undefined}
      translateChoice={false}
      helperText={false}
    />
  );
}

export function RecordChoice({ noun, ...props }: Common & { noun: NounName }) {
  const saying = { say: useSay(), lang: useLang() };
  const choices = [...(useRegister(noun) ?? [])]
    .map(([id, record]) => ({ id, name: titleOf(noun, record, saying) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <SelectInput
      source={props.source}
      label={useLabel(props)}
      choices={choices}
      validate={props.needed ? required() : undefined}
      translateChoice={false}
      helperText={false}
    />
  );
}

/** Slugs of sources, one a line: no record of the registry is without one. */
export function SourceSlugs() {
  const say = useSay();
  return (
    <TextInput
      source="sources"
      label={say.fields.sources}
      helperText={say.forms.sourcesHelp}
      validate={required()}
      multiline
      fullWidth
      format={(slugs?: string[]) => slugs?.join('\n') ?? ''}
      parse={(text: string) => text.split('\n').map((slug) => slug.trim())}
    />
  );
}

/** The name of a new record in addresses. It stays for good. */
export function Slug() {
  const say = useSay();
  return (
    <TextInput
      source="slug"
      label={say.forms.slug}
      helperText={say.forms.slugHelp}
      validate={[required(), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say.forms.slugHelp)]}
      fullWidth
    />
  );
}
