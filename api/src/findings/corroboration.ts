// How many independent classes of evidence stand behind a finding. Counted from its records and from what was published beside its
// condition, and never typed: ten neighbours who heard the same machine are one class, and a newspaper that tells of a thermal image
// is none (the image, counted by whoever took it, is).
import { z } from 'zod';

export const evidenceClasses = [
  'agency_record',
  'operator_record',
  'satellite_or_thermal_image',
  'calibrated_instrument',
  'ground_photograph',
  'testimony',
  'fuel_flow',
] as const;

export const corroboration = z
  .object({
    count: z.int().describe('Number of independent classes; ten witnesses are one class.'),
    classes: z.array(z.enum(evidenceClasses)),
  })
  .meta({ id: 'Corroboration' });

const records = "ARRAY(SELECT jsonb_array_elements_text(x.inputs -> 'records'))";

/** One question a kind of record, each answering classes or NULL; a document that nobody here has read counts for nothing. */
const questions = [
  `SELECT CASE WHEN s.kind IN ('official_document', 'official_data') THEN 'agency_record'
      WHEN s.kind IN ('securities_filing', 'company_statement') THEN 'operator_record' END
    FROM source s WHERE s.slug = ANY(x.sources) AND s.access <> 'not_read'`,
  `SELECT CASE WHEN n.method IN ('thermal_image', 'satellite_image', 'aerial_photo') THEN 'satellite_or_thermal_image'
      WHEN n.method IN ('agency_statement', 'permit_text') THEN 'agency_record'
      WHEN n.method = 'company_statement' THEN 'operator_record'
      WHEN n.method = 'site_visit' THEN 'testimony' END
    FROM unit_count n WHERE n.slug = ANY(${records})`,
  `SELECT 'agency_record' FROM record_search r WHERE coalesce(r.slug, r.code) = ANY(${records}) AND r.result <> 'no_answer'`,
  `SELECT CASE WHEN e.method ~* 'fuel (flow|use|meter)' THEN 'fuel_flow' ELSE 'operator_record' END
    FROM emission e WHERE coalesce(e.slug, e.code) = ANY(${records})`,
  `SELECT CASE WHEN EXISTS (SELECT FROM evidence v WHERE v.observation_id = o.id AND v.state = 'ready') THEN 'ground_photograph' ELSE 'testimony' END
    FROM observation o WHERE o.condition_id = x.condition_id AND o.state = 'published'`,
];

/** The classes behind the finding `x`, as JSON. */
export const corroborationSql = `(SELECT json_build_object('count', count(*), 'classes', coalesce(json_agg(held.class ORDER BY held.class), '[]'))
  FROM (SELECT DISTINCT told.class FROM (${questions.join(' UNION ALL ')}) AS told(class) WHERE told.class IS NOT NULL) held)`;
