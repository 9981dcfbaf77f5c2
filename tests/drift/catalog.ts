// What the database holds besides what Prisma can say, read from its catalogue as one sorted list of lines: each names a thing
// and defines it. Compared with the committed catalog.json; `npm test -- drift --update` writes that anew.
import type pg from 'pg';

/** Ours: everything outside PostgreSQL's own schemas and pg-boss's (jobs). Months are made as readings come and are left out. */
const OURS = "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'jobs') AND n.nspname !~ '^pg_(temp|toast_temp)'";
const NOT_A_MONTH = "c.relname !~ '^(reading|unit_hour)_\\d{4}_\\d{2}'";
const NOT_OF_AN_EXTENSION = "NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')";

const questions: Record<string, string> = {
  extensions: 'SELECT extname AS line FROM pg_extension',
  checks: `SELECT format('%s.%s %s: %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype IN ('c', 'x') AND ${OURS} AND ${NOT_A_MONTH}`,
  notValidated: `SELECT format('%s.%s %s', n.nspname, c.relname, k.conname) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT k.convalidated AND ${OURS}`,
  triggers: `SELECT format('%s %s', CASE t.tgenabled WHEN 'A' THEN 'always' WHEN 'O' THEN 'origin' WHEN 'R' THEN 'replica' ELSE 'disabled' END, pg_get_triggerdef(t.oid)) AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND ${OURS} AND ${NOT_A_MONTH}`,
  policies: `SELECT format('%s.%s %s for %s to %s using (%s) check (%s)', schemaname, tablename, policyname, cmd, roles, qual, with_check) AS line FROM pg_policies`,
  rowSecurity: `SELECT format('%s.%s %s', n.nspname, c.relname, CASE WHEN c.relforcerowsecurity THEN 'forced' ELSE 'not forced on the owner' END) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relrowsecurity AND ${OURS}`,
  indexesByHand: `SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL) AND ${OURS} AND ${NOT_A_MONTH}`,
  functions: `SELECT format('%s(%s) %s %s %s source %s', p.oid::regproc, pg_get_function_identity_arguments(p.oid), CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
      CASE WHEN p.prosecdef THEN 'with the owner''s rights' ELSE 'with the caller''s rights' END, coalesce(array_to_string(p.proconfig, ', '), 'search_path not fixed'), left(encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex'), 12)) AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${OURS} AND ${NOT_OF_AN_EXTENSION}`,
  executedBy: `SELECT format('%s: %s', p.oid::regproc, CASE WHEN p.proacl IS NULL THEN 'everybody' ELSE (SELECT string_agg(CASE WHEN a.grantee = 0 THEN 'everybody' ELSE a.grantee::regrole::text END, ', ' ORDER BY a.grantee::regrole::text) FROM aclexplode(p.proacl) a) END) AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${OURS} AND ${NOT_OF_AN_EXTENSION}`,
  generatedColumns: `SELECT format('%s.%s.%s = %s', n.nspname, c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid)) AS line FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attgenerated <> '' AND ${OURS} AND ${NOT_A_MONTH}`,
  partitioned: `SELECT format('%s.%s %s', n.nspname, c.relname, pg_get_partkeydef(c.oid)) AS line FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'p' AND ${OURS}`,
  rightsOfTheApplication: `SELECT format('%s.%s: %s', n.nspname, c.relname, string_agg(lower(a.privilege_type), ', ' ORDER BY a.privilege_type)) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN aclexplode(c.relacl) a
    WHERE a.grantee = 'fl_app'::regrole AND ${OURS} AND ${NOT_A_MONTH} GROUP BY n.nspname, c.relname`,
  rightsOnColumns: `SELECT format('%s.%s.%s: %s to %s', n.nspname, c.relname, t.attname, lower(a.privilege_type), CASE WHEN a.grantee = 0 THEN 'everybody' ELSE a.grantee::regrole::text END) AS line
    FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN aclexplode(t.attacl) a WHERE ${OURS}`,
  rightsOfEverybody: `SELECT format('%s.%s: %s', n.nspname, c.relname, lower(a.privilege_type)) AS line FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN aclexplode(c.relacl) a WHERE a.grantee = 0 AND ${OURS}`,
};

export type Catalog = Record<string, string[]>;

export async function readCatalog(db: pg.Client): Promise<Catalog> {
  const catalog: Catalog = {};
  for (const [name, sql] of Object.entries(questions)) {
    const { rows } = await db.query<{ line: string }>(`SELECT line FROM (${sql}) AS q ORDER BY line COLLATE "C"`);
    catalog[name] = rows.map(({ line }) => line.replace(/\s+/g, ' '));
  }
  return catalog;
}
