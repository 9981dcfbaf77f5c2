import { FileRefused } from '../format.ts';
import { isObject, textAt } from '../rows.ts';

/** The AQS API says that it failed in the text of its header, with the status of HTTP often 200. */
export function refuseFailure(document: unknown) {
  const header = isObject(document) && Array.isArray(document.Header) ? document.Header[0] : null;
  const status = textAt(header, 'status');
  if (status === 'Success' || status === '') return;
  throw new FileRefused(`AQS answered ${JSON.stringify(status.slice(0, 200))}: ask again, and send the answer that says Success.`);
}
