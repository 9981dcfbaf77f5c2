// Las frases de las que se hacen las oraciones en español. Lo tomado de las fuentes queda en su idioma, entre comillas angulares.
// "Según lo alegado por" concuerda con uno y con varios hablantes; los números llevan punto decimal y coma de millares, como en
// Estados Unidos.
import { span } from '../dates.ts';
import { type Facts, figure, numberIn, partsOf, rowsIn, type Statement, statementsIn, symbols } from './facts.ts';

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const methods: Record<string, string> = {
  thermal_image: 'imagen térmica',
  satellite_image: 'imagen de satélite',
  aerial_photo: 'fotografía aérea',
  site_visit: 'visita al sitio',
  press_report: 'información de prensa',
  permit_text: 'texto del permiso',
  company_statement: 'declaración de la empresa',
  agency_statement: 'declaración de una autoridad',
  court_paper: 'escrito judicial',
  legal_count: 'número fijado en un acto legal',
};
const states: Record<string, string> = {
  applied: 'solicitado',
  draft: 'borrador',
  public_comment: 'en consulta pública',
  issued: 'expedido',
  in_effect: 'vigente',
  expired: 'vencido',
  administratively_continued: 'prorrogado administrativamente',
  superseded: 'sustituido',
  revoked: 'revocado',
  denied: 'denegado',
};
const units: Record<string, string> = { short_ton: 'toneladas cortas', month: 'meses', year: 'años', percent: 'por ciento', h: 'horas', count: 'unidades' };
const numbers: Record<number, string> = { 12: 'doce', 24: 'veinticuatro' };

// Fechas y números --------------------------------------------------------------------------------------------------------

/** `9 feb 2026`, `feb 2026`, `2026`. */
export function date(text: string): string {
  const { day, month, year } = partsOf(text);
  return [day, month === null ? null : months[month - 1], year].filter((part) => part !== null).join(' ');
}

const isDay = (text: string): boolean => partsOf(text).day !== null;
/** "el 9 feb 2026", "en feb 2026". */
export const when = (text: string): string => `${isDay(text) ? 'el' : 'en'} ${date(text)}`;
/** "del 9 feb 2026", "de feb 2026". */
export const of = (text: string): string => `${isDay(text) ? 'del' : 'de'} ${date(text)}`;
/** "desde el 9 feb 2026", "desde feb 2026". */
const plain = (preposition: string, text: string): string => `${preposition} ${isDay(text) ? 'el ' : ''}${date(text)}`;
export const through = (text: string): string => plain('hasta', text);

const unitOfDate = (text: string): string => (isDay(text) ? 'esa fecha' : partsOf(text).month !== null ? 'ese mes' : 'ese año');
export const atThatTime = (f: Facts): string => `en ${unitOfDate(f.text('date'))}`;
export const within = (f: Facts): string => `dentro de ${unitOfDate(f.text('date'))}`;

/** "entre el 1 y el 31 ago 2026", "el 15 ene 2026". */
export function between(first: string, last: string): string {
  if (first === last) return when(first);
  const [a, b] = [partsOf(first), partsOf(last)];
  if (a.year !== b.year) return `entre el ${date(first)} y el ${date(last)}`;
  return `entre el ${a.month === b.month ? a.day : date(first).slice(0, -5)} y el ${date(last)}`;
}

/** ", dentro de 40 días"; nada si el día ya pasó. */
export function ahead(f: Facts, day: string): string {
  const days = f.daysTo(day);
  return days < 0 ? '' : days === 0 ? ', hoy' : days === 1 ? ', mañana' : `, dentro de ${figure(String(days))} días`;
}

export const quoted = (text: string): string => `«${text}»`;
export const unit = (name: string): string => units[name] ?? symbols[name] ?? quoted(name);
const method = (name: string): string => methods[name] ?? quoted(name);

// Recuentos ---------------------------------------------------------------------------------------------------------------

const isFeminine = (f: Facts): boolean => f.text('subject') === 'turbines';
const noun = (f: Facts, n: 1 | 2): string => (isFeminine(f) ? (n === 1 ? 'turbina' : 'turbinas') : n === 1 ? 'motor' : 'motores');
export const them = (f: Facts): string => (isFeminine(f) ? 'ellas' : 'ellos');
export const covering = (f: Facts): string => `que ${isFeminine(f) ? 'las' : 'los'} amparara`;

