import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../state/notices';
import type { Page } from '../../state/page';
import { useRunName } from '../runs/use-runs';
import { usePageNow } from '../use-page';
import { useScales } from '../use-scales';
import type { Story } from './film/picture';

/** How far the film is. */
export type FilmState =
  | { readonly phase: 'none' }
  | { readonly phase: 'recording'; readonly done: number; readonly total: number }
  | { readonly phase: 'saved'; readonly file: string }
  | { readonly phase: 'failed'; readonly reason: string };

/** What there is to tell now; what comes later belongs to another film. */
function storyOf({ live }: Page, name: string, diverging: Story['diverging']): Story {
  const network = live.weights.get();
  if (network === null) throw new Error('There is no network yet: train one first.');
  return {
    title: name ? `Scratchnet: ${name}` : 'Scratchnet',
    checkpoints: live.checkpoints.get(),
    network,
    history: live.history.get(),
    image: live.image.get(),
    diverging,
  };
}

function download(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a browser may ask first
}

/** Makes a film of the moments so far and saves it as a file. */
export function useSaveFilm(momentsPerSecond: number) {
  const page = usePageNow();
  const { diverging } = useScales();
  const nameOf = useRunName();
  const [state, setState] = useState<FilmState>({ phase: 'none' });
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  async function save(): Promise<void> {
    const controller = new AbortController();
    underWay.current = controller;
    const { signal } = controller;
    try {
      const name = nameOf(page.store.getState().run?.name ?? '');
      const story = storyOf(page, name, diverging);
      const total = story.checkpoints.length;
      setState({ phase: 'recording', done: 0, total });
      const { filmName, makeFilm } = await import('./film/make-film');
      const { blob, ending } = await makeFilm(story, {
        picturesPerSecond: momentsPerSecond,
        onProgress: (done) => setState({ phase: 'recording', done, total }),
        signal,
      });
      const file = filmName(name, ending);
      download(blob, file);
      setState({ phase: 'saved', file });
    } catch (error) {
      if (signal.aborted) return;
      setState({ phase: 'failed', reason: messageOf(error) });
    }
  }

  return {
    state,
    save: () => void save(),
    cancel: () => {
      underWay.current?.abort();
      setState({ phase: 'none' });
    },
    close: () => setState({ phase: 'none' }),
  };
}
