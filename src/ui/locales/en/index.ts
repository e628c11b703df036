import { build } from './build';
import { choices } from './choices';
import { code } from './code';
import { common } from './common';
import { drawing } from './drawing';
import { exercises } from './exercises';
import { header } from './header';
import { keyboard } from './keyboard';
import { layerStrip } from './layer-strip';
import { mistakes } from './mistakes';
import { network } from './network';
import { notices } from './notices';
import { pattern } from './pattern';
import { progress } from './progress';
import { runs } from './runs';
import { templates } from './templates';
import { terms } from './terms';
import { timeline } from './timeline';

/** All that the page says, in English: one file for each part of the page. */
export const english = {
  build,
  choices,
  code,
  common,
  drawing,
  exercises,
  header,
  keyboard,
  layerStrip,
  mistakes,
  network,
  notices,
  pattern,
  progress,
  runs,
  templates,
  terms,
  timeline,
};
