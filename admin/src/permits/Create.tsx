import { CreatePage } from '../forms/CreatePage.tsx';
import { Inputs } from './Inputs.tsx';

/** A permit begins with one version; what it covers is said here, later versions come with their own dates. */
const start = {
  versions: [{ number: 1, issuedOn: null, effectiveOn: null, expiresOn: null, endedOn: null, change: null }],
  entries: [],
  covers: { cohorts: [], count: null, permanence: null, text: null },
};

export default () => (
  <CreatePage start={start}>
    <Inputs first />
  </CreatePage>
);
