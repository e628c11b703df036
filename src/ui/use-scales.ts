import { useSyncExternalStore } from 'react';
import { type Scales, scalesFrom } from './colour';

const SCHEME = 'data-mantine-color-scheme';
const known = new Map<string | null, Scales>();

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
  return () => observer.disconnect();
}

function currentScales(): Scales {
  const scheme = document.documentElement.getAttribute(SCHEME);
  let scales = known.get(scheme);
  if (scales === undefined) {
    const style = getComputedStyle(document.documentElement);
    scales = scalesFrom((name) => style.getPropertyValue(name));
    known.set(scheme, scales);
  }
  return scales;
}

/** The colour scales for canvases; they follow the change between light and dark. */
export function useScales(): Scales {
  return useSyncExternalStore(subscribe, currentScales);
}

const colours = new Map<string, string>();

/** A colour of tokens.css as it is now, for drawing on a canvas. */
export function tokenColour(name: string): string {
  // Asking for a style makes the browser compute all that wait: once for each colour is enough.
  const key = `${document.documentElement.getAttribute(SCHEME)} ${name}`;
  let colour = colours.get(key);
  if (colour === undefined) {
    colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    colours.set(key, colour);
  }
  return colour;
}
