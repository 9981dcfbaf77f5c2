import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { i18nProvider } from './i18n/provider.ts';

// Styles are allowed by a nonce that the server writes into the page.
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? undefined;
const cache = createCache({ key: 'fl', nonce, prepend: true });

// The language of the browser, until the reader chooses one.
if (navigator.language.startsWith('es')) await i18nProvider.changeLocale('es');

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <App />
    </CacheProvider>
  </StrictMode>,
);
