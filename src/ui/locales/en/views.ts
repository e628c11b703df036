import { code } from './code';
import { exercises } from './exercises';
import { pattern } from './pattern';
import { templates } from './templates';
import { xray } from './xray';

/** The parts whose English words come with their views: each view adds its own (`words.ts`). */
export const viewWords = { code, exercises, pattern, templates, xray };
