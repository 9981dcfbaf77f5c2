import { describe, expect, it } from '@jest/globals';
import { statementLines } from './statements.ts';

describe('where the statements of a migration begin', () => {
  it('counts each, by the line of its first word', () => {
    expect(statementLines('-- a note; with a semicolon\n\nSELECT 1;\n\n  SELECT 2; SELECT 3;\n')).toEqual([3, 5, 5]);
  });

  it('is not misled by semicolons in strings, names, bodies and comments', () => {
    const sql = `INSERT INTO t VALUES ('a;''b');
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
  PERFORM 1; PERFORM $$;$$;
END $body$;
SELECT "odd;name", E'it\\'s; so' /* ; */ FROM t;
DO $$ BEGIN RAISE NOTICE ';'; END $$;`;
    expect(statementLines(sql)).toEqual([1, 2, 6, 7]);
  });

  it('does not count empty ones, nor a comment at the end', () => {
    expect(statementLines(';;\nSELECT 1\n;\n-- the end;')).toEqual([2]);
  });
});
