-- What Prisma's language cannot say: checks, exclusion, partial indexes, triggers, partitions, rights.

-- 1. Checks --------------------------------------------------------------------------------------------------------------

DO $$
DECLARE t text; c text;
BEGIN
  FOR t IN SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'code' AND table_name <> 'record_name' LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (code ~ ''^[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{6,8}$'')', t, t || '_code_form');
  END LOOP;
  FOR t IN SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'slug' AND table_name <> 'record_name' LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (slug ~ ''^[a-z0-9][a-z0-9.-]{0,119}$'')', t, t || '_slug_form');
  END LOOP;
  -- Every date that is kept as text.
  FOR t, c IN VALUES ('facility', 'announced_on'), ('facility', 'status_as_of'), ('unit', 'count_as_of'), ('unit', 'from_date'), ('unit', 'to_date'),
    ('unit_count', 'date'), ('unit_count', 'reported_on'), ('permit', 'state_as_of'), ('permit', 'applied_on'), ('permit', 'draft_on'),
    ('permit_version', 'issued_on'), ('permit_version', 'effective_on'), ('permit_version', 'expires_on'), ('permit_version', 'ended_on'),
    ('permit_entry', 'date'), ('condition', 'due'), ('inspection', 'date'), ('event', 'date'), ('event', 'end_date'), ('emission', 'starts_on'),
    ('emission', 'ends_on'), ('water_draw', 'starts_on'), ('water_draw', 'ends_on'), ('claim', 'stated_on'), ('claim', 'as_of'),
    ('source', 'published_on'), ('record_search', 'searched_on'), ('record_search', 'period_from'), ('record_search', 'period_to'),
    ('finding', 'period_from'), ('finding', 'period_to') LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (edtf_valid(%I))', t, t || '_' || c || '_edtf', c);
  END LOOP;
END $$;

ALTER TABLE unit_count
  ADD CONSTRAINT unit_count_order CHECK (low <= best AND best <= high AND low <= high AND coalesce(low, best, high, 0) >= 0),
  ADD CONSTRAINT unit_count_number CHECK (num_nonnulls(low, best, high) > 0 OR qualifier IN ('dozens', 'no_number')),
  ADD CONSTRAINT unit_count_dated CHECK (num_nonnulls(date, reported_on) > 0);
ALTER TABLE unit ADD CONSTRAINT unit_not_part_of_itself CHECK (part_of_id <> id);
ALTER TABLE facility
  ADD CONSTRAINT facility_offset CHECK (standard_utc_offset ~ '^[+-](0\d|1[0-4]):[0-5]\d$');
ALTER TABLE facility_place ADD CONSTRAINT facility_place_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180);
ALTER TABLE monitor
  ADD CONSTRAINT monitor_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT monitor_offset CHECK (standard_utc_offset ~ '^[+-](0\d|1[0-4]):[0-5]\d$');
ALTER TABLE series ADD CONSTRAINT series_interval CHECK (interval_seconds > 0);

-- Nothing is called verbatim without page and quote, and nobody confirms what they wrote.
ALTER TABLE condition
  ADD CONSTRAINT condition_verbatim CHECK (text_kind <> 'verbatim' OR (quote IS NOT NULL AND page IS NOT NULL)),
  ADD CONSTRAINT condition_second_person CHECK (confirmed_by <> written_by),
  ADD CONSTRAINT condition_confirmed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL));

ALTER TABLE emission ADD CONSTRAINT emission_mass CHECK (mass_short_ton >= 0 AND mass_short_ton <> 'NaN');
ALTER TABLE water_draw ADD CONSTRAINT water_draw_volume CHECK (value >= 0 AND value <> 'NaN');
ALTER TABLE reading ADD CONSTRAINT reading_number CHECK (value <> 'NaN');
ALTER TABLE unit_hour ADD CONSTRAINT unit_hour_operating CHECK (operating_time BETWEEN 0 AND 1);

