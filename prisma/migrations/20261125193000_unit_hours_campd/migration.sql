-- Hours of units as CAMPD reports them: two more masses, and how each number came about. A hour that changes keeps what it was.
ALTER TABLE "unit_hour" ADD COLUMN "so2_pound" DECIMAL, ADD COLUMN "co2_short_ton" DECIMAL, ADD COLUMN "basis" TEXT;
ALTER TABLE "unit_hour" ADD CONSTRAINT "unit_hour_basis" CHECK ("basis" ~ '^[MCSBLOUN-]{4}$');

CREATE TABLE "unit_hour_revision" (
    "unit_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "operating_time" DECIMAL,
    "gross_load_mw" DECIMAL,
    "nox_pound" DECIMAL,
    "heat_input_mmbtu" DECIMAL,
    "so2_pound" DECIMAL,
    "co2_short_ton" DECIMAL,
    "basis" TEXT,
    "import_number" INTEGER NOT NULL,
    "replaced_by_number" INTEGER NOT NULL,

    CONSTRAINT "unit_hour_revision_pkey" PRIMARY KEY ("unit_id","starts_at","import_number","replaced_by_number")
);

-- Under which id EPA's CAMPD reports a machine; with the ORIS code of its facility that is its address there.
ALTER TABLE "unit" ADD COLUMN "campd_unit" TEXT;
CREATE UNIQUE INDEX "unit_facility_id_campd_unit_key" ON "unit"("facility_id", "campd_unit");

ALTER TYPE "subject" ADD VALUE 'boilers';

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN RETURN; END IF;
  GRANT SELECT, INSERT ON unit_hour_revision TO fl_app;
END $$;

-- Registers bring thousands of records at a time: six characters would meet.
ALTER TABLE "claim" ALTER COLUMN "code" SET DEFAULT new_code('CLM'::text, 8);
ALTER TABLE "inspection" ALTER COLUMN "code" SET DEFAULT new_code('INS'::text, 8);
ALTER TABLE "event" ALTER COLUMN "code" SET DEFAULT new_code('EVT'::text, 8);
ALTER TABLE "facility" ALTER COLUMN "code" SET DEFAULT new_code('FAC'::text, 8);
ALTER TABLE "unit" ALTER COLUMN "code" SET DEFAULT new_code('UNT'::text, 8);

-- Months before 2000 lie together by decade: water was measured for a hundred years, once a day, and a thousand small tables would slow every plan.
CREATE FUNCTION part_of_day(partitioned text, day date) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT partitioned || CASE WHEN day < DATE '2000-01-01' THEN to_char(extract(year FROM day)::int / 10 * 10, '"_"FM0000"s"') ELSE to_char(day, '_YYYY_MM') END;
$$;

CREATE OR REPLACE FUNCTION make_month(partitioned text, day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE first date; after date; name text;
BEGIN
  IF partitioned NOT IN ('reading', 'unit_hour') THEN RAISE EXCEPTION '% has no months', partitioned; END IF;
  name := part_of_day(partitioned, day);
  IF day < DATE '2000-01-01' THEN
    first := make_date(extract(year FROM day)::int / 10 * 10, 1, 1);
    after := first + interval '10 years';
  ELSE
    first := date_trunc('month', day);
    after := first + interval '1 month';
  END IF;
  IF to_regclass('public.' || name) IS NULL THEN
    -- Two who come first at the same moment take turns; the second finds the table, which a cached catalogue may not yet show.
    PERFORM pg_advisory_xact_lock(hashtext('fenceline month ' || name));
    EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)', name, partitioned, first || ' 00:00Z', after || ' 00:00Z');
  END IF;
END $$;
