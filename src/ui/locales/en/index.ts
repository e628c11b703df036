import { build } from './build';
import { choices } from './choices';
import { common } from './common';
import { drawing } from './drawing';
import { header } from './header';
import { keyboard } from './keyboard';
import { layerStrip } from './layer-strip';
import { mistakes } from './mistakes';
import { network } from './network';
import { notices } from './notices';
import { progress } from './progress';
import { runs } from './runs';
import { terms } from './terms';
import { timeline } from './timeline';

/**
 * What the page says in English from the beginning: one file for each part of the page. The words of
 * the views that are loaded on demand come with them (`views.ts`).
 */
export const english = {
  build,
  choices,
  common,
  drawing,
  header,
  keyboard,
  layerStrip,
  mistakes,
  network,
  notices,
  progress,
  runs,
  terms,
  timeline,
};
