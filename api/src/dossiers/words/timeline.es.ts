import type { TimelineWords } from './timeline.en.ts';

/** Lo que dice la cronología en español. */
export const es: TimelineWords = {
  kinds: { permit: 'Permiso', order: 'Orden', determination: 'Determinación' },
  inForce: 'vigente',
  lanes: {
    process: 'Audiencias, comentarios, votos, peticiones',
    courts: 'Tribunales y recursos',
    agency: 'Inspecciones, actuaciones, monitoreo',
  },
  entry: {
    pre_application: 'documentos previos a la solicitud',
    applied: 'solicitado',
    application_amended: 'solicitud enmendada',
    draft: 'borrador',
    hearing: 'audiencia',
    public_comment_closed: 'cierre de comentarios',
    board_vote: 'voto de la junta',
    issued: 'expedido',
    appealed: 'recurrido',
    appeal_dismissed: 'recurso desestimado',
    conversion_noticed: 'aviso de conversión',
    overtaken: 'superado',
    removal_started: 'inicio del retiro',
    removal_deadline: 'plazo del retiro',
    expires: 'vence',
  },
};
