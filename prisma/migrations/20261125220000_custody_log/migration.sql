-- The custody log: one append-only tree (RFC 6962) over everything that happened, kept apart from the particulars, which can be
-- erased. `api/src/ledger/README.md` says how it is used; Prisma does not know these tables.
CREATE SCHEMA ledger;

-- What happened. The bytes of the envelope are kept as they were made; signer, check and verifier hash them again and trust no column.
CREATE TABLE ledger.event (
  event_id uuid PRIMARY KEY,
  -- No default: whoever writes passes it, the hour for an anonymous submission.
  recorded_at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  subj text NOT NULL,
  prev bytea NOT NULL CHECK (octet_length(prev) = 32),
  leaf_hash bytea NOT NULL GENERATED ALWAYS AS (sha256('\x00'::bytea || envelope)) STORED,
  envelope bytea NOT NULL CHECK (octet_length(envelope) BETWEEN 100 AND 2048),
  -- One chain a record, never forked.
  UNIQUE (subj, prev),
  UNIQUE (leaf_hash)
);
CREATE INDEX event_recorded ON ledger.event (recorded_at DESC, event_id);
CREATE INDEX event_subject ON ledger.event (split_part(subj, ':', 2));

-- The particulars, and the salt they were committed to with. Both go together, and only after an event that says so.
CREATE TABLE ledger.opening (
  event_id uuid PRIMARY KEY REFERENCES ledger.event,
  salt bytea CHECK (octet_length(salt) = 32),
  payload bytea,
  erased_by uuid REFERENCES ledger.event,
  CHECK ((payload IS NULL) = (salt IS NULL)),
  CHECK ((payload IS NULL) = (erased_by IS NOT NULL))
);

-- Events that have no place in the tree yet.
CREATE TABLE ledger.pending (event_id uuid PRIMARY KEY REFERENCES ledger.event);

CREATE TABLE ledger.leaf (
  seq bigint PRIMARY KEY CHECK (seq >= 0),
  event_id uuid NOT NULL UNIQUE REFERENCES ledger.event,
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
-- Roots of perfect subtrees, for proofs. Level 0 is the leaves themselves and is not repeated here.
CREATE TABLE ledger.node (
  level int NOT NULL CHECK (level > 0),
  idx bigint NOT NULL CHECK (idx >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, idx)
);
-- Signed notes. The time is the hour: a finer one would tell when the last event was made.
CREATE TABLE ledger.checkpoint (size bigint PRIMARY KEY CHECK (size > 0), note text NOT NULL, at timestamptz(0) NOT NULL);
-- The keys that signed, for those who have no copy of them elsewhere.
CREATE TABLE ledger.key (verifier text PRIMARY KEY, signs text NOT NULL CHECK (signs IN ('log', 'receipts')), since timestamptz(0) NOT NULL);

-- What the signer refuses to sign, while it is so.
CREATE TABLE ledger.alarm (code text PRIMARY KEY, detail text NOT NULL, since timestamptz(0) NOT NULL);

-- What is not erased while a court or two auditors hold it.
CREATE TABLE ledger.hold (
  subj text NOT NULL,
  set_event uuid PRIMARY KEY REFERENCES ledger.event,
  cleared_event uuid REFERENCES ledger.event
);

CREATE FUNCTION ledger.deny() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'ledger.% is append-only (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = '55000';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['event', 'leaf', 'node', 'checkpoint', 'key'] LOOP
    EXECUTE format('CREATE TRIGGER fixed BEFORE UPDATE OR DELETE ON ledger.%I FOR EACH ROW EXECUTE FUNCTION ledger.deny()', t);
    EXECUTE format('CREATE TRIGGER kept BEFORE TRUNCATE ON ledger.%I FOR EACH STATEMENT EXECUTE FUNCTION ledger.deny()', t);
    EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER fixed', t);
    EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER kept', t);
  END LOOP;
END $$;

-- The leaf hash of the last event about a record, NULL for none. Whoever asks holds the record's chain until the end of the transaction.
CREATE FUNCTION ledger.head(p_subj text) RETURNS bytea LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, ledger AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_subj, 6962));
  RETURN (SELECT e.leaf_hash FROM event e WHERE e.subj = p_subj AND NOT EXISTS (SELECT FROM event n WHERE n.subj = p_subj AND n.prev = e.leaf_hash));
END $$;

CREATE FUNCTION ledger.append(p_id uuid, p_at timestamptz, p_kind text, p_subj text, p_prev bytea, p_envelope bytea, p_salt bytea, p_payload bytea)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, ledger AS $$
BEGIN
  INSERT INTO event (event_id, recorded_at, kind, subj, prev, envelope) VALUES (p_id, p_at, p_kind, p_subj, p_prev, p_envelope);
  INSERT INTO opening (event_id, salt, payload) VALUES (p_id, p_salt, p_payload);
  INSERT INTO pending (event_id) VALUES (p_id);
  PERFORM pg_notify('fenceline_log', '');
