-- AQS tells instruments of one parameter at one site apart by their parameter occurrence code. AirNow has none: there is one series then.
ALTER TABLE "series" ADD COLUMN "poc" INTEGER;
ALTER TABLE "series" ADD CONSTRAINT "series_poc" CHECK ("poc" BETWEEN 1 AND 999);
DROP INDEX "series_monitor_id_parameter_kind_unit_key";
CREATE UNIQUE INDEX "series_monitor_id_parameter_kind_unit_poc_key" ON "series"("monitor_id", "parameter", "kind", "unit", "poc") NULLS NOT DISTINCT;
