-- Written by `npm run migration` from the schema; by hand: the generated columns and the two partitioned tables.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "intake";

-- CreateEnum
CREATE TYPE "claim_position" AS ENUM ('permit_needed', 'no_permit_needed', 'no_permit_issued');

-- CreateEnum
CREATE TYPE "condition_type" AS ENUM ('limit', 'operational', 'administrative');

-- CreateEnum
CREATE TYPE "condition_force" AS ENUM ('in_force', 'proposed', 'premise');

-- CreateEnum
CREATE TYPE "text_kind" AS ENUM ('summary', 'verbatim');

-- CreateEnum
CREATE TYPE "comparator" AS ENUM ('at_most', 'at_least', 'less_than');

-- CreateEnum
CREATE TYPE "limit_unit" AS ENUM ('short_ton', 'count', 'h', 'percent', 'year', 'month', 'million_gallon_per_day');

-- CreateEnum
CREATE TYPE "evidence_state" AS ENUM ('received', 'ready', 'needs_manual_derivative', 'quarantined', 'withdrawn');

-- CreateEnum
CREATE TYPE "facility_kind" AS ENUM ('data_center', 'power_plant', 'storage_yard', 'water_reuse_plant', 'industrial_plant');

-- CreateEnum
CREATE TYPE "finding_state" AS ENUM ('met', 'exceeded', 'unpermitted', 'insufficient_data', 'overdue', 'not_applicable');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('advocate', 'editor', 'auditor', 'admin');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('running', 'committed', 'unchanged', 'refused', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "wording" AS ENUM ('alleged', 'reported', 'found', 'stated_by_operator', 'estimated');

-- CreateEnum
CREATE TYPE "monitor_class" AS ENUM ('regulatory', 'near_reference', 'low_cost_corrected', 'low_cost_raw');

-- CreateEnum
CREATE TYPE "observation_kind" AS ENUM ('running', 'smoke', 'smell', 'noise', 'other');

-- CreateEnum
CREATE TYPE "observation_state" AS ENUM ('received', 'under_review', 'question', 'accepted', 'rejected', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "anonymity" AS ENUM ('anonymous', 'private_contact', 'named');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('operator', 'supplier', 'agency', 'government', 'court', 'utility', 'business_group', 'community_group', 'law_group', 'laboratory', 'press');

-- CreateEnum
CREATE TYPE "permit_kind" AS ENUM ('permit', 'order', 'determination');

-- CreateEnum
CREATE TYPE "permit_state" AS ENUM ('applied', 'draft', 'public_comment', 'issued', 'in_effect', 'expired', 'administratively_continued', 'superseded', 'revoked', 'denied');

-- CreateEnum
CREATE TYPE "search_method" AS ENUM ('searched_online', 'asked_in_writing', 'asked_in_person', 'records_request');

-- CreateEnum
CREATE TYPE "search_result" AS ENUM ('found', 'not_found', 'no_answer');

-- CreateEnum
CREATE TYPE "reply_state" AS ENUM ('received', 'published', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('queued', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('official_document', 'official_data', 'court_filing', 'party_document', 'securities_filing', 'company_statement', 'advocacy', 'press', 'trade_press', 'commentary', 'research', 'dataset', 'aggregator', 'secondary_notes', 'ai_summary');

-- CreateEnum
CREATE TYPE "source_access" AS ENUM ('read', 'read_copy', 'excerpt', 'not_read');

-- CreateEnum
CREATE TYPE "source_licence" AS ENUM ('us_government', 'public_record', 'court_record', 'cc_by_4', 'all_rights_reserved', 'not_stated');

-- CreateEnum
CREATE TYPE "count_basis" AS ENUM ('permitted', 'applied_for', 'planned', 'ordered', 'claimed_exempt', 'observed_on_site', 'observed_running', 'reported_on_site', 'reported_running', 'stored', 'proxy_observed');

-- CreateEnum
CREATE TYPE "count_method" AS ENUM ('thermal_image', 'satellite_image', 'aerial_photo', 'site_visit', 'press_report', 'permit_text', 'company_statement', 'agency_statement', 'court_paper', 'legal_count');

-- CreateEnum
CREATE TYPE "count_qualifier" AS ENUM ('exactly', 'about', 'at_least', 'range', 'dozens', 'no_number');

-- CreateEnum
CREATE TYPE "permanence" AS ENUM ('temporary', 'permanent', 'unknown');

-- CreateEnum
CREATE TYPE "subject" AS ENUM ('turbines', 'engines', 'stacks', 'modules');

-- CreateEnum
CREATE TYPE "water_source_class" AS ENUM ('aquifer', 'utility', 'surface', 'reclaimed');

-- CreateEnum
CREATE TYPE "water_statistic" AS ENUM ('average_daily', 'peak_day', 'period_total');

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "group_id" UUID,
    "action" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "compiled_on" DATE NOT NULL,
    "coverage" JSONB NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "attribution" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('CLM'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID,
    "permit_id" UUID,
    "cohort_id" UUID,
    "area" TEXT,
    "rule" TEXT,
    "topic" TEXT NOT NULL,
    "value" DECIMAL,
    "low" DECIMAL,
    "high" DECIMAL,
    "qualifier" TEXT,
    "unit" TEXT,
    "stated_by" TEXT NOT NULL,
    "stated_by_organization_id" UUID,
    "stated_on" TEXT,
    "as_of" TEXT,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from(coalesce("as_of", "stated_on"))) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until(coalesce("as_of", "stated_on"))) STORED,
    "milestone" TEXT,
    "text" TEXT NOT NULL,
    "wording" "wording" NOT NULL,
    "position" "claim_position",
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "condition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('CND'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "permit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" "condition_type" NOT NULL,
    "force" "condition_force" NOT NULL,
    "applies_to" TEXT,
    "text" TEXT NOT NULL,
    "text_kind" "text_kind" NOT NULL,
    "clause" TEXT,
    "page" INTEGER,
    "quote" TEXT,
    "primary_document" TEXT,
    "due" TEXT,
    "due_unknown" TEXT,
    "written_by" UUID,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "condition_limit" (
    "condition_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "quantity" TEXT NOT NULL,
    "comparator" "comparator" NOT NULL,
    "value" DECIMAL NOT NULL,
    "unit" "limit_unit" NOT NULL,
    "statistic" TEXT,
    "averaging" TEXT,
    "applies_to" TEXT,
    "window_text" TEXT,
    "approximate" BOOLEAN NOT NULL,

    CONSTRAINT "condition_limit_pkey" PRIMARY KEY ("condition_id","record_version","position")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('CFL'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "topic" TEXT NOT NULL,
    "facility_id" UUID,
    "permit_id" UUID,
    "cohort_id" UUID,
    "reading" TEXT NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_side" (
    "conflict_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "ref" TEXT,

    CONSTRAINT "conflict_side_pkey" PRIMARY KEY ("conflict_id","record_version","position")
);

-- CreateTable
CREATE TABLE "document_wanted" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('DOC'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "identifier" TEXT,
    "how_to_ask" TEXT NOT NULL,
    "upgrades" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "known_copies" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT,

    CONSTRAINT "document_wanted_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "emission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT,
    "code" TEXT NOT NULL DEFAULT new_code('EMI'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "unit_id" UUID,
    "pollutant" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from("starts_on")) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until(coalesce("ends_on", "starts_on"))) STORED,
    "mass_short_ton" DECIMAL NOT NULL,
    "raw_text" TEXT,
    "raw_unit" TEXT,
    "method" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "emission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('EVT'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "date" TEXT,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from("date")) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until(coalesce("end_date", "date"))) STORED,
    "end_date" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "facility_id" UUID,
    "permits" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "organizations" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "docket" TEXT,
    "outcome" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL DEFAULT new_code('EVD'::text),
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "observation_id" UUID NOT NULL,
    "state" "evidence_state" NOT NULL DEFAULT 'received',
    "kind" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "state_reason" TEXT,
    "derivative_blob" TEXT,
    "derivative_sha256" BYTEA,
    "derivative_width" INTEGER,
    "derivative_height" INTEGER,
    "derived_with" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake"."evidence_original" (
    "evidence_id" UUID NOT NULL,
    "blob" TEXT,
    "bytes" BIGINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "device_sha256" BYTEA,
    "file_name" TEXT,
    "metadata" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_original_pkey" PRIMARY KEY ("evidence_id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('FAC'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" "facility_kind" NOT NULL,
    "address" TEXT,
    "city" TEXT,
    "county" TEXT,
    "county_fips" TEXT,
    "state" TEXT,
    "zip" TEXT,
    "iana_time_zone" TEXT NOT NULL,
    "standard_utc_offset" TEXT NOT NULL,
    "announced_on" TEXT,
    "status" TEXT,
    "status_as_of" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_operator" (
    "facility_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "facility_operator_pkey" PRIMARY KEY ("facility_id","record_version","position")
);

-- CreateTable
CREATE TABLE "facility_place" (
    "facility_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "lat" DECIMAL(9,6) NOT NULL,
    "lon" DECIMAL(9,6) NOT NULL,
    "how" TEXT NOT NULL,
    "preferred" BOOLEAN NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,

    CONSTRAINT "facility_place_pkey" PRIMARY KEY ("facility_id","record_version","position")
);

-- CreateTable
CREATE TABLE "facility_agency_id" (
    "facility_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "outside_id" TEXT NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "facility_agency_id_pkey" PRIMARY KEY ("facility_id","record_version","position")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL DEFAULT new_code('FND'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "condition_id" UUID,
    "rule" TEXT NOT NULL,
    "rule_version" TEXT NOT NULL,
    "rule_verified" BOOLEAN NOT NULL,
    "subject" TEXT NOT NULL,
    "state" "finding_state" NOT NULL,
    "disputed" BOOLEAN NOT NULL,
    "review_reason" TEXT,
    "period_from" TEXT,
    "period_to" TEXT,
    "starts_at" TIMESTAMPTZ(0),
    "ends_at" TIMESTAMPTZ(0),
    "measured" DECIMAL,
    "limit_value" DECIMAL,
    "unit" TEXT,
    "completeness" JSONB,
    "inputs" JSONB NOT NULL,
    "detail" JSONB NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "invented" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "group_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" SERIAL NOT NULL,
    "case_slug" TEXT,
    "format" TEXT,
    "format_version" TEXT,
    "precedence" INTEGER NOT NULL DEFAULT 0,
    "state" "import_state" NOT NULL,
    "reason" TEXT,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT,
    "sha256" BYTEA,
    "blob" TEXT,
    "flag" TEXT,
    "label" TEXT,
    "source" TEXT,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "header_lines" INTEGER NOT NULL DEFAULT 0,
    "lines_with_values" INTEGER NOT NULL DEFAULT 0,
    "lines_without_values" INTEGER NOT NULL DEFAULT 0,
    "lines_set_aside" INTEGER NOT NULL DEFAULT 0,
    "values" INTEGER NOT NULL DEFAULT 0,
    "inserted" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "yielded" INTEGER NOT NULL DEFAULT 0,
    "values_set_aside" INTEGER NOT NULL DEFAULT 0,
    "blanks" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "actor_id" UUID,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_reject" (
    "import_number" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "column_name" TEXT,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "raw_text" TEXT NOT NULL,

    CONSTRAINT "import_reject_pkey" PRIMARY KEY ("import_number","line","position")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('INS'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "agency_id" UUID,
    "permit_id" UUID,
    "date" TEXT NOT NULL,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from("date")) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until("date")) STORED,
    "type" TEXT NOT NULL,
    "result" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'queued',
    "subject" TEXT,
    "progress" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB,
    "reason" TEXT,
    "actor_id" UUID,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "principal" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("principal","route","key")
);

-- CreateTable
CREATE TABLE "monitor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('MON'::text, 8),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "aqs_id" TEXT,
    "class" "monitor_class" NOT NULL,
    "operator" TEXT,
    "operator_organization_id" UUID,
    "county" TEXT,
    "county_fips" TEXT,
    "state" TEXT,
    "lat" DECIMAL(9,6),
    "lon" DECIMAL(9,6),
    "parameters" JSONB NOT NULL DEFAULT '[]',
    "iana_time_zone" TEXT,
    "standard_utc_offset" TEXT,
    "distances" JSONB NOT NULL DEFAULT '[]',
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "monitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL DEFAULT new_code('OBS'::text),
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "group_id" UUID NOT NULL,
    "state" "observation_state" NOT NULL DEFAULT 'received',
    "kind" "observation_kind" NOT NULL,
    "senses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "certainty" TEXT,
    "count_low" INTEGER,
    "count_best" INTEGER,
    "count_high" INTEGER,
    "text" TEXT,
    "cell" TEXT,
    "block_starts_at" TIMESTAMPTZ(0) NOT NULL,
    "block_ends_at" TIMESTAMPTZ(0) NOT NULL,
    "minutes" INTEGER,
    "looking" TEXT,
    "facility_id" UUID,
    "unit_id" UUID,
    "condition_id" UUID,
    "shown_name" TEXT,
    "question" TEXT,
    "reason" TEXT,
    "accepted_by" UUID,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake"."observation_sealed" (
    "observation_id" UUID NOT NULL,
    "anonymity" "anonymity" NOT NULL,
    "account_id" UUID,
    "receipt_hash" BYTEA NOT NULL,
    "lat" DECIMAL(9,6),
    "lon" DECIMAL(9,6),
    "accuracy_m" INTEGER,
    "place" TEXT,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "time_edited" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT,
    "contact" TEXT,
    "request_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "observation_sealed_pkey" PRIMARY KEY ("observation_id")
);

-- CreateTable
CREATE TABLE "intake"."observation_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "observation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_submitter" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "number" SERIAL NOT NULL,

    CONSTRAINT "observation_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('ORG'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" "organization_kind" NOT NULL,
    "role" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('PRM'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "permit_kind" NOT NULL,
    "facility_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "holder_id" UUID,
    "number" TEXT,
    "type" TEXT NOT NULL,
    "state" "permit_state" NOT NULL,
    "state_as_of" TEXT,
    "applied_on" TEXT,
    "draft_on" TEXT,
    "covers_text" TEXT,
    "covers_count" INTEGER,
    "covers_permanence" "permanence",
    "primary_document" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "permit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permit_version" (
    "permit_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_on" TEXT,
    "effective_on" TEXT,
    "expires_on" TEXT,
    "ended_on" TEXT,
    "change" TEXT,
    "in_force_from" DATE GENERATED ALWAYS AS (edtf_from(coalesce("effective_on", "issued_on"))) STORED,
    "in_force_until" DATE GENERATED ALWAYS AS (least(edtf_until("expires_on"), edtf_from("ended_on"))) STORED,

    CONSTRAINT "permit_version_pkey" PRIMARY KEY ("permit_id","record_version","number")
);

-- CreateTable
CREATE TABLE "permit_entry" (
    "permit_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "date" TEXT,
    "planned" BOOLEAN NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,

    CONSTRAINT "permit_entry_pkey" PRIMARY KEY ("permit_id","record_version","position")
);

-- CreateTable
CREATE TABLE "permit_coverage" (
    "permit_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "cohort_id" UUID NOT NULL,

    CONSTRAINT "permit_coverage_pkey" PRIMARY KEY ("permit_id","record_version","cohort_id")
);

-- CreateTable
CREATE TABLE "reading" (
    "series_number" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "value" DECIMAL NOT NULL,
    "import_number" INTEGER NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("starts_at","series_number")
) PARTITION BY RANGE ("starts_at");

-- CreateTable
CREATE TABLE "reading_revision" (
    "series_number" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "value" DECIMAL NOT NULL,
    "import_number" INTEGER NOT NULL,
    "replaced_by_number" INTEGER NOT NULL,

    CONSTRAINT "reading_revision_pkey" PRIMARY KEY ("series_number","starts_at","import_number","replaced_by_number")
);

-- CreateTable
CREATE TABLE "record_search" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT,
    "code" TEXT NOT NULL DEFAULT new_code('SCH'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "agency_id" UUID NOT NULL,
    "facility_id" UUID,
    "permit_id" UUID,
    "condition" TEXT,
    "about" TEXT NOT NULL,
    "period_from" TEXT,
    "period_to" TEXT,
    "searched_on" TEXT NOT NULL,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from("searched_on")) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until("searched_on")) STORED,
    "searched_by" TEXT NOT NULL,
    "method" "search_method" NOT NULL,
    "result" "search_result" NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "record_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_name" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT,
    "case_slug" TEXT,

    CONSTRAINT "record_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_version" (
    "noun" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "actor_id" UUID,
    "row" JSONB NOT NULL,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("noun","id","version")
);

-- CreateTable
CREATE TABLE "reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL DEFAULT new_code('RPL'::text),
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "about" TEXT NOT NULL,
    "state" "reply_state" NOT NULL DEFAULT 'received',
    "text" TEXT NOT NULL,
    "shown_name" TEXT,
    "reason" TEXT,
    "accepted_by" UUID,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake"."reply_sealed" (
    "reply_id" UUID NOT NULL,
    "contact" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_sealed_pkey" PRIMARY KEY ("reply_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL DEFAULT new_code('RPT'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "facility_id" UUID NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "lang" TEXT NOT NULL,
    "state" "report_state" NOT NULL,
    "reason" TEXT,
    "model" JSONB,
    "model_hash" BYTEA,
    "pdf_blob" TEXT,
    "pdf_sha256" BYTEA,
    "pdf_bytes" INTEGER,
    "pages" INTEGER,
    "prepared_by" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('SER'::text, 8),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "number" SERIAL NOT NULL,
    "monitor_id" UUID NOT NULL,
    "parameter" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "interval_seconds" INTEGER NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('SRC'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on" TEXT,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from("published_on")) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until("published_on")) STORED,
    "kind" "source_kind" NOT NULL,
    "access" "source_access" NOT NULL,
    "url" TEXT,
    "repository" JSONB,
    "licence" "source_licence" NOT NULL,
    "licence_basis" TEXT NOT NULL,
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_count" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('UCT'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "date" TEXT,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from(coalesce("date", "reported_on"))) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until(coalesce("date", "reported_on"))) STORED,
    "reported_on" TEXT,
    "basis" "count_basis" NOT NULL,
    "subject" "subject" NOT NULL,
    "cohort_id" UUID,
    "low" INTEGER,
    "best" INTEGER,
    "high" INTEGER,
    "qualifier" "count_qualifier" NOT NULL,
    "total_mw" DECIMAL,
    "total_mw_qualifier" TEXT,
    "method" "count_method" NOT NULL,
    "observer" TEXT NOT NULL,
    "permit_id" UUID,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "unit_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_hour" (
    "unit_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "operating_time" DECIMAL,
    "gross_load_mw" DECIMAL,
    "nox_pound" DECIMAL,
    "heat_input_mmbtu" DECIMAL,
    "import_number" INTEGER NOT NULL,

    CONSTRAINT "unit_hour_pkey" PRIMARY KEY ("unit_id","starts_at")
) PARTITION BY RANGE ("starts_at");

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('UNT'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "subject" "subject" NOT NULL,
    "maker" TEXT,
    "model" TEXT,
    "model_detail" TEXT,
    "technology" TEXT,
    "count" INTEGER,
    "count_as_of" TEXT,
    "rated_mw_each" DECIMAL,
    "total_mw" DECIMAL,
    "total_mw_qualifier" TEXT,
    "permanence" "permanence" NOT NULL,
    "controls" TEXT,
    "controls_wording" "wording",
    "from_date" TEXT,
    "from_note" TEXT,
    "to_date" TEXT,
    "to_note" TEXT,
    "part_of_id" UUID,
    "overlap" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "water_draw" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT new_code('WTR'::text),
    "case_slug" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "facility_id" UUID NOT NULL,
    "source_class" "water_source_class" NOT NULL,
    "supplier_id" UUID,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "date_from" DATE GENERATED ALWAYS AS (edtf_from("starts_on")) STORED,
    "date_until" DATE GENERATED ALWAYS AS (edtf_until(coalesce("ends_on", "starts_on"))) STORED,
    "period_note" TEXT,
    "statistic" "water_statistic" NOT NULL,
    "value" DECIMAL NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" TEXT,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seen_through" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "see_also" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" "confidence",
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "water_draw_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_noun_subject_idx" ON "audit"("noun", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "claim_code_key" ON "claim"("code");

-- CreateIndex
CREATE INDEX "claim_facility_id_topic_idx" ON "claim"("facility_id", "topic");

-- CreateIndex
CREATE UNIQUE INDEX "condition_slug_key" ON "condition"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "condition_code_key" ON "condition"("code");

-- CreateIndex
CREATE INDEX "condition_permit_id_idx" ON "condition"("permit_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_slug_key" ON "conflict"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_code_key" ON "conflict"("code");

-- CreateIndex
CREATE INDEX "conflict_facility_id_idx" ON "conflict"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_wanted_slug_key" ON "document_wanted"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "document_wanted_code_key" ON "document_wanted"("code");

-- CreateIndex
CREATE UNIQUE INDEX "emission_slug_key" ON "emission"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "emission_code_key" ON "emission"("code");

-- CreateIndex
CREATE INDEX "emission_facility_id_pollutant_date_from_idx" ON "emission"("facility_id", "pollutant", "date_from");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "event_code_key" ON "event"("code");

-- CreateIndex
CREATE INDEX "event_facility_id_date_from_idx" ON "event"("facility_id", "date_from");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_code_key" ON "evidence"("code");

-- CreateIndex
CREATE INDEX "evidence_observation_id_idx" ON "evidence"("observation_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_slug_key" ON "facility"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "facility_code_key" ON "facility"("code");

-- CreateIndex
CREATE INDEX "facility_agency_id_outside_id_idx" ON "facility_agency_id"("outside_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_code_key" ON "finding"("code");

-- CreateIndex
CREATE INDEX "finding_facility_id_state_idx" ON "finding"("facility_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "finding_rule_subject_key" ON "finding"("rule", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "working_group_slug_key" ON "working_group"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "import_number_key" ON "import"("number");

-- CreateIndex
CREATE INDEX "import_started_at_idx" ON "import"("started_at");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_slug_key" ON "inspection"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_code_key" ON "inspection"("code");

-- CreateIndex
CREATE INDEX "inspection_facility_id_idx" ON "inspection"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "monitor_slug_key" ON "monitor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "monitor_code_key" ON "monitor"("code");

-- CreateIndex
CREATE UNIQUE INDEX "monitor_aqs_id_key" ON "monitor"("aqs_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_code_key" ON "observation"("code");

-- CreateIndex
CREATE INDEX "observation_state_group_id_idx" ON "observation"("state", "group_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_sealed_receipt_hash_key" ON "intake"."observation_sealed"("receipt_hash");

-- CreateIndex
CREATE UNIQUE INDEX "observation_note_number_key" ON "intake"."observation_note"("number");

-- CreateIndex
CREATE INDEX "observation_note_observation_id_idx" ON "intake"."observation_note"("observation_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organization_code_key" ON "organization"("code");

-- CreateIndex
CREATE UNIQUE INDEX "permit_slug_key" ON "permit"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "permit_code_key" ON "permit"("code");

-- CreateIndex
CREATE INDEX "permit_facility_id_idx" ON "permit"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_search_slug_key" ON "record_search"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "record_search_code_key" ON "record_search"("code");

-- CreateIndex
CREATE UNIQUE INDEX "record_name_code_key" ON "record_name"("code");

-- CreateIndex
CREATE INDEX "record_name_case_slug_idx" ON "record_name"("case_slug");

-- CreateIndex
CREATE UNIQUE INDEX "record_name_noun_slug_key" ON "record_name"("noun", "slug");

-- CreateIndex
CREATE INDEX "record_version_noun_recorded_at_idx" ON "record_version"("noun", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "reply_code_key" ON "reply"("code");

-- CreateIndex
CREATE INDEX "reply_about_idx" ON "reply"("about");

-- CreateIndex
CREATE UNIQUE INDEX "report_code_key" ON "report"("code");

-- CreateIndex
CREATE INDEX "report_facility_id_kind_as_of_idx" ON "report"("facility_id", "kind", "as_of");

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "series_code_key" ON "series"("code");

-- CreateIndex
CREATE UNIQUE INDEX "series_number_key" ON "series"("number");

-- CreateIndex
CREATE UNIQUE INDEX "series_monitor_id_parameter_kind_unit_key" ON "series"("monitor_id", "parameter", "kind", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_code_key" ON "source"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_count_slug_key" ON "unit_count"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "unit_count_code_key" ON "unit_count"("code");

-- CreateIndex
CREATE INDEX "unit_count_facility_id_date_from_idx" ON "unit_count"("facility_id", "date_from");

-- CreateIndex
CREATE UNIQUE INDEX "unit_slug_key" ON "unit"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_facility_id_idx" ON "unit"("facility_id");

-- CreateIndex
CREATE UNIQUE INDEX "water_draw_slug_key" ON "water_draw"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "water_draw_code_key" ON "water_draw"("code");

-- CreateIndex
CREATE INDEX "water_draw_facility_id_idx" ON "water_draw"("facility_id");

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_stated_by_organization_id_fkey" FOREIGN KEY ("stated_by_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_limit" ADD CONSTRAINT "condition_limit_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "condition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_side" ADD CONSTRAINT "conflict_side_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "conflict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "emission" ADD CONSTRAINT "emission_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "emission" ADD CONSTRAINT "emission_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake"."evidence_original" ADD CONSTRAINT "evidence_original_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_operator" ADD CONSTRAINT "facility_operator_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_operator" ADD CONSTRAINT "facility_operator_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_place" ADD CONSTRAINT "facility_place_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility_agency_id" ADD CONSTRAINT "facility_agency_id_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "condition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_reject" ADD CONSTRAINT "import_reject_import_number_fkey" FOREIGN KEY ("import_number") REFERENCES "import"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitor" ADD CONSTRAINT "monitor_operator_organization_id_fkey" FOREIGN KEY ("operator_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_condition_id_fkey" FOREIGN KEY ("condition_id") REFERENCES "condition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake"."observation_sealed" ADD CONSTRAINT "observation_sealed_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake"."observation_sealed" ADD CONSTRAINT "observation_sealed_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake"."observation_note" ADD CONSTRAINT "observation_note_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit" ADD CONSTRAINT "permit_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit" ADD CONSTRAINT "permit_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit" ADD CONSTRAINT "permit_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit_version" ADD CONSTRAINT "permit_version_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit_entry" ADD CONSTRAINT "permit_entry_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit_coverage" ADD CONSTRAINT "permit_coverage_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit_coverage" ADD CONSTRAINT "permit_coverage_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_search" ADD CONSTRAINT "record_search_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_search" ADD CONSTRAINT "record_search_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_search" ADD CONSTRAINT "record_search_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake"."reply_sealed" ADD CONSTRAINT "reply_sealed_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_monitor_id_fkey" FOREIGN KEY ("monitor_id") REFERENCES "monitor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_count" ADD CONSTRAINT "unit_count_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_count" ADD CONSTRAINT "unit_count_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_count" ADD CONSTRAINT "unit_count_permit_id_fkey" FOREIGN KEY ("permit_id") REFERENCES "permit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_hour" ADD CONSTRAINT "unit_hour_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "water_draw" ADD CONSTRAINT "water_draw_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "water_draw" ADD CONSTRAINT "water_draw_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;
