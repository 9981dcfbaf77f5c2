// Fenceline en español.
import type { RefusalKey } from '../comparisons.ts';
import {
  ahead,
  atThatTime,
  between,
  clock,
  condition,
  count,
  counted,
  covering,
  date,
  due,
  ends,
  fleet,
  inForce,
  isKindFeminine,
  lastState,
  mass,
  months12or24,
  noneCounted,
  of,
  ofPermit,
  openSteps,
  permit,
  permits,
  permitted,
  quantity,
  quoted,
  runOut,
  searches,
  statements,
  unit,
  when,
  which,
  window,
  within,
} from './es.phrases.ts';
import { type Facts, figure, limitsIn, rowsIn } from './facts.ts';
import { sayLimit } from './limits.ts';
import type { Words } from './words.ts';

const enough = 'por lo que no hay elementos suficientes para concluir';
const notFiled = 'que aquí no se disponga del informe no demuestra que no se haya presentado';
const list = (items: string[]): string => items.join('; ');
const onRecord = (f: Facts): string => (permits(f).length === 0 ? '' : ` (${list(permits(f))})`);

const place = (digits = 0): string =>
  digits < 0 ? `la unidad de ${10 ** -digits}` : digits === 0 ? 'un número entero' : digits === 1 ? 'un decimal' : `${digits} decimales`;

