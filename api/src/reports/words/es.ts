// Lo que dice un informe en español además de lo que dicen las reglas y el resumen. Lo tomado de las fuentes queda en su idioma,
// entre comillas angulares.
import { writeDate } from '@fenceline/reports/figures';
import type { GatherWords } from './en.ts';

const date = (text: string): string => writeDate(text, 'es');
const on = (text: string): string => `${text.length === 10 ? 'el' : 'en'} ${date(text)}`;
const of = (text: string): string => `${text.length === 10 ? 'del' : 'de'} ${date(text)}`;
const quoted = (text: string): string => `«${text}»`;
const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const es: GatherWords = {
  preparedBy: (name, role) => `${name}, ${roles[role] ?? role}`,
  preparedByOne: (role, group) => `${ones[role] ?? role} de ${group}`,
  commandLine: 'la línea de comandos de esta instalación',

  aboutCount: (machines, basis, day, observer) => `${machines}, ${basis}, ${date(day)}; ${quoted(observer)}`,
  aboutPermit: (kind, number, authority, day) => `${kinds[kind]}${number === null ? (day === null ? '' : ` ${of(day)}`) : ` ${number}`} (${authority})`,
  overrideScope: { version: 'esta versión del hallazgo', subject: 'lo que diga la regla al respecto' },
  aboutClock: (cohort, months) => `${cohort}: ${months} meses en un lugar`,
  of: { 'monthly totals': 'totales mensuales' },
  review: {
    nonroad_exactly_12_months: 'Exactamente doce meses: el 40 CFR 1068.30 dice más de 12 meses y el 1068.31(e)(1) dice 12 meses o más.',
  },

  contested: (day) => `Recurrido ${on(day)}; no consta resultado.`,

  searched: (agency, day, result) => `Registro de ${quoted(agency)}, ${date(day)}: ${results[result]}.`,

  noDatedInspection: (titles) =>
    `No consta aquí ninguna inspección fechada.${titles.length ? ` Sin fecha: ${titles.map(quoted).join('; ')}; véanse los hechos.` : ''}`,

  proxies: 'Chimeneas y módulos son indicios: no son turbinas, y de ellos no se hace ningún número de turbinas.',
  notSplit: 'Ninguna fuente disponible aquí divide por cohortes los recuentos de todas las máquinas del sitio.',

  alt: (kind, observation, what) => `${kind} entregado con la observación ${observation}. Según lo contado: ${what}`,
  fileKinds: { photo: 'Archivo de fotografía', document: 'Documento', audio: 'Archivo de sonido', video: 'Archivo de video' },
  certainty: { certain: 'con certeza, según quien observó', likely: 'probable, según quien observó', unsure: 'con dudas, según quien observó' },
  toldAs: (text) => `Según lo contado: ${quoted(text)}`,
  noImage: 'no se dispone de ninguna imagen pública',
  directions: { N: 'el norte', NE: 'el noreste', E: 'el este', SE: 'el sureste', S: 'el sur', SW: 'el suroeste', W: 'el oeste', NW: 'el noroeste' },

  nouns: {
    facility: 'Instalación',
    unit: 'Unidad',
    unit_count: 'Recuento de unidades',
    permit: 'Permiso',
    condition: 'Condición',
    inspection: 'Inspección',
    event: 'Hecho',
    claim: 'Afirmación',
    conflict: 'Conflicto',
    water_draw: 'Extracción de agua',
    emission: 'Emisión',
    document_wanted: 'Documento buscado',
    record_search: 'Búsqueda en un registro',
    monitor: 'Monitor',
    observation: 'Observación',
    evidence: 'Evidencia',
    finding: 'Conclusión',
    reply: 'Respuesta',
    source: 'Fuente',
    reading: 'Lecturas',
  },
  states: {
    met: 'Satisfecha',
    exceeded: 'Superado',
    unpermitted: 'Sin permiso en vigor',
    overdue: 'Informe atrasado',
    insufficient_data: 'No alcanza para decirlo',
    not_applicable: 'No se aplica',
  },
  isNew: 'Nuevo en el registro.',
  newVersion: (version, reason) => `Versión ${version}${reason ? `, por esta razón anotada: ${quoted(reason)}` : ''}.`,
  newState: (before, now) =>
    before === now ? `Examinada de nuevo; el veredicto es ${quoted(now)}, como antes.` : `El veredicto es ${quoted(now)}; antes era ${quoted(before)}.`,
  newFinding: (state) => `Conclusión nueva: ${quoted(state)}.`,
  withdrawn: 'Retirada; su contenido ya no se muestra.',
  newReadings: (n) => `${several(n, 'lectura incorporada', 'lecturas incorporadas')}.`,

  leftOut: (n) =>
    `${several(n, 'registro conocido', 'registros conocidos')} solo por una fuente escrita por una máquina no ${n === 1 ? 'figura' : 'figuran'} en este informe.`,
  asRecorded: 'Las conclusiones se dan como constaban en la fecha del informe; los días por delante se cuentan desde ella.',
  accessDays: 'No consta aquí el día en que se leyó cada fuente; ninguna se leyó después de reunir el caso.',
  byHand: (address: string) => `Cada cálculo de las reglas puede repetirse a mano, con números propios, en ${address}.`,
  anonymous: 'sin nombre',
};

const kinds = { permit: 'Permiso', order: 'Orden', determination: 'Determinación' };
const roles: Record<string, string> = { advocate: 'defensa', editor: 'edición', auditor: 'auditoría' };
const ones: Record<string, string> = { advocate: 'una persona defensora', editor: 'una persona editora', auditor: 'una persona auditora' };
const results = { found: 'buscado, encontrado', not_found: 'buscado, no encontrado', no_answer: 'consultado, sin respuesta' };
