-- A limit says what it means: text becomes words of closed lists. Rows there are were written before the lists; what a known pattern
-- says is converted, and what none says is kept as it was in as_recorded and in applies_to, to be read by a person.

ALTER TYPE "limit_unit" ADD VALUE 'lb';
ALTER TYPE "limit_unit" ADD VALUE 'lb_per_h';
ALTER TYPE "limit_unit" ADD VALUE 'tpy';
ALTER TYPE "limit_unit" ADD VALUE 'lb_per_mmbtu';
ALTER TYPE "limit_unit" ADD VALUE 'lb_per_mwh';
ALTER TYPE "limit_unit" ADD VALUE 'ppm';
ALTER TYPE "limit_unit" ADD VALUE 'ppb';
ALTER TYPE "limit_unit" ADD VALUE 'ug_m3';
ALTER TYPE "limit_unit" ADD VALUE 'minute';
ALTER TYPE "limit_unit" ADD VALUE 'day';
ALTER TYPE "limit_unit" ADD VALUE 'mw';
ALTER TYPE "limit_unit" ADD VALUE 'mwh';
ALTER TYPE "limit_unit" ADD VALUE 'mmbtu';
ALTER TYPE "limit_unit" ADD VALUE 'mmbtu_per_h';
ALTER TYPE "limit_unit" ADD VALUE 'scf';
ALTER TYPE "limit_unit" ADD VALUE 'gal';
ALTER TYPE "limit_unit" ADD VALUE 'gal_per_day';
ALTER TYPE "limit_unit" ADD VALUE 'grain_per_100scf';

CREATE TYPE "limit_statistic" AS ENUM ('sum', 'mean', 'maximum', 'minimum', 'count', 'percentile_98', 'elapsed', 'not_known');
CREATE TYPE "averaging_period" AS ENUM ('minute', 'hour', 'operating_hour', 'day', 'operating_day', 'month', 'quarter', 'year', 'test_run');
CREATE TYPE "averaging_kind" AS ENUM ('rolling', 'block', 'not_known');
CREATE TYPE "limit_scope" AS ENUM ('unit', 'group', 'facility', 'stack', 'monitor', 'holder', 'not_known');
CREATE TYPE "limit_time" AS ENUM ('operating', 'calendar', 'not_known');
CREATE TYPE "limit_basis" AS ENUM ('actual', 'potential', 'permitted', 'not_stated');

-- The rows are fixed for whoever uses the application; a migration is not that.
ALTER TABLE "condition_limit" DISABLE TRIGGER condition_limit_fixed;

ALTER TABLE "condition_limit"
  ADD COLUMN "oxygen_percent" DECIMAL,
  ADD COLUMN "dry" BOOLEAN,
  ADD COLUMN "averaging_length" INTEGER,
  ADD COLUMN "averaging_period" "averaging_period",
  ADD COLUMN "averaging_kind" "averaging_kind",
  ADD COLUMN "applies_scope" "limit_scope" NOT NULL DEFAULT 'not_known',
  ADD COLUMN "applies_cohort" TEXT,
  ADD COLUMN "applies_monitor" TEXT,
  ADD COLUMN "time" "limit_time" NOT NULL DEFAULT 'not_known',
  ADD COLUMN "excludes" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "part_load_below_percent" DECIMAL,
  ADD COLUMN "window_from" TEXT,
  ADD COLUMN "window_to" TEXT,
  ADD COLUMN "basis" "limit_basis" NOT NULL DEFAULT 'not_stated',
  ADD COLUMN "as_recorded" TEXT;

-- Averaging: "12-month rolling total", "12 months, rolling", "3-hour block average", "year".
UPDATE "condition_limit" l SET "averaging_length" = p.n[1]::int, "averaging_period" = replace(replace(lower(p.n[2]), ' ', '_'), '-', '_')::averaging_period,
  "averaging_kind" = coalesce(nullif(lower(p.n[3]), ''), 'not_known')::averaging_kind
FROM (SELECT condition_id, record_version, position,
        regexp_match(averaging, '^\s*([1-9]\d{0,2})[- ](minute|operating[- ]hour|hour|operating[- ]day|day|month|quarter|year)s?,?[- ]?(rolling|block|)(?: (?:total|sum|average|mean))?\s*$', 'i') AS n
      FROM "condition_limit") p
WHERE p.n IS NOT NULL AND (p.condition_id, p.record_version, p.position) = (l.condition_id, l.record_version, l.position);
UPDATE "condition_limit" SET "averaging_length" = 1, "averaging_period" = lower(trim(averaging))::averaging_period, "averaging_kind" = 'not_known'
WHERE lower(trim(averaging)) IN ('hour', 'day', 'month', 'quarter', 'year');

-- Applies to: "each turbine", "all 15 turbines together", "plant". The words stay beside it.
UPDATE "condition_limit" SET "applies_scope" = (CASE
  WHEN applies_to ~* '\mnot (known|stated|named)\M' THEN 'not_known'
  WHEN applies_to ~* '\m(each|every|per) stack\M' THEN 'stack'
  WHEN applies_to ~* '\m(each|every|per)\M' THEN 'unit'
  WHEN applies_to ~* '\mtogether\M' THEN 'group'
  WHEN applies_to ~* '^permit holder$' THEN 'holder'
  WHEN applies_to ~* '^(the )?(whole )?(plant|site|facility)$' THEN 'facility'
  WHEN EXISTS (SELECT FROM unit u WHERE u.slug = applies_to) THEN 'group'
  ELSE 'not_known' END)::limit_scope;