export const es: Words = {
  date,
  unit,
  limit: 'límite',
  holds: (isSo) => (isSo ? 'se cumple' : 'no se cumple'),
  operation: ({ op, n, digits }) =>
    ({
      mean: 'media de',
      greatest: 'mayor de',
      least: 'menor de',
      'nth-highest': `el n.º ${n} desde el mayor de`,
      truncate: `truncado a ${place(digits)}:`,
      round: `redondeado a ${place(digits)}:`,
    })[op as string] ?? op,
  sentence: {
    'no-permit-in-force': (f) => count(f, `No estaba vigente ${atThatTime(f)} ningún permiso de emisiones al aire ${covering(f)}`),
    'ground-missing': (f) =>
      count(
        f,
        `No consta aquí que ${atThatTime(f)} estuviera vigente un permiso de emisiones al aire ${covering(f)}, pero no se dispone ni de una declaración de una autoridad, ` +
          'un gobierno, un tribunal o el operador de que hasta entonces no se había expedido ninguno o de que no se necesita, ' +
          `ni de una búsqueda posterior en el registro de la autoridad, ${enough}`,
      ),
    'date-spans-change': (f) =>
      count(f, `No se conoce el día, y ${within(f)} cambió si estaba vigente un permiso de emisiones al aire ${covering(f)}${onRecord(f)}, ${enough}`),
    'not-split': (f) =>
      count(
        f,
        `${atThatTime(f)} estaba vigente un permiso de emisiones al aire para máquinas de este sitio${onRecord(f)}, y ninguna fuente dice cuáles de las contadas amparaba, ${enough}`,
      ),
    'partly-covered': (f) =>
      count(
        f,
        `Un permiso vigente ${atThatTime(f)} nombraba algunas partes de esta cohorte y otras no${onRecord(f)}, y el número no está dividido entre ellas, ${enough}`,
      ),
    'coverage-unclear': (f) =>
      count(
        f,
        `Con lo registrado no se puede saber si ${atThatTime(f)} estaba vigente un permiso de emisiones al aire ${covering(f)}${onRecord(f)}, ${enough}`,
      ),
    'coverage-not-stated': (f) => count(f, `No consta aquí qué máquinas ampara un permiso de este sitio${onRecord(f)}, ${enough}`),
    covered: (f) =>
      `${counted(f)} ${atThatTime(f)} estaba vigente un permiso de emisiones al aire ${covering(f)} (${f.list('covering').map(quoted).join(', ')}).${permitted(f)} ` +
      'El número del propio permiso no se ha leído ni confirmado aquí, por lo que el recuento no se juzga frente a él.',
    'no-machines': (f) => `${noneCounted(f)}; no hay nada que comparar con un permiso.`,
    'maybe-no-machines': (f) => count(f, `El número puede ser cero, ${enough}`),
    'count-unsourced': (f) => count(f, `No consta ninguna fuente de este recuento, ${enough}`),
    'in-force': (f) => `${inForce(f)} No se sabe cuándo vence el plazo de la próxima solicitud.`,
    'in-force-title-v': (f) => {
      const applied = f.maybe('appliedOn');
      const filed =
        applied === null ? 'aquí no se dispone de ninguna solicitud, lo que no demuestra que no se haya presentado' : `consta una solicitud ${of(applied)}`;
      const lastDay = between(f.text('dueEarliest'), f.text('dueLatest'));
      return `${inForce(f)} El último día para solicitar su renovación cae ${lastDay}, según la antelación que pida su programa; ${filed}.`;
    },
    continued: (f) =>
      `la vigencia ${ofPermit(f)} terminó ${when(f.text('through'))}; según lo registrado, está prorrogado administrativamente hasta que la autoridad resuelva.${openSteps(f)}`,
    'past-end': (f) =>
      `el último día registrado ${ofPermit(f)} fue ${date(f.text('through'))}; no se sabe si se renovó, amplió, convirtió o prorrogó.${openSteps(f)}`,
    ended: (f) => {
      const ended = f.maybe('endedOn') === null ? [] : [`terminado ${when(f.text('endedOn'))}`];
      const last = f.maybe('through') === null ? [] : [`último día: ${date(f.text('through'))}`];
      return `consta que ${permit(f)} ya no está vigente: ${list([lastState(f), ...ended, ...last])}.`;
    },
    'not-issued': (f) => `no consta que se haya expedido ${permit(f)}; último estado conocido: ${lastState(f)}. No se sabe si se expidió después.`,
    denied: (f) => `${permit(f)} consta como ${lastState(f)}.`,
    'not-yet-in-force': (f) => `según sus fechas registradas, ${permit(f)} entra en vigor ${when(f.text('from'))}.`,
    'state-unclear': (f) => `con lo registrado no se puede saber si ${permit(f)} está vigente; último estado conocido: ${lastState(f)}.${openSteps(f)}`,
    'not-a-permit': (f) => {
      const issued = f.maybe('issuedOn');
      return `${permit(f)}${issued === null ? '' : `, ${date(issued)},`} no es un permiso${isKindFeminine(f) ? '' : ' de emisiones'}: no ampara máquinas ni tiene renovación.`;
    },
    'clock-no-start': (f) =>
      `ninguna fuente disponible aquí dice cuándo llegaron las primeras máquinas de la cohorte ${quoted(f.text('cohort'))}, por lo que no se puede contar el plazo ` +
      `de ${months12or24(f)}.${fleet(f)}`,
    'clock-running': (f) => {
      const earliest = f.text('runsOutFirst') === f.text('runsOutLast') ? '' : ' como muy pronto';
      return `${clock(f)} termina ${runOut(f)}${ahead(f, f.text('runsOutFirst'))}${earliest}; todavía no se ha agotado.${fleet(f)}`;
    },
    'clock-between': (f) => `${clock(f)} ${ends(f)}; no se sabe si se ha agotado.${fleet(f)}`,
    'clock-exactly': (f) =>
      `${clock(f)} ${ends(f)}: exactamente ${months12or24(f)}. El 40 CFR 1068.30 dice más de 12 meses y el 1068.31(e)(1) dice 12 meses o más, ` +
      `por lo que debe examinarlo una persona.${fleet(f)}`,
    'clock-run-out': (f) => `${clock(f)} ${ends(f)}.${fleet(f)}`,
    'clock-stopped': (f) => `${clock(f)} ${ends(f)}; la última fecha indicada para ellas, ${date(f.text('to'))}, es anterior. ${which}`,
    'clock-not-yet-law': (f) =>
      `el plazo de ${months12or24(f)} del 40 CFR 60.4331 y 60.4420a existe desde el ${date(f.text('lawSince'))}, posterior al día que se juzga.`,
    'rolling-met': (f) => {
      const later = f.text('to') === f.text('lastClosed') ? '' : ' No se dispone de 12 meses completos posteriores.';
      const what = `${figure(f.text('total'))} de ${mass(f, 'limit')} de ${quantity(f)} en ${window(f)}`;
      return `${what}; se dispone de 12 de 12 totales mensuales (${condition(f)}).${later}`;
    },
    'rolling-exceeded': (f) => {
      const over = f.text('comparator') === 'less_than' ? 'no menos de' : 'más de';
      const held = f.number('held') === 12 ? '' : ', y un mes que falta solo puede sumar';
      const newest = f.maybe('completeTo');
      const beside =
        newest === null || newest === f.text('to') ? '' : ` Los 12 meses completos más recientes, hasta ${date(newest)}, suman ${mass(f, 'completeTotal')}.`;
      const what = `${mass(f, 'total')} de ${quantity(f)} en ${window(f)}, ${over} las ${mass(f, 'limit')} de la ${condition(f)}`;
      return `${what}; se dispone de ${f.number('held')} de 12 totales mensuales${held}.${beside}`;
    },
    'rolling-undecided': (f) => `${list([held(f), limitAsKnown(f), ...monthsLeftOut(f)])}, ${enough} (${condition(f)}).`,
    'rolling-unit': (f) =>
      `el límite de la ${condition(f)} está en ${unit(f.text('unit'))} y las masas mensuales en toneladas cortas; aquí no se convierten, ${enough}.`,
    'rolling-refuses': (f) => `no se comparan masas mensuales con el límite de la ${condition(f)}: ${refused(f)}${recordedFor(f)}, ${enough}.`,
    'rolling-permit-not-held': (f) => `no consta aquí el permiso de la ${condition(f)}, por lo que no se sabe cuándo estuvo vigente su límite.`,
    'report-found': (f) => `${due(f)}; encontrado en el registro del destinatario: ${list(searches(f))}. La búsqueda no dice en qué día se recibió.`,
    'report-overdue': (f) => `${due(f)}; no estaba en el registro del destinatario cuando se buscó después de ese día: ${list(searches(f))}.`,
    'report-due-unknown': (f) => {
      const recorded = f.maybe('dueUnknown') === null ? '' : `, texto registrado: ${quoted(f.text('dueUnknown'))}`;
      return `fecha de entrega desconocida (${condition(f)}${recorded}); ${notFiled}.`;
    },
    'report-due-ahead': (f) => `${due(f)}; hasta que pase ese día no se puede decir nada de su recepción.`,
    'report-not-checked': (f) =>
      `${due(f)}; recepción no comprobada: no se dispone de ninguna búsqueda posterior a ese día en el registro del destinatario, y ${notFiled}.`,
    'report-no-answer': (f) => `${due(f)}; recepción no comprobada: se consultó al destinatario y no consta respuesta (${list(searches(f))}).`,
    'report-searches-differ': (f) => `${due(f)}; las búsquedas posteriores a ese día difieren (${list(searches(f))}), y no se sabe en qué día se recibió.`,
    'report-found-early': (f) =>
      `${due(f)}; se encontró un informe ese día o antes (${list(searches(f))}), y no está demostrado que sea el que debía entregarse entonces.`,
    'report-other-record': (f) =>
      `${due(f)}; recepción no comprobada: el registro en que se buscó no es el de la autoridad del permiso (${list(searches(f))}).`,
    'report-due-unsourced': (f) => `${due(f)}; no consta ninguna fuente de esa fecha, ${enough}.`,
    'record-keeping': (f) => `la ${condition(f)} obliga a conservar registros, no a presentarlos; no vence ningún plazo.`,
    'condition-proposed': (f) => `la ${condition(f)} consta como propuesta; no se sabe si obliga.`,
    'condition-premise': (f) => `la ${condition(f)} es la premisa de una exención y por sí sola no es una obligación.`,
    'condition-no-number': (f) => `la ${condition(f)} no fija ninguna cifra con la que se pueda comparar un registro; debe juzgarla una persona.`,
    'condition-not-yet': (f) => `${limits(f)} (${condition(f)}); su plazo empieza ${when(f.text('from'))} y hasta entonces no se compara nada con él.`,
    'condition-rounded': (f) => `${limits(f)} (${condition(f)}); la cifra consta como aproximada, por lo que no se compara nada con ella.`,
    'condition-refuses': (f) => `${limits(f)} (${condition(f)}); no se compara nada con el límite: ${refused(f)}${recordedFor(f)}.`,
    'condition-unread': (f) =>
      `${limits(f)} (${condition(f)}); el límite no se ha leído y confirmado en el permiso ni consta en dos fuentes independientes, por lo que no se compara nada con él.`,
    'condition-no-rule': (f) =>
      `${limits(f)} (${condition(f)}); ninguna regla de este sistema compara todavía registros con un límite así, por lo que debe juzgarla una persona.`,
  },
  refusal: {
    'ambient-against-stack': 'lo que hay en el aire exterior viene de muchas fuentes, y un límite a lo que sale de una chimenea es otra cosa',
    'quantity-differs': 'lo medido no es la magnitud que se limita',
    'unit-differs': 'lo medido es de otra clase que la unidad del límite y no puede convertirse sin más mediciones',
    'oxygen-differs': 'la concentración no se midió con el contenido de oxígeno para el que rige el límite',
    'potential-against-actual': 'lo que unas máquinas podrían emitir no es lo que emitieron',
    'modules-against-turbines': 'módulos, chimeneas y máquinas son cosas distintas, y no se sabe cuántos forman una',
    'temporary-against-permanent': 'las máquinas temporales no son las de un permiso para permanentes, ni al revés',
    'before-the-permit': 'es anterior a la vigencia del permiso',
    'sum-against-each': 'el límite rige para cada máquina por separado, y una suma de varias no dice nada de cada una',
    'part-against-sum': 'el límite rige para las máquinas en conjunto, y una de ellas no dice nada de la suma',
    'reach-not-known': 'no se sabe para qué máquinas rige el límite, si para cada una o para todas juntas',
    'averaging-not-known': 'no se sabe si su plazo se cuenta por el calendario o es móvil',
    'operating-against-calendar': 'lo uno cuenta horas de operación y lo otro horas del calendario',
  },
  settledBy: {
    'statement-or-search':
      'Una declaración de la autoridad, de un tribunal o del operador sobre si se había expedido o se necesita un permiso, o una búsqueda registrada en el registro de la autoridad.',
    'exact-date': 'El día en que se contaron las máquinas.',
    'split-count': 'Una fuente que diga cuáles de las máquinas contadas son cuáles.',
    'permit-text': 'El propio permiso, leído y confirmado por una segunda persona.',
    'permit-state': 'El registro de la autoridad sobre cuándo empezó y terminó el permiso.',
    'count-source': 'El documento o la imagen en que se basa el recuento.',
    'next-application': 'El texto del propio permiso sobre renovación, ampliación o conversión.',
    'renewal-lead': 'La fecha de presentación que fije el permiso o el programa, y el registro de la solicitud por la autoridad.',
    'renewal-record': 'El registro de la autoridad sobre una renovación, ampliación o conversión.',
    'issue-record': 'El registro de la autoridad sobre si se expidió el permiso.',
    'unit-dates': 'Los días en que cada máquina llegó y se fue.',
    'monthly-totals': 'Los totales mensuales que faltan, como los de los informes del operador.',
    'totals-and-limit':
      'Los totales mensuales que faltan, como los de los informes del operador, y el límite tal como lo imprime el permiso, leído y confirmado por una segunda persona.',
    'limit-text': 'El límite tal como lo imprime el permiso, leído y confirmado por una segunda persona.',
    'due-date': 'Una fuente del día en que vence el plazo.',
    'receiver-search': 'Una búsqueda en el registro del destinatario después de ese día.',
    'receipt-day': 'El registro del destinatario sobre el día de llegada.',
    'condition-force': 'El registro de la autoridad sobre si el permiso se expidió con esta condición.',
    'person-judges': 'Un informe o una decisión de la autoridad sobre esta condición, o el juicio razonado de una persona.',
    'record-after': 'Un registro de ese plazo, cuando haya llegado.',
  },
  steps: {
    'counted-units': (f) => {
      if (!f.has('coverage')) return [`${noneCounted(f)}.`];
      const permitLines = permits(f).length === 0 ? ['no consta aquí ningún permiso para máquinas de este sitio'] : permits(f);
      return [counted(f), ...[...permitLines, coverageLines[f.text('coverage')] ?? '', ...statements(f), notJudged].map((line) => `${line}.`)];
    },
    'permit-life-cycle': (f) => {
      const line = (label: string, name: string) => (f.maybe(name) === null ? [] : [`${label}: ${date(f.text(name))}.`]);
      const dates = [...line('expedición', 'issuedOn'), ...line('vigencia desde', 'from'), ...line('último día', 'through'), ...line('terminación', 'endedOn')];
      return [...dates, `último estado conocido: ${lastState(f)}.`];
    },
    'temporary-clocks': (f) => {
      const from = f.maybe('from') === null ? [] : [`primera fecha indicada: ${date(f.text('from'))}.`, `${months12or24(f)} después: ${runOut(f)}.`];
      const to = f.maybe('to') === null ? [] : [`última fecha indicada: ${date(f.text('to'))}.`];
      return [...from, ...to, f.number('months') === 12 ? law12 : law24];
    },
    'rolling-twelve-months': (f) => {
      if (!f.has('rowMonths')) return [];
      return rowsIn(f, 'rowMonths', 'rowTotals', 'rowHeld').map((row) => {
        const total =
          row.rowHeld === '0' ? 'ningún total mensual disponible' : `${figure(row.rowTotals)} ${unit(f.text('unit'))}, ${row.rowHeld} de 12 totales mensuales`;
        return `12 meses hasta ${date(row.rowMonths)}: ${total}.`;
      });
    },
    'reports-due': (f) => [
      f.maybe('due') === null ? 'fecha de entrega desconocida.' : `plazo: ${date(f.text('due'))}.`,
      ...searches(f).map((search) => `${search}.`),
    ],
  },
};