-- A verdict needs what it rests on: a limit for exceeded, a limit or a due date for met, sources for what speaks against
-- somebody, a verdict left open where a person must look.
ALTER TABLE finding
  ADD CONSTRAINT finding_limit CHECK (limit_value IS NOT NULL OR state <> 'exceeded' AND (state <> 'met' OR condition_id IS NOT NULL AND period_to IS NOT NULL)),
  ADD CONSTRAINT finding_sources CHECK (state NOT IN ('unpermitted', 'exceeded', 'overdue') OR cardinality(sources) > 0),
  ADD CONSTRAINT finding_review CHECK (review_reason IS NULL OR state = 'insufficient_data');

-- Two people: whoever accepted does not publish.
ALTER TABLE observation
  ADD CONSTRAINT observation_second_person CHECK (published_by <> accepted_by),
  ADD CONSTRAINT observation_published CHECK (state <> 'published' OR (accepted_by IS NOT NULL AND published_by IS NOT NULL AND published_at IS NOT NULL AND version > 0)),
  ADD CONSTRAINT observation_reason CHECK (state <> 'rejected' OR reason IS NOT NULL),
  ADD CONSTRAINT observation_question CHECK (state <> 'question' OR question IS NOT NULL),
  ADD CONSTRAINT observation_cell CHECK (cell ~ '^-?\d{1,2}\.\d{2}/-?\d{1,3}\.\d{2}$'),
  ADD CONSTRAINT observation_block CHECK (block_ends_at = block_starts_at + interval '6 hours'),
  ADD CONSTRAINT observation_counts CHECK (count_low <= count_best AND count_best <= count_high AND count_low <= count_high);
ALTER TABLE reply
  ADD CONSTRAINT reply_second_person CHECK (published_by <> accepted_by),
  ADD CONSTRAINT reply_published CHECK (state <> 'published' OR (accepted_by IS NOT NULL AND published_by IS NOT NULL AND published_at IS NOT NULL AND version > 0));
-- Nothing that identifies is kept of an anonymous submission, and no time finer than the hour.
ALTER TABLE intake.observation_sealed
  ADD CONSTRAINT observation_sealed_anonymous CHECK (anonymity <> 'anonymous' OR (account_id IS NULL AND name IS NULL AND contact IS NULL
    AND extract(epoch FROM starts_at) % 3600 = 0 AND extract(epoch FROM received_at) % 3600 = 0));
ALTER TABLE evidence ADD CONSTRAINT evidence_ready CHECK (state <> 'ready' OR (derivative_blob IS NOT NULL AND derivative_sha256 IS NOT NULL));

-- The counts of an import add up.
ALTER TABLE import
  ADD CONSTRAINT import_lines CHECK (state NOT IN ('committed', 'unchanged') OR lines = header_lines + lines_with_values + lines_without_values + lines_set_aside),
  ADD CONSTRAINT import_values CHECK (state NOT IN ('committed', 'unchanged') OR values = inserted + changed + unchanged + yielded + values_set_aside),
  ADD CONSTRAINT import_reason CHECK (state NOT IN ('refused', 'failed') OR reason IS NOT NULL);
ALTER TABLE report ADD CONSTRAINT report_ready CHECK (state <> 'ready' OR (model IS NOT NULL AND model_hash IS NOT NULL AND pdf_blob IS NOT NULL AND pdf_sha256 IS NOT NULL AND version > 0));
ALTER TABLE session ADD CONSTRAINT session_span CHECK (expires_at > created_at);

-- 2. One text in force at a time -----------------------------------------------------------------------------------------

ALTER TABLE permit_version
  ADD CONSTRAINT permit_version_span CHECK (in_force_until IS NULL OR in_force_from IS NOT NULL AND in_force_from < in_force_until),
  ADD CONSTRAINT permit_version_one_in_force EXCLUDE USING gist (permit_id WITH =, record_version WITH =, daterange(in_force_from, in_force_until) WITH &&) WHERE (in_force_from IS NOT NULL);

