-- What the tables stand on: the extension for exclusion constraints, and the functions their columns call.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- FND-7K2Q9F: three letters for the noun, then random letters of Crockford's alphabet (no I, L, O, U). Never counted up, so
-- that no code tells when or in what order a record was made. Nouns that are made by the thousand take eight.
CREATE FUNCTION new_code(prefix text, letters int DEFAULT 6) RETURNS text LANGUAGE sql VOLATILE PARALLEL SAFE
SET search_path = pg_catalog AS $$
  SELECT prefix || '-' || string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(r.bytes, i) & 31), 1), '')
  FROM (SELECT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS bytes) r, unnest((ARRAY[0, 1, 2, 3, 4, 5, 16, 17])[:letters]) i
$$;

-- Dates as precise as their source: 2025-07-02, 2025-07, 2025. The first day they span, and the day after the last.
CREATE FUNCTION edtf_from(edtf text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT make_date(substr(edtf, 1, 4)::int, coalesce(nullif(substr(edtf, 6, 2), '')::int, 1), coalesce(nullif(substr(edtf, 9, 2), '')::int, 1))
$$;

CREATE FUNCTION edtf_until(edtf text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT CASE length(edtf)
    WHEN 10 THEN make_date(substr(edtf, 1, 4)::int, substr(edtf, 6, 2)::int, substr(edtf, 9, 2)::int) + 1
    WHEN 7 THEN make_date(substr(edtf, 1, 4)::int + substr(edtf, 6, 2)::int / 12, substr(edtf, 6, 2)::int % 12 + 1, 1)
    ELSE make_date(substr(edtf, 1, 4)::int + 1, 1, 1) END
$$;

-- True for a date of that form that exists in the calendar; an impossible day raises an error of its own.
CREATE FUNCTION edtf_valid(edtf text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT edtf IS NULL OR (edtf ~ '^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$' AND edtf_until IS NOT NULL)
  FROM (SELECT CASE WHEN edtf ~ '^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$' THEN public.edtf_until(edtf) END) AS f(edtf_until)
$$;