END $$;

-- Erases the particulars of everything about a record but the event that says so. Answers how many.
CREATE FUNCTION ledger.erase(p_subj text, p_by uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ledger AS $$
DECLARE n int;
BEGIN
  IF EXISTS (SELECT FROM hold WHERE subj = p_subj AND cleared_event IS NULL) THEN RAISE EXCEPTION 'held: %', p_subj USING ERRCODE = '55006'; END IF;
  IF NOT EXISTS (SELECT FROM event WHERE event_id = p_by AND subj = p_subj AND kind LIKE '%.erased') THEN
    RAISE EXCEPTION 'no event says that % is erased', p_subj USING ERRCODE = '55000';
  END IF;
  UPDATE opening o SET payload = NULL, salt = NULL, erased_by = p_by FROM event e
    WHERE e.event_id = o.event_id AND e.subj = p_subj AND o.payload IS NOT NULL AND e.event_id <> p_by;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;
REVOKE ALL ON FUNCTION ledger.erase(text, uuid) FROM PUBLIC;

-- What was written down before there was a log goes into it, in its order, with its own times.
CREATE FUNCTION ledger.hmac_of(key bytea, message bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  inner_key bytea := decode(repeat('36', 64), 'hex');
  outer_key bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0..octet_length(key) - 1 LOOP
    inner_key := set_byte(inner_key, i, get_byte(key, i) # 54);
    outer_key := set_byte(outer_key, i, get_byte(key, i) # 92);
  END LOOP;
  RETURN sha256(outer_key || sha256(inner_key || message));
END $$;

DO $$
DECLARE
  line record;
  id uuid;
  subject text;
  before bytea;
  secret bytea;
  particulars bytea;
BEGIN
  FOR line IN SELECT * FROM public.audit ORDER BY audit.id LOOP
    id := gen_random_uuid();
    subject := line.noun || ':' || line.subject;
    before := coalesce(ledger.head(subject), decode(repeat('00', 32), 'hex'));
    secret := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    particulars := convert_to(jsonb_build_object('actor', line.actor_id, 'group', line.group_id, 'reason', line.reason, 'detail', line.detail)::text, 'UTF8');
    PERFORM ledger.append(id, line.at, line.action, subject, before, convert_to(
      '{"v":1,"id":"' || id || '","at":"' || to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","kind":"' || line.action
      || '","subj":' || to_json(subject) || ',"prev":"' || encode(before, 'hex') || '","commit":"' || encode(ledger.hmac_of(secret, particulars), 'hex') || '"}',
      'UTF8'), secret, particulars);
  END LOOP;
END $$;
DROP FUNCTION ledger.hmac_of(bytea, bytea);

-- DropTable
DROP TABLE "audit";

-- Who did what, when and why, as auditors read it.
CREATE VIEW public.audit AS
  SELECT e.event_id AS id, e.recorded_at AS at, (p.j ->> 'actor')::uuid AS actor_id, (p.j ->> 'group')::uuid AS group_id, e.kind AS action,
    split_part(e.subj, ':', 1) AS noun, split_part(e.subj, ':', 2) AS subject, p.j ->> 'reason' AS reason,
    coalesce(p.j -> 'detail', '{}'::jsonb) AS detail, o.erased_by IS NOT NULL AS erased
  FROM ledger.event e
  LEFT JOIN ledger.opening o ON o.event_id = e.event_id
  LEFT JOIN LATERAL (SELECT convert_from(o.payload, 'UTF8')::jsonb AS j) p ON true;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN
    GRANT USAGE ON SCHEMA ledger TO fl_app;
    GRANT SELECT ON public.audit TO fl_app;
    GRANT SELECT, INSERT ON ledger.event, ledger.opening, ledger.pending, ledger.key TO fl_app;
    GRANT SELECT, INSERT ON ledger.hold TO fl_app;
    GRANT UPDATE (cleared_event) ON ledger.hold TO fl_app;
    GRANT SELECT ON ledger.leaf, ledger.node, ledger.checkpoint, ledger.alarm TO fl_app;
    GRANT EXECUTE ON FUNCTION ledger.erase(text, uuid) TO fl_app;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_seq') THEN
    GRANT USAGE ON SCHEMA ledger TO fl_seq;
    GRANT SELECT ON ledger.event TO fl_seq;
    GRANT SELECT, DELETE ON ledger.pending TO fl_seq;
    GRANT SELECT, INSERT ON ledger.leaf, ledger.node, ledger.checkpoint, ledger.key TO fl_seq;
    GRANT SELECT, INSERT, DELETE ON ledger.alarm TO fl_seq;
  END IF;
END $$;
