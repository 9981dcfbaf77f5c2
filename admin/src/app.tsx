import { Admin, Resource } from 'react-admin';
import { dataProvider } from './data-provider.ts';
import { facilities } from './facilities/index.ts';

export const App = () => (
  <Admin dataProvider={dataProvider} title="Fenceline" disableTelemetry>
    <Resource {...facilities} />
  </Admin>
);
