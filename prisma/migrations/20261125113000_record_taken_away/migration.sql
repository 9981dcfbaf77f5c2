-- A record that is taken away has an end too: what is asked as of a later moment does not find it, what is asked as of an earlier one does.
-- Taking away is the work of whoever owns the database, so the time is the database's own.
CREATE FUNCTION end_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE record_version SET superseded_at = greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at)
  WHERE noun = TG_TABLE_NAME AND id = OLD.id AND superseded_at IS NULL;
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organization', 'facility', 'unit', 'unit_count', 'permit', 'condition', 'inspection', 'event', 'monitor', 'series', 'emission',
    'water_draw', 'observation', 'evidence', 'claim', 'conflict', 'source', 'document_wanted', 'record_search', 'reply', 'finding', 'report'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION end_version()', t || '_taken_away', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', t, t || '_taken_away');
  END LOOP;
END $$;
