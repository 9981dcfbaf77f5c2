// Lo que dice el resumen en español donde las reglas no tienen oración para ello. Lo tomado de las fuentes queda en su idioma,
// entre comillas angulares.
import { writeDate } from '@fenceline/reports/figures';
import { thousands } from '../../numbers.ts';
import type { OverviewWords } from './en.ts';

const date = (text: string): string => writeDate(text, 'es');
const isDay = (text: string): boolean => text.length === 10;
const on = (text: string): string => `${isDay(text) ? 'el' : 'en'} ${date(text)}`;
const of = (text: string): string => `${isDay(text) ? 'del' : 'de'} ${date(text)}`;
const after = (preposition: string, text: string): string => `${preposition} ${isDay(text) ? 'el ' : ''}${date(text)}`;
const quoted = (text: string): string => `«${text}»`;
const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const list = (items: string[]): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`);

const permanences = { temporary: 'temporales', permanent: 'permanentes', unknown: '' };
type Permanence = keyof typeof permanences;
const subjects = { turbines: 'turbinas', engines: 'motores', stacks: 'chimeneas', modules: 'módulos', boilers: 'calderas' };
const wordings = { alleged: 'alegado', reported: 'reportado', found: 'hallado', stated_by_operator: 'dicho por el operador', estimated: 'estimado' };
const positions = { no_permit_needed: 'no hace falta ninguno', no_permit_issued: 'no se había expedido ninguno', permit_needed: 'hace falta uno' };
const kindOf = (permanence: Permanence | null): string | null => (permanence && permanence !== 'unknown' ? permanences[permanence] : null);
const inBrackets = (...texts: (string | null | undefined)[]): string => {
  const told = texts.filter(Boolean);
  return told.length ? ` (${told.join('; ')})` : '';
};
const qualifiers: Record<string, string> = { about: 'unos ', almost: 'casi ', at_least: 'al menos ', up_to: 'hasta ' };
const units: Record<string, string> = {
  gallon: 'galones',
  gallon_per_day: 'galones al día',
  million_gallon: 'millones de galones',
  million_gallon_per_day: 'millones de galones al día',
};
const acts = { order: 'la orden', determination: 'la determinación' };

export const es: OverviewWords = {
  titles: {
    'may-run': 'Quién puede operar qué',
    counted: 'Qué se contó',
    since: 'Desde cuándo',
    measured: 'Qué se mide',
    missing: 'Qué falta',
  },
  recorded: (text) => (text === null ? null : `texto registrado: ${quoted(text)}`),

  permit: (number, type, authority) => {
    const rest = inBrackets(quoted(type), authority && quoted(authority));
    return number === null ? `el permiso${rest}` : `el permiso ${number}${rest}`;
  },
  shortPermit: (number) => (number === null ? 'el permiso' : `el permiso ${number}`),
  act: (kind, day, authority) => `${acts[kind]}${day === null ? '' : ` ${of(day)}`} (${authority})`,
  machines: (count, permanence, subject) => [count, subject ? subjects[subject] : 'máquinas', kindOf(permanence)].filter((word) => word !== null).join(' '),
  machinesUnnumbered: 'máquinas, sin que conste su número',
  covers: (permit, machines, recorded) => `${permit} ampara ${machines}${inBrackets(recorded)}`,
  isFor: (permit, recorded) => `${permit} es, según el ${recorded.replace(': ', ', para ')}`,
  coverageUnknown: (permit) => `no consta aquí qué máquinas ampara ${permit}`,
  inForce: (through, days) =>
    `está vigente, según sus fechas registradas${through === null ? ', sin último día registrado' : `, ${after('hasta', through)}`}${
      days === null || days < 0 ? '' : days === 0 ? ', hoy' : days === 1 ? ', mañana' : `, dentro de ${thousands(String(days))} días`
    }`,
  and: (left, right) => `${left} y ${right}`,
  conversion: (day, recorded) => `${on(day)} se anunció una conversión${inBrackets(recorded)}, cuyo resultado no consta`,
  appeal: (day) => `del recurso ${of(day)} no consta resultado`,
  noPermit: 'No consta aquí ningún permiso, orden ni determinación de esta instalación; eso no demuestra que no exista ninguno ni que haga falta uno.',
  uncovered: (cohort, permanence, day) =>
    `no consta aquí ningún permiso de emisiones al aire que ampare ${
      cohort === null ? 'las máquinas del sitio, que ninguna fuente divide en cohortes' : `la cohorte ${quoted(cohort)}${inBrackets(kindOf(permanence))}`
    }, cuyo último recuento o informe es ${of(day)}`,
  contested: 'si necesitan uno está en disputa',
  notInForce: (day) =>
    `no estaba vigente ${isDay(day) ? 'en esa fecha' : day.length === 7 ? 'en ese mes' : 'en ese año'} ningún permiso de emisiones al aire que las amparara`,
  contestedThen: 'si necesitaban uno está en disputa',
  position: (by, day, wording, position) => `${quoted(by)}${day === null ? '' : `, ${date(day)}`}, ${wordings[wording]}: ${positions[position]}`,
  determination: (text, day) => `junto a ello consta la determinación ${quoted(text)}${day === null ? '' : ` ${of(day)}`}`,
  search: (agency, day) => `se buscó ${on(day)} en el registro de ${quoted(agency)} y no se encontró ninguno`,
  actSays: (act, isRead, texts) => `${act}${isRead ? '' : ', que no se ha leído'}; texto registrado: ${texts.map(quoted).join(' ')}`,
  termsDiffer: 'las versiones de sus términos difieren y figuran una junto a otra entre los conflictos',
  coversNothing: (names) => `${list(names)} no ${names.length === 1 ? 'ampara' : 'amparan'} ninguna máquina`,
  claim: (by, day, wording, text) => `${quoted(by)}${day === null ? '' : `, ${date(day)}`} (${wordings[wording]}): ${quoted(text)}`,

  noCount: 'No consta aquí ningún recuento fechado de máquinas en el sitio o en funcionamiento.',
  notEvaluated: 'Los recuentos que constan aquí todavía no se han comparado con los permisos.',
  seen: (kind, count, day, from, label) =>
    `Observación publicada: ${kinds[kind] ?? quoted(kind)}${count === null ? '' : `, ${count}`}; ${date(day)}, dentro de las seis horas desde las ${from}, hora estándar local${
      label === null ? '' : `; ${labels[label] ?? quoted(label)}`
    }.`,
  seenMore: (n) => `${several(n, 'observación publicada más consta aquí', 'observaciones publicadas más constan aquí')}.`,
  atLeast: (n) => `al menos ${n}`,
  upTo: (n) => `hasta ${n}`,
  range: (low, high) => `entre ${low} y ${high}`,

  firstCount: (sentence) => `Primer recuento fechado de estas máquinas que consta aquí: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  permitDates: (permit, permanence, steps) => `${permit}${kindOf(permanence) ? `, para máquinas ${kindOf(permanence)}` : ''}. ${steps.join(' ')}`,
  permitFrom: (permit, permanence, day) => `${permit}${kindOf(permanence) ? `, para máquinas ${kindOf(permanence)},` : ''} rige ${after('desde', day)}.`,
  firstRunUnknown: (cohort, permanence, recorded) =>
    `No consta aquí qué día funcionaron por primera vez las máquinas de la cohorte ${quoted(cohort)}${inBrackets(kindOf(permanence))}${inBrackets(recorded)}.`,
  noDates: 'No consta aquí ningún primer día.',

  nothingMeasured: 'No se dispone aquí de ningún total de emisiones ni de ninguna hora de monitores de chimenea de esta instalación.',
  emissions: (n, newest) => `Se dispone aquí de ${several(n, 'total', 'totales')} de emisiones; el más reciente, de ${date(newest)}.`,
  noEmissions: 'No se dispone aquí de ningún total de emisiones de esta instalación.',
  unitHours: (n) => `Se dispone aquí de ${several(n, 'hora', 'horas')} de monitores de chimenea de esta instalación.`,
  noUnitHours: 'No se dispone aquí de ninguna hora de monitores de chimenea de esta instalación.',
  nearest: (name, kind, km, parameters) =>
    `Monitor más cercano que consta: ${quoted(name)} (${monitorKinds[kind] ?? quoted(kind)}), a ${km} km${
      parameters.length ? `, de ${list(parameters)}` : ''
    }; allí no se mide la chimenea.`,
  noMonitor: 'No consta aquí ningún monitor con su distancia a esta instalación.',
  readings: (n, parameters, monitors, first, last, labelled) =>
    `Lecturas disponibles: ${n} de ${list(parameters)} en ${several(monitors, 'monitor', 'monitores')}, ${after('desde', first)} ${after('hasta', last)}, ninguna posterior${inBrackets(
      labelled.length ? `según su etiqueta: ${labelled.map(quoted).join('; ')}` : null,
    )}.`,
  noReadings: 'No se dispone aquí de ninguna lectura de esos monitores.',
  draw: (volume, statistic, period, source, recorded) =>
    `Extracción fechada de agua más reciente que consta aquí: ${volume}, ${statistics[statistic]}${period === null ? '' : `, ${period}`}, ${sourceClasses[source]}${inBrackets(recorded)}.`,
  volume: (qualifier, value, unit) => `${qualifiers[qualifier ?? ''] ?? ''}${value} ${units[unit] ?? quoted(unit)}`,
  period: (from, to) => (to === null || to === from ? date(from) : `${date(from)} a ${date(to)}`),
  accountsDiffer: (topic) => `Las versiones difieren sobre ${quoted(topic)}; figuran una junto a otra entre los conflictos.`,

  coverage: (last) => `No se encontró ninguna fuente posterior ${isDay(last) ? 'al' : 'a'} ${date(last)}; lo que sigue está en blanco, no en calma.`,
  coverageAdded: (compiled, last, newest) =>
    `Cuando se reunió el caso, ${on(compiled)}, no se encontró ninguna fuente posterior ${isDay(last) ? 'al' : 'a'} ${date(last)}; el hecho fechado más reciente que consta aquí es ${of(newest)}.`,
  coverageNone: 'No consta aquí ningún hecho fechado: lo sucedido está en blanco, no en calma.',
  coverageOpen: (newest) => `El hecho fechado más reciente que consta aquí es ${of(newest)}; lo que sigue está en blanco, no en calma.`,
  conditions: (all, unsettled, unjudged) =>
    `${several(all, 'condición consta', 'condiciones constan')} aquí${unsettled ? `; sobre ${unsettled} de ellas no alcanza para decirlo` : ''}${
      unjudged ? `; ${unjudged} de ellas no ${unjudged === 1 ? 'la' : 'las'} juzga todavía ninguna regla` : ''
    }.`,
  noConditions: 'No consta aquí ninguna condición de un permiso de esta instalación.',
  notRead: (names) => `Sin leer, y conocidos por otras fuentes: ${list(names)}.`,
  otherNumbers: (n) =>
    `${several(n, 'número más', 'números más')} que constan aquí (planeados, solicitados, ordenados, declarados exentos, almacenados, o de chimeneas y módulos): no son recuentos de máquinas en el sitio.`,
  status: (status, day) => `Situación según el registro${day === null ? '' : `, ${date(day)}`}: ${quoted(status)}.`,
  wanted: (n, first) =>
    `${several(n, 'documento se busca', 'documentos se buscan')}${first.length ? `${n > first.length ? ', entre ellos' : ':'} ${list(first.map(quoted))}` : ''}.`,
  notHeld: 'Que aquí no se tenga un documento no demuestra que no exista.',
  noSearch: 'No consta ninguna búsqueda en el registro de una autoridad, así que ningún informe se da por atrasado.',
  noInspection: 'No consta aquí ninguna inspección fechada.',
};

const kinds: Record<string, string> = {
  running: 'turbinas en funcionamiento',
  smoke: 'humo o un penacho',
  smell: 'un olor',
  noise: 'ruido',
  other: 'otra cosa',
};
const labels: Record<string, string> = { 'single-source': 'una sola fuente', corroborated: 'corroborada' };
const monitorKinds: Record<string, string> = {
  regulatory: 'reglamentario',
  near_reference: 'casi de referencia',
  low_cost_corrected: 'de bajo costo, corregido',
  low_cost_raw: 'de bajo costo, sin corregir',
  water_station: 'estación de agua, no de aire',
};
const statistics = { average_daily: 'promedio de un día', peak_day: 'día más alto', period_total: 'total del período' };
const sourceClasses = { aquifer: 'del acuífero', utility: 'comprada a una empresa de agua', surface: 'de agua superficial', reclaimed: 'agua regenerada' };
