-- Beside hourly means of one instrument there are daily maxima under a standard, several sensors at one place, and values of a moment.
ALTER TABLE "series" ADD COLUMN "statistic" TEXT, ADD COLUMN "instrument" TEXT, ADD COLUMN "clock" TEXT NOT NULL DEFAULT 'utc';
ALTER TABLE "series" ADD CONSTRAINT "series_clock" CHECK ("clock" IN ('utc', 'local_date'));
ALTER TABLE "series" DROP CONSTRAINT "series_interval", ADD CONSTRAINT "series_interval" CHECK ("interval_seconds" >= 0);
DROP INDEX "series_monitor_id_parameter_kind_unit_poc_key";
CREATE UNIQUE INDEX "series_identity_key" ON "series"("monitor_id", "kind", "parameter", "unit", "poc", "statistic", "instrument", "interval_seconds", "clock") NULLS NOT DISTINCT;

-- A gauge or a well is no air monitor of any class.
ALTER TYPE "monitor_class" ADD VALUE 'water_station';
