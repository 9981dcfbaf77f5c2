import { EditPage } from '../forms/EditPage.tsx';
import { Inputs } from './Inputs.tsx';

export default () => (
  <EditPage>
    <Inputs />
  </EditPage>
);
