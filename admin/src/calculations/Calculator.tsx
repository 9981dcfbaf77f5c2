import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { HttpError, useParams } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { statusOf } from '../data/request.ts';
import { useAnswer } from '../data/use-answer.ts';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { Copy } from '../shared/Copy.tsx';
import { Page } from '../shared/Page.tsx';
import { Inner } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';
import { useParameters } from '../shared/use-parameters.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import { BAR } from '../theme.ts';
import { Answer, Refused } from './Answer.tsx';
import { FieldInput } from './FieldInput.tsx';
import { fieldOf } from './fields.ts';
import { curlOf, emptyOf, readAddress } from './input.ts';
import { Problems } from './problems.tsx';
import type { Calculated, CalculationKind } from './types.ts';

export default function Calculator() {
  const say = useSay();
  const kind = useParams().kind ?? '';
  const { data, error, again } = useAnswer(`calculation ${kind}`, () => dataProvider.calculation(kind));
  const up = <Inner to="/calculations">{say.calculations.title}</Inner>;
  if (data) return <Calculating key={kind} of={data} up={up} />;
  return (
    <Page title={say.calculations.title} above={up}>
      {error === undefined ? (
        <Wait what={say.calculations.title} />
      ) : statusOf(error) === 404 ? (
        <Sourced>{(error as Error).message}</Sourced>
      ) : (
        <Missing what={say.calculations.title} error={error} again={again} />
      )}
    </Page>
  );
}

/** What was answered last, and to which input. */
interface Outcome {
  answer?: Calculated;
  error?: unknown;
}

/** After this pause in the typing it is calculated anew. */
const PAUSE_MS = 350;

function useCalculation(kind: string, input: unknown, asked: number): Outcome & { isPending: boolean } {
  const [outcome, setOutcome] = useState<Outcome>({});
  const [isPending, setPending] = useState(false);
  const text = JSON.stringify(input);
  useEffect(() => {
    if (asked === 0) return;
    let gone = false;
    setPending(true);
    const settle = (next: Outcome) => {
      if (gone) return;
      setOutcome(next);
      setPending(false);
    };
    const timer = setTimeout(
      () =>
        dataProvider.calculate(kind, JSON.parse(text)).then(
          (answer) => settle({ answer }),
          (error) => settle({ error }),
        ),
      PAUSE_MS,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [kind, text, asked]);
  return { ...(asked === 0 ? {} : outcome), isPending };
}

/** Writes a text into the address, and tells of one that somebody else wrote there. */
function useAddress(text: string | undefined, follow: (text: string | undefined) => void) {
  const { parameters, change } = useParameters();
  const shown = parameters.input;
  // What was written and may not have arrived yet: several may be under way while somebody types.
  const written = useRef([shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks when the address changes, and only then.
  useEffect(() => {
    if (!written.current.includes(shown)) follow(shown);
    if (!written.current.includes(shown) || shown === written.current.at(-1)) written.current = [shown];
  }, [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: writes when the text changes, and only then.
  useEffect(() => {
    if (text === written.current.at(-1)) return;
    written.current.push(text);
    change({ input: text ?? null }, { replace: true });
  }, [text]);
}

function Calculating({ of, up }: { of: CalculationKind; up: React.ReactNode }) {
  const say = useSay();
  const words = say.calculations;
  const { parameters } = useParameters();
  const field = useMemo(() => fieldOf(of.schema), [of.schema]);
  const given = readAddress(parameters.input);
  const [input, setInput] = useState<unknown>(() => given ?? emptyOf(field));
  // How often it was asked for: nothing is calculated, and nothing called wrong, before the first time.
  const [asked, setAsked] = useState(given === null ? 0 : 1);
  const { answer, error, isPending } = useCalculation(of.kind, input, asked);

  // The address holds the input, so that a link opens the same calculation.
  const text = asked === 0 ? undefined : JSON.stringify(input);
  useAddress(text, (typed) => {
    const next = readAddress(typed);
    setInput(next ?? emptyOf(field));
    setAsked(next === null ? 0 : 1);
  });

  const start = (next: unknown, isAsked: boolean) => {
    setInput(next);
    setAsked(isAsked ? asked + 1 : 0);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(asked + 1);
  };
  const problems = error instanceof HttpError && error.body?.errors ? (error.body.errors as Record<string, string>) : {};
  return (
    <Page
      title={<Sourced>{of.title}</Sourced>}
      windowTitle={of.title}
      above={
        <>
          {up} · {of.kind}
        </>
      }
      lead={
        <Sourced>
          {of.about}
          <Typography variant="caption" component="p">
            {capital(of.rule.citation)}
          </Typography>
        </Sourced>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' }, gap: 3, alignItems: 'start' }}>
        <Paper variant="outlined" component="form" noValidate onSubmit={submit} aria-labelledby="calculator-input" sx={{ p: 2, minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
            <Typography id="calculator-input" variant="h3" component="h2" sx={{ flex: '1 1 auto' }}>
              {words.input}
            </Typography>
            {of.example !== null && of.example !== undefined && <Button onClick={() => start(of.example, true)}>{words.example}</Button>}
            <Button onClick={() => start(emptyOf(field), false)}>{words.clear}</Button>
          </Box>
          <Problems.Provider value={problems}>
            <FieldInput name="" path="" field={field} value={input} onChange={setInput} />
          </Problems.Provider>
          <Button type="submit" variant="contained" color="primary" sx={{ mt: 2 }}>
            {words.calculate}
          </Button>
        </Paper>
        <Box
          component="section"
          aria-labelledby="calculator-answer"
          sx={{
            minWidth: 0,
            p: '4px',
            m: '-4px',
            position: { md: 'sticky' },
            top: BAR + 12,
            maxHeight: { md: `calc(100vh - ${BAR + 24}px)` },
            overflowY: { md: 'auto' },
          }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
            <Typography id="calculator-answer" variant="h3" component="h2" sx={{ flex: '1 1 auto' }}>
              {words.answer}
            </Typography>
            {asked > 0 && (
              <Copy text={`${window.location.origin}/#/calculations/${of.kind}?input=${encodeURIComponent(JSON.stringify(input))}`} label={words.link} />
            )}
            {asked > 0 && <Copy text={curlOf(window.location.origin, of.kind, input)} label={words.curl} />}
          </Box>
          <Box aria-live="polite" aria-busy={isPending} sx={{ opacity: isPending && (answer || error) ? 0.6 : 1 }}>
            {answer && <Answer of={answer} approximate={of.approximate} />}
            {error !== undefined && (statusOf(error) === 400 || statusOf(error) === 422) && <Refused error={error as HttpError} />}
            {error !== undefined && statusOf(error) !== 400 && statusOf(error) !== 422 && <Missing what={words.answer} error={error} />}
            {!answer && error === undefined && (
              <Typography variant="body2" color="text.secondary">
                {isPending ? fill('{what} …', { what: words.calculating }) : of.example === null ? words.waitingNoExample : words.waiting}
              </Typography>
            )}
          </Box>
        </Box>
      </Box>
    </Page>
  );
}