-- 3. Partial indexes -----------------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX working_group_one_default ON working_group (is_default) WHERE is_default;
CREATE UNIQUE INDEX facility_place_one_preferred ON facility_place (facility_id, record_version) WHERE preferred;
CREATE UNIQUE INDEX record_version_newest ON record_version (noun, id) WHERE superseded_at IS NULL;
CREATE INDEX observation_queue ON observation (recorded_at) WHERE state IN ('received', 'under_review', 'question', 'accepted');
CREATE INDEX reply_queue ON reply (recorded_at) WHERE state = 'received';
CREATE INDEX import_running ON import (number) WHERE state = 'running';

-- 4. Versions ------------------------------------------------------------------------------------------------------------

-- Whoever writes a row of a published noun writes its version too: the next number, the time it was recorded. The row as it
-- then stands is kept in record_version; reason and actor come from the settings app.reason and app.actor of the transaction.
-- Runs with the owner's rights, so that the application can add versions and can do nothing else to them.
CREATE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE named jsonb := to_jsonb(NEW);
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO record_name (id, noun, code, slug, case_slug) VALUES (NEW.id, TG_TABLE_NAME, NEW.code, named ->> 'slug', named ->> 'case_slug');
  ELSE
    IF NEW.id <> OLD.id OR NEW.code <> OLD.code THEN
      RAISE EXCEPTION '% %: id and code never change', TG_TABLE_NAME, OLD.code USING ERRCODE = '55000';
    END IF;
    IF NEW.version = OLD.version AND NEW.version > 0 AND NEW IS DISTINCT FROM OLD THEN
      RAISE EXCEPTION '% %: a change is a new version', TG_TABLE_NAME, OLD.code USING ERRCODE = '55000';
    END IF;
    IF NEW.version NOT IN (OLD.version, OLD.version + 1) THEN
      RAISE EXCEPTION '% %: version % follows version %', TG_TABLE_NAME, OLD.code, OLD.version + 1, OLD.version USING ERRCODE = '55000';
    END IF;
    IF named ->> 'slug' IS DISTINCT FROM to_jsonb(OLD) ->> 'slug' OR named ->> 'case_slug' IS DISTINCT FROM to_jsonb(OLD) ->> 'case_slug' THEN
      UPDATE record_name SET slug = named ->> 'slug', case_slug = named ->> 'case_slug' WHERE id = NEW.id;
    END IF;
    IF NEW.version = OLD.version THEN RETURN NULL; END IF;
    UPDATE record_version SET superseded_at = greatest(NEW.recorded_at, recorded_at) WHERE noun = TG_TABLE_NAME AND id = NEW.id AND superseded_at IS NULL;
  END IF;
  IF NEW.version > 0 THEN
    INSERT INTO record_version (noun, id, version, recorded_at, reason, actor_id, row)
    VALUES (TG_TABLE_NAME, NEW.id, NEW.version, NEW.recorded_at, nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.actor', true), '')::uuid, named);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION deny_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = '55000';
END $$;

CREATE FUNCTION deny_rewriting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.superseded_at IS NOT NULL OR NEW.row IS DISTINCT FROM OLD.row OR NEW.recorded_at <> OLD.recorded_at OR NEW.version <> OLD.version
     OR NEW.noun <> OLD.noun OR NEW.id <> OLD.id OR NEW.reason IS DISTINCT FROM OLD.reason OR NEW.actor_id IS DISTINCT FROM OLD.actor_id THEN
    RAISE EXCEPTION 'a version that was recorded cannot be changed' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER record_version_fixed BEFORE UPDATE ON record_version FOR EACH ROW EXECUTE FUNCTION deny_rewriting();
ALTER TABLE record_version ENABLE ALWAYS TRIGGER record_version_fixed;
CREATE TRIGGER audit_fixed BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION deny_change();
CREATE TRIGGER audit_kept BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION deny_change();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_fixed;
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_kept;

-- The parts of a record belong to one version of it and are written with that version.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['facility_operator', 'facility_place', 'facility_agency_id', 'permit_version', 'permit_entry', 'permit_coverage', 'condition_limit', 'conflict_side'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION deny_change()', t || '_fixed', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_fixed');
  END LOOP;
END $$;

-- Slugs named in a list exist when the transaction ends: sources among the sources, seeAlso anywhere.
CREATE FUNCTION know_references() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE named jsonb := to_jsonb(NEW); missing text;
BEGIN
  IF coalesce(nullif(named -> 'sources', 'null'), '[]') || coalesce(nullif(named -> 'seen_through', 'null'), '[]')
     || coalesce(nullif(named -> 'see_also', 'null'), '[]') || coalesce(nullif(named -> 'upgrades', 'null'), '[]') = '[]' THEN
    RETURN NULL;
  END IF;
  SELECT string_agg(DISTINCT s, ', ') INTO missing
  FROM (SELECT jsonb_array_elements_text(coalesce(nullif(named -> 'sources', 'null'), '[]')) UNION ALL SELECT jsonb_array_elements_text(coalesce(nullif(named -> 'seen_through', 'null'), '[]'))) AS u(s)
  WHERE NOT EXISTS (SELECT FROM record_name n WHERE n.noun = 'source' AND n.slug = s);
  IF missing IS NULL THEN
    SELECT string_agg(DISTINCT s, ', ') INTO missing
    FROM (SELECT jsonb_array_elements_text(coalesce(nullif(named -> 'see_also', 'null'), '[]')) UNION ALL SELECT jsonb_array_elements_text(coalesce(nullif(named -> 'upgrades', 'null'), '[]'))) AS u(s)
    WHERE NOT EXISTS (SELECT FROM record_name n WHERE n.slug = s);
  END IF;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION '% names records that do not exist: %', TG_TABLE_NAME, missing USING ERRCODE = '23503';
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organization', 'facility', 'unit', 'unit_count', 'permit', 'condition', 'inspection', 'event', 'monitor', 'series', 'emission',
    'water_draw', 'observation', 'evidence', 'claim', 'conflict', 'source', 'document_wanted', 'record_search', 'reply', 'finding', 'report'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION keep_version()', t || '_version', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_version');
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION know_references()', t || '_references', t);
  END LOOP;
