import { nextFrame, type Shooting } from './shooting';

/** The best first: what plays nearly everywhere, then what browsers record well. */
const FORMATS = [
  { mimeType: 'video/mp4;codecs=avc1', ending: 'mp4' },
  { mimeType: 'video/webm;codecs=vp9', ending: 'webm' },
  { mimeType: 'video/webm', ending: 'webm' },
  { mimeType: 'video/mp4', ending: 'mp4' },
] as const;

const BITS_PER_SECOND = 4e6;

/** How this browser can record a video; undefined where it cannot. */
export function videoFormat() {
  if (typeof MediaRecorder === 'undefined') return undefined;
  if (!('captureStream' in HTMLCanvasElement.prototype)) return undefined;
  return FORMATS.find(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType));
}

/** Records the pictures as they appear, so it takes as long as the film. */
export async function recordVideo(shooting: Shooting, mimeType: string): Promise<Blob> {
  const { canvas, pictures, picturesPerSecond, paint, onProgress, signal } = shooting;
  paint(0);
  const stream = canvas.captureStream();
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: BITS_PER_SECOND });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<void>((resolve, reject) => {
    recorder.onstop = () => resolve();
    recorder.onerror = () => reject(new Error(`This browser could not record ${mimeType}.`));
  });
  ended.catch(() => undefined); // it may fail before anybody waits for it
  // A page that is not seen gets no frames: the film waits for it.
  const wait = () => {
    if (recorder.state === 'inactive') return;
    if (document.hidden) recorder.pause();
    else recorder.resume();
  };
  document.addEventListener('visibilitychange', wait);
  try {
    recorder.start();
    let due = await nextFrame(signal);
    // The last picture once more, at its end: a video lasts until its last frame.
    for (let picture = 0; picture <= pictures && recorder.state !== 'inactive'; picture++) {
      paint(Math.min(picture, pictures - 1));
      onProgress(picture);
      let now = await nextFrame(signal);
      due = Math.max(due + 1000 / picturesPerSecond, now);
      if (picture === pictures) break;
      while (now < due) now = await nextFrame(signal);
    }
    if (recorder.state !== 'inactive') recorder.stop();
    await ended;
    return new Blob(parts, { type: mimeType });
  } finally {
    document.removeEventListener('visibilitychange', wait);
    for (const track of stream.getTracks()) track.stop(); // which ends a recorder that still runs
  }
}
