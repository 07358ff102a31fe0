import type { Papers } from '../app/ports/papers-port.ts';
import { once } from '../domain/values/once.ts';
import { asPaper, asPaperLater } from './read/refused.ts';

const builder = once(() => import('./write/build-paper.ts'));
const reader = once(() => import('./verify/open-paper.ts'));
const filler = once(() => import('./fill/fill-paper.ts'));

/** Writes papers with docx and reads them with a guarded reader of our own. Each is loaded on first use. */
export const papers: Papers = {
  build: async (paper, carried) => (await builder()).buildPaper(paper, carried),
  marksIn: async (bytes) => {
    const { marksIn } = await filler();
    return asPaperLater(() => marksIn(bytes));
  },
  fill: async (own, marks, frame) => {
    const { fillPaper } = await filler();
    return asPaperLater(() => fillPaper(own, marks, frame));
  },
  open: async (bytes) => {
    const { openPaper } = await reader();
    return asPaper(() => openPaper(bytes));
  },
};
