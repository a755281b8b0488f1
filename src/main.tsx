import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from './store/index.ts';
import { App, speakAtFirst } from './ui/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const page = createRoot(root);
void speakAtFirst().then(() => {
  page.render(
    <StrictMode>
      <App loadBoard={() => import('./board/index.ts')} />
    </StrictMode>,
  );
  void start();
});