END $$;

-- 5. Partitions ----------------------------------------------------------------------------------------------------------

-- Makes the month of `day` where it is missing. With the owner's rights: the application cannot make tables.
CREATE FUNCTION make_month(partitioned text, day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE first date := date_trunc('month', day); name text;
BEGIN
  IF partitioned NOT IN ('reading', 'unit_hour') THEN RAISE EXCEPTION '% has no months', partitioned; END IF;
  name := partitioned || to_char(first, '_YYYY_MM');
  IF to_regclass('public.' || name) IS NULL THEN
    -- Two who come first at the same moment take turns; the second finds the table, which a cached catalogue may not yet show.
    PERFORM pg_advisory_xact_lock(hashtext('fenceline month ' || name));
    EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)', name, partitioned, first || ' 00:00Z', (first + interval '1 month')::date || ' 00:00Z');
  END IF;
END $$;
REVOKE ALL ON FUNCTION make_month(text, date) FROM PUBLIC;

-- 6. Rights --------------------------------------------------------------------------------------------------------------

-- fl_app reads everything it serves, adds, and changes only what has a state. It owns nothing and deletes only what expires.
-- Where the role could not be made (a managed server), the application is the owner and this part does nothing.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN RETURN; END IF;
  GRANT USAGE ON SCHEMA public, intake TO fl_app;
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public, intake TO fl_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, intake TO fl_app;
  GRANT UPDATE ON organization, facility, unit, unit_count, permit, condition, inspection, event, monitor, series, reading, unit_hour, emission, water_draw,
    observation, evidence, claim, conflict, source, document_wanted, record_search, reply, finding, report, import, job, idempotency_key, session, api_key, account TO fl_app;
  GRANT UPDATE ON intake.observation_sealed, intake.evidence_original, intake.reply_sealed TO fl_app;
  GRANT DELETE ON session, idempotency_key TO fl_app;
  GRANT DELETE ON intake.observation_sealed, intake.observation_note, intake.evidence_original, intake.reply_sealed TO fl_app;
  REVOKE INSERT ON record_name, record_version, case_file FROM fl_app;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN REVOKE ALL ON _prisma_migrations FROM fl_app; END IF;
  GRANT EXECUTE ON FUNCTION make_month(text, date) TO fl_app;
END $$;
