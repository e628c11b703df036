import type { Question, Reply } from '../desk';
import { conversation } from './host';

/* The benchmark page: it passes questions on to a worker of its own, and does nothing else. */

declare global {
  interface Window {
    ask(question: Question): Promise<Reply>;
  }
}

const worker = new Worker(new URL('browser-worker.ts', import.meta.url), { type: 'module' });
const { ask, received, ended } = conversation((question) => worker.postMessage(question));
worker.onmessage = ({ data }: MessageEvent<Reply>) => received(data);
worker.onerror = ({ message }) => ended(message || 'The worker could not be loaded.');
window.ask = ask;