function machines(f: Facts): { text: string; isOne: boolean } {
  const { said, number, low, high } = numberIn(f);
  const isOne = number === 1 && said !== 'range';
  const many = `${number === null ? '' : `${figure(String(number))} `}${noun(f, isOne ? 1 : 2)}`;
  const range = low === null || high === null ? '' : `entre ${figure(String(low))} y ${figure(String(high))}`;
  const texts = {
    dozens: `decenas de ${noun(f, 2)}`,
    not_given: `${noun(f, 2)} (sin indicación de número)`,
    at_least: `al menos ${many}`,
    up_to: `hasta ${many}`,
    about: `${isOne ? 'aproximadamente' : isFeminine(f) ? 'unas' : 'unos'} ${many}${range && ` (${range})`}`,
    range: `${range} ${noun(f, 2)}${number === null ? '' : ` (mejor cifra: ${figure(String(number))})`}`,
    exactly: many,
  };
  return { text: texts[said], isOne };
}

const permanences: Record<string, string> = { temporary: 'temporales', permanent: 'permanentes' };

function ofCohort(f: Facts): string {
  const [name, permanence] = [f.maybe('cohort'), permanences[f.maybe('permanence') ?? '']];
  if (name === null) return ', sin dividir en cohortes';
  return ` de la cohorte ${quoted(name)}${permanence === undefined ? '' : ` (${permanence})`}`;
}

const source = (f: Facts): string => `(${method(f.text('method'))}; ${quoted(f.text('observer'))})`;

/** "Se observaron en el sitio 27 turbinas …" agrees with the machines; "se informó de …" with nothing. */
export function counted(f: Facts): string {
  const { text, isOne } = machines(f);
  const place = /running$/.test(f.text('basis')) ? 'en funcionamiento' : 'en el sitio';
  const reported = f.maybe('cohort') === null ? `${text} ${place}${ofCohort(f)}` : `${text}${ofCohort(f)} ${place}`;
  const observed = `se observ${isOne ? 'ó' : 'aron'} ${place} ${text}${ofCohort(f)}`;
  return `${when(f.text('date'))} ${/^observed/.test(f.text('basis')) ? observed : `se informó de ${reported}`} ${source(f)}.`;
}

export function noneCounted(f: Facts): string {
  const [name, isRunning] = [f.maybe('cohort'), /running$/.test(f.text('basis'))];
  const what = `no ${isRunning ? 'funcionaba' : 'había en el sitio'} ${isFeminine(f) ? 'ninguna turbina' : 'ningún motor'}`;
  return `según el recuento ${of(f.text('date'))} ${source(f)}, ${what}${name === null ? '' : ` de la cohorte ${quoted(name)}`}`;
}

function stated(f: Facts, { by, on, position, wording, text, about, isOfSame }: Statement): string {
  const day = on === null ? '' : ` ${when(on)}`;
  const sayings: Record<string, string> = {
    alleged: `según lo alegado por ${quoted(by)}${day}`,
    reported: `según la declaración${on === null ? '' : ` ${of(on)}`} de ${quoted(by)}, tal como se ha informado`,
    found: `según lo constatado por ${quoted(by)}${day}`,
    stated_by_operator: `según lo declarado por el operador (${quoted(by)})${day}`,
    estimated: `según lo estimado por ${quoted(by)}${day}`,
  };
  const whom = isOfSame ? ` para ${them(f)}` : about === null ? '' : ` para la cohorte ${quoted(about)}`;
  const what =
    position === 'no_permit_issued' ? 'no se había expedido ninguno' : position === 'permit_needed' ? 'sí se necesita uno' : 'no se necesita ninguno';
  return `${sayings[wording] ?? `según lo declarado por ${quoted(by)}${day}`}, ${what}${whom} (texto registrado: ${quoted(text)})`;
}

export function statements(f: Facts): string[] {
  const { none, needed } = statementsIn(f);
  const searched = rowsIn(f, 'searchedAgency', 'searchedOn').map(
    (s) => `se buscó en el registro de ${quoted(s.searchedAgency)} ${when(s.searchedOn)} y no se encontró ninguno`,
  );
  const isTold = none.some((one) => one.position === 'no_permit_needed');
  const given = rowsIn(f, 'determination', 'determinationOn').map(
    (d) => `junto a ello consta la determinación ${quoted(d.determination)}${d.determinationOn ? ` ${of(d.determinationOn)}` : ''}`,
  );
  return [...none.map((one) => stated(f, one)), ...searched, ...(isTold ? [] : given), ...needed.map((one) => stated(f, one))];
}

export const count = (f: Facts, follows: string): string => `${counted(f)} ${[follows, ...statements(f)].join('; ')}.`;

export function permits(f: Facts): string[] {
  return rowsIn(f, 'permits', 'permitsFrom', 'permitsThrough', 'permitsEnded').map((p) => {
    const from = p.permitsFrom ? plain('desde', p.permitsFrom) : 'sin primer día registrado';
    const end = p.permitsEnded ? `, terminado ${when(p.permitsEnded)}` : p.permitsThrough ? ` ${through(p.permitsThrough)}` : ', sin último día registrado';
    return `permiso ${quoted(p.permits)}: ${from}${end}`;
  });
}

