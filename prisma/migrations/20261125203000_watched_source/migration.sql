CREATE TABLE "watched_source" (
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "format" TEXT,
    "every_seconds" INTEGER NOT NULL,
    "stale_after_seconds" INTEGER NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "succeeded_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "sha256" BYTEA,
    "seen" JSONB NOT NULL DEFAULT '{}',
    "import_id" UUID,

    CONSTRAINT "watched_source_pkey" PRIMARY KEY ("name")
);

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fl_app') THEN RETURN; END IF;
  GRANT SELECT, INSERT, UPDATE ON watched_source TO fl_app;
END $$;
