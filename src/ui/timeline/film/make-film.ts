import { createPicture, FILM, type Story } from './picture';
import type { Shooting } from './shooting';
import { recordVideo, videoFormat } from './video';

/** A GIF is larger than a video, and made on the page's thread: it has fewer pixels. */
const GIF_SCALE = 0.5;

type Wishes = Pick<Shooting, 'picturesPerSecond' | 'onProgress' | 'signal'>;

export interface Film {
  readonly blob: Blob;
  readonly ending: 'mp4' | 'webm' | 'gif';
}

/** Makes a film of all moments of a run, as a video or else as an animated image. */
export async function makeFilm(story: Story, wishes: Wishes): Promise<Film> {
  const format = videoFormat();
  const scale = format ? 1 : GIF_SCALE;
  const canvas = document.createElement('canvas');
  canvas.width = FILM.width * scale;
  canvas.height = Math.floor(FILM.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: !format });
  if (context === null) throw new Error('This browser gave no canvas to draw on.');
  context.scale(scale, scale);
  const paint = createPicture(context, story);
  const shooting = { ...wishes, canvas, paint, pictures: story.checkpoints.length };
  if (format) {
    const blob = await recordVideo(shooting, format.mimeType);
    return { blob, ending: format.ending };
  }
  const { makeGif } = await import('./gif');
  return { blob: await makeGif(shooting), ending: 'gif' };
}

/** `scratchnet-run-1.mp4` */
export function filmName(run: string, ending: Film['ending']): string {
  const name = run.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['run'];
  return `scratchnet-${name.join('-')}.${ending}`;
}