export function permitted(f: Facts): string {
  const number = f.number('permittedNumber');
  if (number === null) return '';
  return ` Número registrado como permitido: ${number} (${method(f.text('permittedMethod'))}; ${quoted(f.text('permittedObserver'))}; ${date(f.text('permittedOn'))}).`;
}

// Permisos ----------------------------------------------------------------------------------------------------------------

const kinds: Record<string, string> = { permit: 'el permiso', order: 'la orden', determination: 'la determinación' };
export const isKindFeminine = (f: Facts): boolean => f.text('kind') !== 'permit';
export const permit = (f: Facts): string => `${kinds[f.text('kind')]}${f.maybe('number') === null ? '' : ` ${f.text('number')}`} (${quoted(f.text('type'))})`;
/** "del permiso …". */
export const ofPermit = (f: Facts): string => `de ${permit(f)}`.replace(/^de el /, 'del ');
function state(f: Facts): string {
  const known = states[f.text('lastState')] ?? quoted(f.text('lastState'));
  return isKindFeminine(f) ? known.replace(/(a|i)do\b/, '$1da') : known;
}

export const lastState = (f: Facts): string => `${state(f)}${f.maybe('lastStateOn') === null ? '' : `, ${date(f.text('lastStateOn'))}`}`;

export function inForce(f: Facts): string {
  const last = f.maybe('through');
  const term = last === null ? 'vigente, sin último día registrado' : `vigente ${through(last)}${ahead(f, span(last).first)}`;
  return `según sus fechas registradas, ${permit(f)} está ${term}; último estado conocido: ${lastState(f)}.${openSteps(f)}`;
}

export function openSteps(f: Facts): string {
  const appeal = f.maybe('appealedOn');
  const conversion = f.maybe('conversionNoticedOn');
  return [
    appeal === null ? '' : ` Del recurso ${of(appeal)} no consta resultado.`,
    conversion === null ? '' : ` De la conversión anunciada ${when(conversion)} no consta resultado.`,
  ].join('');
}

// Plazos ------------------------------------------------------------------------------------------------------------------

export const months12or24 = (f: Facts): string => `${numbers[f.number('months') ?? 0] ?? f.number('months')} meses`;
/** The clock as subject; the verb follows. */
export const clock = (f: Facts): string =>
  `el plazo de ${months12or24(f)} contado desde ${date(f.text('from'))}, cuando se dice que estaban allí las primeras máquinas de la cohorte ${quoted(f.text('cohort'))},`;
export const runOut = (f: Facts): string => between(f.text('runsOutFirst'), f.text('runsOutLast'));
export const ends = (f: Facts): string => `${f.daysTo(f.text('runsOutLast')) < 0 ? 'terminó' : 'termina'} ${runOut(f)}`;
export const which = 'Ninguna fuente disponible aquí dice qué máquinas permanecieron ni cuánto tiempo.';
export const fleet = (f: Facts): string => `${f.maybe('to') === null ? '' : ` Como última fecha se indica para ellas ${date(f.text('to'))}.`} ${which}`;

// Condiciones -------------------------------------------------------------------------------------------------------------

export const mass = (f: Facts, name: string): string => `${figure(f.text(name))} ${unit(f.text('unit'))}`;
const quantities: Record<string, string> = { VOC: 'COV', formaldehyde: 'formaldehído', 'total HAP': 'HAP en total' };
export const quantity = (f: Facts): string =>
  quantities[f.text('quantity')] ?? (/^\w{1,6}$/.test(f.text('quantity')) ? f.text('quantity') : quoted(f.text('quantity')));
export const window = (f: Facts): string => `los 12 meses de ${date(f.text('from'))} a ${date(f.text('to'))}`;
export const condition = (f: Facts): string =>
  `condición ${quoted(f.text('condition'))}${f.maybe('permit') === null ? '' : ` del permiso ${quoted(f.text('permit'))}`}`;
export const due = (f: Facts): string => `plazo de entrega: ${date(f.text('due'))}${ahead(f, span(f.text('due')).last)} (${condition(f)})`;

const results: Record<string, string> = { found: 'encontrado', not_found: 'no encontrado', no_answer: 'consultado, sin respuesta' };
export const searches = (f: Facts): string[] =>
  rowsIn(f, 'searchedAgency', 'searchedOn', 'searchedResult').map(
    (s) => `registro de ${quoted(s.searchedAgency)}, ${date(s.searchedOn)}: ${results[s.searchedResult]}`,
  );
