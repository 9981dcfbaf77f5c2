import { CreatePage } from '../forms/CreatePage.tsx';
import { Inputs } from './Inputs.tsx';

export default () => (
  <CreatePage>
    <Inputs />
  </CreatePage>
);
