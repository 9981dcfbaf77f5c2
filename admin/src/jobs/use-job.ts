import { useEffect, useState } from 'react';
import { apiAddress } from '../data/data-provider.ts';
import { isOver } from './progress.ts';
import type { Job } from './types.ts';

/** A job as it goes on, told by the server; the browser asks again by itself where the connection is lost. */
export function useJob(id: string): { job: Job | undefined; error: unknown } {
  const [job, setJob] = useState<Job>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const events = new EventSource(apiAddress(`jobs/${encodeURIComponent(id)}/events`));
    events.onmessage = ({ data }) => {
      const next = JSON.parse(data as string) as Job;
      setError(undefined);
      setJob(next);
      if (isOver(next)) events.close();
    };
    // CLOSED: the server refused it; otherwise it is being tried again.
    events.onerror = () => events.readyState === EventSource.CLOSED && setError(new Error('The connection was closed.'));
    return () => events.close();
  }, [id]);
  return { job, error };
}