const law12 = '40 CFR 1068.30: un motor portátil que permanece en un lugar más de 12 meses consecutivos es estacionario desde el día en que se colocó allí.';
const law24 =
  '40 CFR 60.4331 y 60.4420a: una turbina temporal permanece en un lugar hasta 24 meses consecutivos; la que permanece más tiempo nunca fue temporal.';

const notJudged = 'aquí no se juzga si hacía falta un permiso';

const coverageLines: Record<string, string> = {
  none: 'ninguno de ellos amparaba entonces las máquinas contadas',
  covered: 'uno de ellos amparaba entonces las máquinas contadas',
  partly: 'amparaban entonces algunas partes de la cohorte y otras no',
  not_split: 'las máquinas contadas no están divididas en cohortes, y uno de ellos estaba vigente entonces',
  not_stated: 'de uno de ellos no consta qué máquinas ampara',
  unclear: 'no se puede saber si uno de ellos estaba vigente entonces',
  changes: 'lo que amparaban cambió dentro del tiempo en que pudo hacerse el recuento',
};

const limits = (f: Facts): string => list(limitsIn(f).map((limit) => sayLimit(limit, 'es')));
const refused = (f: Facts): string => es.refusal[f.text('refusal') as RefusalKey];
const recordedFor = (f: Facts): string => (f.maybe('appliesTo') === null ? '' : ` (texto registrado: ${quoted(f.text('appliesTo'))})`);

const held = (f: Facts): string =>
  `se dispone de ${f.number('held')} de 12 totales mensuales de ${quantity(f)} para ${window(f)}${f.number('held') === 0 ? '' : `, que suman ${mass(f, 'total')}`}`;

function limitAsKnown(f: Facts): string {
  if (f.flag('approximate')) return `el límite, de unas ${mass(f, 'limit')}, es un redondeo`;
  if (f.flag('limitKnown')) return `el límite es de ${mass(f, 'limit')}`;
  return `el límite, ${mass(f, 'limit')}, no se ha leído y confirmado en el permiso ni figura en dos fuentes independientes`;
}

function monthsLeftOut(f: Facts): string[] {
  const months = (name: string, label: string) => (f.list(name).length === 0 ? [] : [`${label}: ${f.list(name).map(date).join(', ')}`]);
  return [
    ...months('notInForce', 'meses que no caen enteros en la vigencia del permiso'),
    ...months('contested', 'meses en que dos fuentes difieren'),
    ...months('ofOthers', 'meses cuya masa no es solo la de las máquinas del permiso'),
  ];
}
