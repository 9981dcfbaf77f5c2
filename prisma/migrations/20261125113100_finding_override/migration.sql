-- Written by `npm run migration` from the schema. Finish it by hand: checks, partial indexes, triggers and rights of new tables
-- go below, each with a line on why. Then `npm test -- drift --update`.

-- CreateEnum
CREATE TYPE "override_scope" AS ENUM ('version', 'subject');

-- CreateEnum
CREATE TYPE "override_stage" AS ENUM ('proposed', 'confirmed', 'rejected', 'withdrawn');

-- CreateTable
CREATE TABLE "finding_override" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT,
    "code" TEXT NOT NULL DEFAULT new_code('OVR'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "scope" "override_scope" NOT NULL,
    "finding_version" INTEGER,
    "state" "finding_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "expires_on" TEXT NOT NULL,
    "signed_by" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stage" "override_stage" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "finding_override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_override_slug_key" ON "finding_override"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "finding_override_code_key" ON "finding_override"("code");

-- CreateIndex
CREATE INDEX "finding_override_facility_id_rule_subject_idx" ON "finding_override"("facility_id", "rule", "subject");

-- AddForeignKey
ALTER TABLE "finding_override" ADD CONSTRAINT "finding_override_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of a version, or of the subject; an end always; two people who are not one, or a case file that names who signed.
ALTER TABLE finding_override
  ADD CONSTRAINT finding_override_scope CHECK ((scope = 'version') = (finding_version IS NOT NULL)),
  ADD CONSTRAINT finding_override_expires CHECK (expires_on ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT finding_override_second_person CHECK (confirmed_by <> proposed_by),
  ADD CONSTRAINT finding_override_confirmed CHECK (stage NOT IN ('confirmed', 'withdrawn') OR (confirmed_at IS NOT NULL AND version > 0 AND cardinality(signed_by) > 0
    AND ((proposed_by IS NOT NULL AND confirmed_by IS NOT NULL) OR case_slug IS NOT NULL))),
  ADD CONSTRAINT finding_override_ended CHECK (stage NOT IN ('rejected', 'withdrawn') OR (ended_at IS NOT NULL AND ended_because IS NOT NULL));
-- One at a time waits or applies to a subject.
CREATE UNIQUE INDEX finding_override_one ON finding_override (facility_id, rule, subject) WHERE stage IN ('proposed', 'confirmed');

CREATE TRIGGER finding_override_version AFTER INSERT OR UPDATE ON finding_override FOR EACH ROW EXECUTE FUNCTION keep_version();
ALTER TABLE finding_override ENABLE ALWAYS TRIGGER finding_override_version;
CREATE TRIGGER finding_override_taken_away AFTER DELETE ON finding_override FOR EACH ROW EXECUTE FUNCTION end_version();
ALTER TABLE finding_override ENABLE ALWAYS TRIGGER finding_override_taken_away;
CREATE CONSTRAINT TRIGGER finding_override_references AFTER INSERT OR UPDATE ON finding_override DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION know_references();

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE ON finding_override TO fl_app;
END $$;