UPDATE "condition_limit" SET "applies_cohort" = applies_to WHERE EXISTS (SELECT FROM unit u WHERE u.slug = applies_to);

-- Statistic: a word of the list stays, "not known" is one, another is kept as recorded. A time that only repeats the averaging goes.
ALTER TABLE "condition_limit" RENAME COLUMN "statistic" TO "statistic_text";
ALTER TABLE "condition_limit" ADD COLUMN "statistic" "limit_statistic";
UPDATE "condition_limit" SET "statistic" = replace(lower(statistic_text), ' ', '_')::limit_statistic
WHERE replace(lower(statistic_text), ' ', '_') IN ('sum', 'mean', 'maximum', 'minimum', 'count', 'percentile_98', 'elapsed', 'not_known');
UPDATE "condition_limit" SET "window_text" = NULL
WHERE averaging_length IS NOT NULL AND lower(window_text) IN (lower(averaging), '12 months, rolling', 'year', 'day', 'month');

UPDATE "condition_limit" SET "as_recorded" = nullif(concat_ws('; ',
  CASE WHEN quantity NOT IN ('NOx', 'CO', 'SO2', 'VOC', 'ozone', 'PM', 'PM10', 'PM2.5', 'total HAP', 'single HAP', 'formaldehyde', 'H2SO4', 'NH3', 'lead', 'CO2e', 'startups', 'shutdowns', 'startup and shutdown time', 'operating time', 'heat input', 'fuel use', 'fuel sulfur', 'electrical output', 'load', 'opacity', 'visible emissions', 'machines on site', 'time on site', 'reports', 'tests', 'retention of records', 'water withdrawal', 'water intake', 'water delivered', 'water discharge') THEN 'quantity: ' || quantity END,
  CASE WHEN statistic IS NULL AND statistic_text IS NOT NULL THEN 'statistic: ' || statistic_text END,
  CASE WHEN averaging_length IS NULL AND averaging IS NOT NULL THEN 'averaging: ' || averaging END), '');
UPDATE "condition_limit" SET "quantity" = CASE quantity
  WHEN 'temporary turbines on site' THEN 'machines on site'
  WHEN 'turbines past the earlier deadline' THEN 'machines on site'
  WHEN 'extra time of three turbines' THEN 'time on site'
  WHEN 'intake of treated wastewater' THEN 'water intake'
  WHEN 'reuse water delivered' THEN 'water delivered'
  ELSE 'not listed' END
WHERE quantity NOT IN ('NOx', 'CO', 'SO2', 'VOC', 'ozone', 'PM', 'PM10', 'PM2.5', 'total HAP', 'single HAP', 'formaldehyde', 'H2SO4', 'NH3', 'lead', 'CO2e', 'startups', 'shutdowns', 'startup and shutdown time', 'operating time', 'heat input', 'fuel use', 'fuel sulfur', 'electrical output', 'load', 'opacity', 'visible emissions', 'machines on site', 'time on site', 'reports', 'tests', 'retention of records', 'water withdrawal', 'water intake', 'water delivered', 'water discharge');

ALTER TABLE "condition_limit" DROP COLUMN "statistic_text", DROP COLUMN "averaging";
ALTER TABLE "condition_limit" ENABLE ALWAYS TRIGGER condition_limit_fixed;

-- What may be limited; `not listed` only for rows from before this list.
ALTER TABLE "condition_limit" ADD CONSTRAINT condition_limit_quantity CHECK (quantity IN ('NOx', 'CO', 'SO2', 'VOC', 'ozone', 'PM', 'PM10', 'PM2.5', 'total HAP', 'single HAP', 'formaldehyde', 'H2SO4', 'NH3', 'lead', 'CO2e', 'startups', 'shutdowns', 'startup and shutdown time', 'operating time', 'heat input', 'fuel use', 'fuel sulfur', 'electrical output', 'load', 'opacity', 'visible emissions', 'machines on site', 'time on site', 'reports', 'tests', 'retention of records', 'water withdrawal', 'water intake', 'water delivered', 'water discharge', 'not listed'));
ALTER TABLE "condition_limit" ADD CONSTRAINT condition_limit_not_listed CHECK (quantity <> 'not listed' OR as_recorded IS NOT NULL);
-- A time is a length of a period, all three or none.
ALTER TABLE "condition_limit" ADD CONSTRAINT condition_limit_averaging CHECK (num_nonnulls(averaging_length, averaging_period, averaging_kind) IN (0, 3) AND averaging_length > 0);
-- Air has 20.9 percent of oxygen: a correction to it or more divides by nothing.
ALTER TABLE "condition_limit" ADD CONSTRAINT condition_limit_oxygen CHECK (oxygen_percent >= 0 AND oxygen_percent < 20.9);
ALTER TABLE "condition_limit" ADD CONSTRAINT condition_limit_excludes CHECK (excludes <@ ARRAY['startup', 'shutdown', 'malfunction', 'part_load', 'maintenance', 'emergency', 'cold'] AND cardinality(excludes) <= 7);
ALTER TABLE "condition_limit" ADD CONSTRAINT condition_limit_part_load CHECK (part_load_below_percent > 0 AND part_load_below_percent <= 100);
