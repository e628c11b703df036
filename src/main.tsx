import './ui/mantine.css';
import './ui/tokens.css';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPage } from './state/create-page';
import { isolatePage } from './state/isolation';
import { App } from './ui/app';
import { padOf } from './ui/draw/pad';
import { startLanguage } from './ui/language';
import { cssVariables, theme } from './ui/theme';
import { PageProvider } from './ui/use-page';

const baseUrl = new URL('.', location.href).href;
isolatePage(baseUrl);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html must have an element with the id root.');

await startLanguage();
const page = createPage(baseUrl, location.search);
padOf(page.live); // in all views what was drawn before a reload is the current image
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <PageProvider page={page}>
        <App />
      </PageProvider>
    </MantineProvider>
  </StrictMode>,
);
