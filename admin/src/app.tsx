import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { lazy, Suspense } from 'react';
import { AdminContext, CoreAdminUI, CustomRoutes, localStorageStore, Notification, Resource, reactRouterProvider } from 'react-admin';
import { dataProvider } from './data/data-provider.ts';
import { i18nProvider } from './i18n/provider.ts';
import { useSay } from './i18n/use-say.ts';
import { Layout } from './layout/Layout.tsx';
import { nouns } from './nouns.ts';
import { authProvider } from './session/auth-provider.ts';
import { Page } from './shared/Page.tsx';
import { Inner } from './shared/Reference.tsx';
import { darkTheme, lightTheme } from './theme.ts';

const { Route } = reactRouterProvider;
const Home = lazy(() => import('./home/Home.tsx'));
const Login = lazy(() => import('./session/Login.tsx'));
const Review = lazy(() => import('./review/Review.tsx'));
const Calculators = lazy(() => import('./calculations/Calculators.tsx'));
const Calculator = lazy(() => import('./calculations/Calculator.tsx'));
const TypeIn = lazy(() => import('./conditions/TypeIn.tsx'));
const ImportPage = lazy(() => import('./imports/ImportPage.tsx'));

const SignIn = () => (
  <Suspense fallback={null}>
    <Login />
  </Suspense>
);

function NotFound() {
  const say = useSay();
  return (
    <Page title={say.frame.notFound.title}>
      <p>{say.frame.notFound.text}</p>
      <Inner to="/">{say.frame.home}</Inner>
    </Page>
  );
}

/** Language and theme stay as they were chosen. */
const store = localStorageStore(undefined, 'Fenceline');

/** Read by everybody, without an account; who signs in sees more, never something else. */
export const App = () => (
  <AdminContext store={store} dataProvider={dataProvider} authProvider={authProvider} i18nProvider={i18nProvider} lightTheme={lightTheme} darkTheme={darkTheme}>
    <CssBaseline enableColorScheme />
    <CoreAdminUI layout={Layout} dashboard={Home} loginPage={SignIn} catchAll={NotFound} title="Fenceline" disableTelemetry loading={() => <Box />}>
      {nouns.map(({ name, list, show, edit, create }) => (
        <Resource key={name} name={name} list={list} show={show} edit={edit} create={create} />
      ))}
      <CustomRoutes>
        <Route path="/type-in/:id" element={<TypeIn />} />
        <Route path="/review" element={<Review />} />
        <Route path="/calculations" element={<Calculators />} />
        <Route path="/calculations/:kind" element={<Calculator />} />
        <Route path="/import" element={<ImportPage />} />
      </CustomRoutes>
    </CoreAdminUI>
    <Notification anchorOrigin={{ vertical: 'top', horizontal: 'center' }} />
  </AdminContext>
);
