-- A month that holds no reading yet is loaded beside the others, gets its key when all of it is there, and is attached: building a key at once costs a
-- third of keeping it row by row. Readers are not kept out: attaching takes no lock that a SELECT waits for.

-- First day of the part that holds a day, and the first day after it.
CREATE FUNCTION part_span(day date, OUT first date, OUT after date) LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN day < DATE '2000-01-01' THEN make_date(extract(year FROM day)::int / 10 * 10, 1, 1) ELSE date_trunc('month', day)::date END,
    CASE WHEN day < DATE '2000-01-01' THEN make_date(extract(year FROM day)::int / 10 * 10 + 10, 1, 1) ELSE (date_trunc('month', day) + interval '1 month')::date END;
$$;

-- Makes `reading_load`, empty and without a key, for the parts of these days; answers false where one of the parts is there already.
CREATE FUNCTION load_begin(days date[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE day date; name text; span record;
BEGIN
  IF EXISTS (SELECT FROM unnest(days) d WHERE to_regclass('public.' || part_of_day('reading', d)) IS NOT NULL) THEN RETURN false; END IF;
  CREATE TABLE public.reading_load (LIKE public.reading INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE (starts_at);
  FOR name, day IN SELECT DISTINCT ON (part_of_day('reading', d)) part_of_day('reading', d), d FROM unnest(days) d LOOP
    span := part_span(day);
    EXECUTE format('CREATE TABLE public.%I PARTITION OF public.reading_load FOR VALUES FROM (%L) TO (%L)', name, span.first || ' 00:00Z', span.after || ' 00:00Z');
  END LOOP;
  EXECUTE format('GRANT INSERT ON public.reading_load TO %I', session_user);
  RETURN true;
END $$;

-- Gives each part of `reading_load` its key and makes it a part of `reading`.
CREATE FUNCTION load_end(days date[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE day date; name text; span record;
BEGIN
  FOR name, day IN SELECT DISTINCT ON (part_of_day('reading', d)) part_of_day('reading', d), d FROM unnest(days) d LOOP
    span := part_span(day);
    EXECUTE format('ALTER TABLE public.reading_load DETACH PARTITION public.%I', name);
    -- The check spares attaching a second look at every row.
    EXECUTE format('ALTER TABLE public.%I ADD PRIMARY KEY (starts_at, series_number), ADD CONSTRAINT loaded CHECK (starts_at >= %L AND starts_at < %L)', name, span.first || ' 00:00Z', span.after || ' 00:00Z');
    EXECUTE format('ALTER TABLE public.reading ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', name, span.first || ' 00:00Z', span.after || ' 00:00Z');
    EXECUTE format('ALTER TABLE public.%I DROP CONSTRAINT loaded', name);
  END LOOP;
  DROP TABLE public.reading_load;
END $$;

REVOKE ALL ON FUNCTION load_begin(date[]), load_end(date[]) FROM PUBLIC;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN RETURN; END IF;
  GRANT EXECUTE ON FUNCTION load_begin(date[]), load_end(date[]) TO fl_app;
END $$;
